#include "ui/panels/help_panel.h"

#include "live/window/aside.h"
#include "live/words/help_words.h"
#include "ui/widgets.h"

#include <algorithm>

namespace counterpoint {

namespace {

void draw_key(const PanelFrame& frame, const HelpKey& key, float names_end) {
    const Theme& theme = frame.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    text_in_lines(theme.font.strong, theme.color.ink, key.name, names_end - at.x - theme.px(6));
    const float name_bottom = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos({names_end, at.y});
    {
        const GroupScope beside; // its further lines begin there too
        wrapped_text(theme.font.body, theme.color.ink, key.words);
    }
    ImGui::SetCursorScreenPos({at.x, std::max(ImGui::GetCursorScreenPos().y, name_bottom)});
}

/// There is nothing here that the keyboard could go to, so nothing would follow it.
void scroll_by_keys() {
    if (!ImGui::IsWindowFocused())
        return;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); };
    const float page = ImGui::GetWindowHeight() * 0.8F;
    if (pressed(ImGuiKey_PageDown))
        ImGui::SetScrollY(ImGui::GetScrollY() + page);
    if (pressed(ImGuiKey_PageUp))
        ImGui::SetScrollY(ImGui::GetScrollY() - page);
}

/// As wide as the widest name, but never more than half of the column.
float names_width(const Theme& theme, const std::vector<HelpGroup>& groups, float column) {
    float widest = 0;
    for (const HelpGroup& group : groups)
        for (const HelpKey& key : group.keys)
            widest = std::max(widest, width_of(theme.font.strong, key.name));
    return std::min(widest + theme.px(18), column / 2);
}

} // namespace

void draw_help_panel(const PanelFrame& frame) {
    const PanelScope panel("help", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    scroll_by_keys();
    heading(theme, help_words::keys);
    if (button(theme, "back", help_words::close, ButtonWeight::main, {theme.px(150), theme.px(44)}))
        leave_aside(frame.window);
    const std::vector<HelpGroup>& groups = frame.view.help;
    const float width = ImGui::GetContentRegionAvail().x;
    const float names = names_width(theme, groups, std::min(width, theme.px(700)));
    for (const HelpGroup& group : groups) {
        ImGui::Dummy({0, theme.px(8)});
        text(theme.font.strong, theme.color.accent, group.title);
        for (const HelpKey& key : group.keys)
            draw_key(frame, key, ImGui::GetCursorScreenPos().x + names);
    }
}

} // namespace counterpoint
