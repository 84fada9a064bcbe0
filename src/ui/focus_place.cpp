#include "ui/focus_place.h"

#include <imgui_internal.h>

namespace counterpoint {

std::optional<FocusPlace> focus_place() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiWindow* window = context.NavWindow;
    const bool used =
        context.IO.NavVisible || context.IO.WantTextInput; // a field that is typed into shows no frame
    if (window == nullptr || context.NavId == 0 || !used)
        return {};
    ImRect place = ImGui::WindowRectRelToAbs(window, window->NavRectRel[context.NavLayer]);
    // By its panel and what scrolls inside that, not by the display: beyond its edge is what is to be shown.
    for (const ImGuiWindow* one = window; one != nullptr; one = one->ParentWindow)
        place.ClipWithFull(one->InnerRect);
    return FocusPlace{context.NavId, {place.Min.x, place.Min.y, place.GetWidth(), place.GetHeight()}};
}

KeyboardPlace keyboard_place() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavWindow == nullptr)
        return {};
    return {context.NavWindow->ID, context.NavId, !context.NavDisableHighlight,
            context.IO.WantTextInput && context.ActiveId == context.NavId};
}

bool give_back_keyboard(const KeyboardPlace& place) {
    ImGuiWindow* window = ImGui::FindWindowByID(place.window);
    if (window == nullptr || !window->Active || place.item == 0)
        return false;
    GImGui->NavInitRequest = false; // every window that comes asks for the keyboard
    GImGui->NavInitResultId = 0;
    ImGui::FocusWindow(window);
    ImGui::SetNavID(place.item, ImGuiNavLayer_Main, 0, window->NavRectRel[ImGuiNavLayer_Main]);
    GImGui->NavDisableHighlight =
        !place.framed || place.typed; // a field that is typed into has its own frame
    if (place.typed) {
        GImGui->NavNextActivateId = place.item;
        GImGui->NavNextActivateFlags = ImGuiActivateFlags_PreferInput | ImGuiActivateFlags_TryToPreserveState;
    }
    return true;
}

bool has_keyboard(const char* name) {
    const ImGuiWindow* window = GImGui->NavWindow;
    return window != nullptr && window->RootWindow == ImGui::FindWindowByName(name);
}

void give_keyboard_to(const char* name, bool framed) {
    ImGuiWindow* window = ImGui::FindWindowByName(name);
    if (window == nullptr)
        return;
    ImGui::FocusWindow(window);
    ImGui::NavInitWindow(window, true); // holds for this frame alone
    GImGui->NavDisableHighlight = !framed;
}

void bring_item_into_panel() {
    ImGuiWindow* window = GImGui->NavWindow;
    if (window != nullptr && GImGui->NavId != 0)
        ImGui::ScrollToRect(window, ImGui::WindowRectRelToAbs(window, window->NavRectRel[GImGui->NavLayer]));
}

std::string window_without_its_item() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool lost =
        context.NavWindow != nullptr && context.NavId != 0 && !context.NavIdIsAlive && context.ActiveId == 0;
    return lost ? context.NavWindow->RootWindow->Name : std::string();
}

bool waits_for_letters(const char* label) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiID field = ImGui::GetID(label);
    return context.NavId == field && context.ActiveId != field && !context.NavDisableHighlight;
}

void type_into_field() {
    GImGui->NavDisableHighlight = true; // it has its own frame then
    GImGui->NavNextActivateId = GImGui->NavId;
    GImGui->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

bool panel_has_keyboard() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.NavWindow != nullptr && context.NavWindow->RootWindow == context.CurrentWindow &&
           context.NavId == 0 && !context.NavDisableHighlight;
}

void leave_field() {
    ImGui::ClearActiveID();
    GImGui->NavDisableHighlight = false;
}

} // namespace counterpoint
