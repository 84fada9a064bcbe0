#include "ui/panels/settings_panel.h"

#include "live/window/aside.h"
#include "ui/look_choices.h"
#include "ui/widgets.h"

namespace counterpoint {

void draw_settings_panel(const PanelFrame& frame) {
    const PanelScope panel("settings", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    heading(theme, "Look");
    draw_appearance_choices(frame);
    ImGui::Dummy({0, theme.px(10)});
    heading(theme, "Size");
    draw_size_choice(frame);
    ImGui::Dummy({0, theme.px(10)});
    heading(theme, "Marking");
    draw_lead_in_choice(frame);
    wrapped_text(theme.font.small, theme.color.muted,
                 "The instant of the press is kept too. Playback begins a little before a counter anyway.");
    ImGui::Dummy({0, theme.px(10)});
    const ImVec2 size{theme.px(160), theme.px(44)};
    if (button(theme, "back", "Back (Esc)", ButtonWeight::main, size))
        leave_aside(frame.window);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "help", "Help (F1)", ButtonWeight::quiet, size))
        show_aside(Aside::help, *frame.view.state, frame.input.now, frame.window, frame.sink);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "first-steps", "First steps", ButtonWeight::quiet, size))
        show_aside(Aside::welcome, *frame.view.state, frame.input.now, frame.window, frame.sink);
}

} // namespace counterpoint
