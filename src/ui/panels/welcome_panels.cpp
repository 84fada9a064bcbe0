#include "ui/panels/welcome_panels.h"

#include "live/window/aside.h"
#include "live/words/settings_words.h"
#include "live/words/shared_words.h"
#include "ui/look_choices.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

void draw_step(const PanelFrame& frame, std::string_view title, std::string_view words) {
    wrapped_text(frame.theme.font.large, frame.theme.color.ink, title);
    ImGui::Dummy({0, frame.theme.px(2)});
    wrapped_text(frame.theme.font.body, frame.theme.color.ink, words);
}

} // namespace

void draw_welcome_look_panel(const PanelFrame& frame) {
    const PanelScope panel("welcome look", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    draw_step(frame, settings_words::read_easily, settings_words::read_easily_detail);
    draw_appearance_choices(frame);
    ImGui::Dummy({0, frame.theme.px(6)});
    draw_size_choice(frame);
}

void draw_welcome_handbook_panel(const PanelFrame& frame) {
    const PanelScope panel("welcome handbook", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    draw_step(frame, settings_words::handbook, settings_words::handbook_detail);
    if (button(frame.theme, "handbook", shared_words::wording_and_handbooks, ButtonWeight::quiet,
               {-1, frame.theme.px(44)}))
        begin_with_handbook(frame.window);
}

void draw_welcome_practice_panel(const PanelFrame& frame) {
    const PanelScope panel("welcome practice", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    draw_step(frame, settings_words::practise, settings_words::practise_detail);
    if (button(frame.theme, "practise", settings_words::practise_now, ButtonWeight::quiet,
               {-1, frame.theme.px(44)}))
        begin_with_practice(frame.window);
}

void draw_welcome_begin_panel(const PanelFrame& frame) {
    const PanelScope panel("welcome begin", frame);
    const Theme& theme = frame.theme;
    const float pad = theme.px(12);
    const float width = theme.px(250);
    const float x = frame.area.right() - pad - width;
    line_in_box(theme.font.body, theme.color.muted,
                {frame.area.x + theme.px(20), frame.area.y, x - frame.area.x - theme.px(40), frame.area.h},
                settings_words::begin_detail);
    ImGui::SetCursorScreenPos({x, frame.area.y + pad});
    if (button(theme, "begin", settings_words::begin, ButtonWeight::main, {width, frame.area.h - 2 * pad}))
        leave_aside(frame.window);
}

} // namespace counterpoint
