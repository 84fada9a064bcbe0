#include "support/headless_ui.h"

#include <catch2/catch.hpp>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace counterpoint::test {

namespace {

ImGuiWindow* window_of(const char* panel) {
    ImGuiWindow* window = ImGui::FindWindowByName((std::string("###") + panel).c_str());
    REQUIRE(window);
    return window;
}

ImGuiID item_id(const char* panel, const std::string& id) {
    ImGuiWindow* window = window_of(panel);
    return window->GetID(("###" + id).c_str());
}

/// Where an item was drawn: Dear ImGui writes down the place of the one that has the keyboard, so this one
/// has it for a frame.
ImVec2 middle_of(ImGuiWindow* window, ImGuiID item, const std::function<void()>& frame) {
    ImGuiContext& context = *GImGui;
    ImGuiWindow* const window_before = std::exchange(context.NavWindow, window);
    const ImGuiID item_before = std::exchange(context.NavId, item);
    frame(); // a panel that comes takes the keyboard first
    context.NavWindow = window;
    context.NavId = item;
    frame();
    context.NavWindow = window_before;
    context.NavId = item_before;
    return ImGui::WindowRectRelToAbs(window, window->NavRectRel[ImGuiNavLayer_Main]).GetCenter();
}

} // namespace

HeadlessUi::HeadlessUi(float width, float height, float scale) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset; // as OpenGL 3.2, which the window asks for
    io.DisplaySize = {width, height};
    io.DeltaTime = 1.0F / 60;
    for (int key = 0; key < ImGuiKey_COUNT; ++key)
        io.KeyMap[key] = key; // any numbers do, as long as no two keys share one
    io.ClipboardUserData = &clipboard_;
    io.SetClipboardTextFn = [](void* clipboard, const char* words) {
        *static_cast<std::string*>(clipboard) = words;
    };
    theme_.scale = scale;
    theme_.font = build_fonts({}, scale);
    use(Appearance::light);
    unsigned char* pixels = nullptr;
    io.Fonts->GetTexDataAsAlpha8(&pixels, nullptr, nullptr);
}

HeadlessUi::~HeadlessUi() {
    ImGui::DestroyContext();
}

void HeadlessUi::use(Appearance appearance) {
    theme_.color = palette(appearance);
    apply_theme(theme_);
}

void HeadlessUi::use(const FontFiles& fonts, float scale) {
    theme_.scale = scale;
    theme_.font = build_fonts(fonts, scale);
    apply_theme(theme_);
    unsigned char* pixels = nullptr;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, nullptr, nullptr);
}

void HeadlessUi::frame(const Draw& draw) {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = mouse_;
    io.MouseDown[0] = mouse_is_down_;
    ImGui::NewFrame();
    draw();
    ImGui::Render();
}

std::string HeadlessUi::text(const Draw& draw) {
    clipboard_.clear();
    frame([&] {
        // Logging ends by itself with the panel's window, which puts the words into the clipboard.
        ImGui::LogToClipboard();
        draw();
    });
    std::string words;
    for (const char letter : clipboard_)
        if (letter != '\n' && (letter != ' ' || !words.ends_with('\n')))
            words += letter;
        else if (letter == '\n' && !words.ends_with('\n'))
            words += '\n'; // its indentation goes
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

void HeadlessUi::activate(const char* panel, const std::string& id, const Draw& draw) {
    frame(draw);
    ImGui::ActivateItem(item_id(panel, id));
    frame(draw);
    frame(draw);
}

void HeadlessUi::enter_field(const char* panel, const std::string& id, const Draw& draw) {
    frame(draw);
    ImGui::ActivateItem(item_id(panel, id));
    GImGui->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
    frame(draw);
    frame(draw);
}

void HeadlessUi::mouse_down(ImVec2 at, const Draw& draw) {
    mouse_ = at;
    frame(draw); // first the mouse arrives, as it does in life
    mouse_is_down_ = true;
    frame(draw);
}

void HeadlessUi::mouse_up(const Draw& draw) {
    mouse_is_down_ = false;
    frame(draw);
}

void HeadlessUi::click(const char* panel, const std::string& id, const Draw& draw) {
    mouse_down(find_by_mouse(panel, id, draw), draw);
    mouse_up(draw);
}

ImVec2 HeadlessUi::find_by_mouse(const char* panel, const std::string& id, const Draw& draw) {
    frame(draw);
    const ImGuiID wanted = item_id(panel, id);
    const auto is_hit = [&](ImVec2 at) {
        mouse_ = at;
        frame(draw);
        return GImGui->HoveredId == wanted;
    };
    ImGuiWindow* window = window_of(panel);
    const ImVec2 middle = middle_of(window, wanted, [&] { frame(draw); });
    if (is_hit(middle))
        return middle;
    // Something may lie above its middle, or a part of it be out of sight.
    const ImRect place = window->Rect();
    for (float y = place.Min.y; y < place.Max.y; y += 8)
        for (float x = place.Min.x; x < place.Max.x; x += 16)
            if (is_hit({x, y}))
                return mouse_;
    FAIL("no item " << id << " under the mouse anywhere");
    return {};
}

void HeadlessUi::turn_wheel(ImVec2 at, float lines, const Draw& draw) {
    mouse_ = at;
    frame(draw);
    ImGui::GetIO().MouseWheel = lines;
    frame(draw);
    frame(draw);
}

void HeadlessUi::type(const std::string& words, const Draw& draw) {
    ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
    frame(draw);
}

void HeadlessUi::press(ImGuiKey key, const Draw& draw) {
    ImGui::GetIO().KeysDown[key] = true;
    frame(draw);
    ImGui::GetIO().KeysDown[key] = false;
    frame(draw);
}

int HeadlessUi::vertices() const {
    return ImGui::GetDrawData()->TotalVtxCount;
}

float HeadlessUi::out_of_reach(const char* panel) const {
    const ImGuiWindow* window = window_of(panel);
    const ImVec2 end = window->DC.CursorMaxPos;
    const bool scrolls = (window->Flags & ImGuiWindowFlags_NoScrollbar) == 0;
    const float across = end.x - window->InnerRect.Max.x;
    const float down = scrolls ? 0 : end.y - window->Pos.y - window->Size.y;
    return std::max({across, down, 0.0F});
}

float HeadlessUi::scrolled(const char* panel) const {
    const ImGuiWindow* window = window_of(panel);
    return window->Scroll.y;
}

bool HeadlessUi::has_keyboard(const char* panel, const std::string& id) const {
    return GImGui->NavId == item_id(panel, id);
}

bool HeadlessUi::wants_text() const {
    return ImGui::GetIO().WantTextInput;
}

} // namespace counterpoint::test
