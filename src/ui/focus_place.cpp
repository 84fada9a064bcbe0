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

void leave_field() {
    ImGui::ClearActiveID();
    GImGui->NavDisableHighlight = false;
}

} // namespace counterpoint
