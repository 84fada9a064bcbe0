#include "ui/panels/settings_panel.h"

#include "live/window/aside.h"
#include "live/words/settings_words.h"
#include "ui/look_choices.h"
#include "ui/widgets.h"

namespace counterpoint {

void draw_settings_panel(const PanelFrame& frame) {
    const PanelScope panel("settings", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const ImVec2 size{theme.px(160), theme.px(44)};
    if (button(theme, "back", settings_words::back, ButtonWeight::main, size))
        leave_aside(frame.window);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "help", settings_words::help, ButtonWeight::quiet, size))
        show_aside(Aside::help, *frame.view.state, frame.input.now, frame.window, frame.sink);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "first-steps", settings_words::first_steps, ButtonWeight::quiet, size))
        show_aside(Aside::welcome, *frame.view.state, frame.input.now, frame.window, frame.sink);
    ImGui::Dummy({0, theme.px(10)});
    heading(theme, settings_words::look);
    draw_appearance_choices(frame);
    ImGui::Dummy({0, theme.px(10)});
    heading(theme, settings_words::size);
    draw_size_choice(frame);
    ImGui::Dummy({0, theme.px(10)});
    heading(theme, settings_words::marking);
    draw_lead_in_choice(frame);
    wrapped_text(theme.font.small, theme.color.muted, settings_words::press_is_kept);
}

} // namespace counterpoint
