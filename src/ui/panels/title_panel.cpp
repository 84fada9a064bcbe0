#include "ui/panels/title_panel.h"

#include "ui/widgets.h"

namespace counterpoint {

void draw_title_panel(const PanelFrame& frame) {
    const PanelScope panel("title", frame, PanelScope::Look::bare);
    const Theme& theme = frame.theme;
    const float button_width = theme.px(84);

    const Rect words{frame.area.x, frame.area.y, frame.area.w - button_width, frame.area.h};
    line_in_box(theme.font.title, theme.color.ink, words, "Counterpoint");

    ImGui::SetCursorScreenPos({frame.area.right() - button_width, frame.area.y + theme.px(8)});
    if (button(theme, "theme", frame.window.dark ? "Light" : "Dark", ButtonWeight::quiet,
               {button_width, theme.px(40)}))
        frame.window.dark = !frame.window.dark;
}

} // namespace counterpoint
