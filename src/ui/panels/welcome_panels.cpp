#include "ui/panels/welcome_panels.h"

#include "live/window/aside.h"
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
    draw_step(frame, "1  Make it easy to read",
              "You will look at this window from the corner of your eye, while you listen.");
    draw_appearance_choices(frame);
    ImGui::Dummy({0, frame.theme.px(6)});
    draw_size_choice(frame);
}

void draw_welcome_handbook_panel(const PanelFrame& frame) {
    const PanelScope panel("welcome handbook", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    draw_step(frame, "2  Read in your centre's handbook",
              "The units of 8585, 8588, 8589 and 8580 are built in with the exact wording of their criteria. "
              "Your centre's own handbook (.docx or .txt) adds what a Pass and a Referral look like. "
              "It can wait.");
    if (button(frame.theme, "handbook", "Wording and handbooks…", ButtonWeight::quiet,
               {-1, frame.theme.px(44)}))
        begin_with_handbook(frame.window);
}

void draw_welcome_practice_panel(const PanelFrame& frame) {
    const PanelScope panel("welcome practice", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    draw_step(frame, "3  Practise once",
              "A built-in conversation takes the microphone's place. Choose a unit and press Record (F9). "
              "When a criterion is spoken of, press the key on its tile. F10 stops. "
              "The sheet that comes out says PRACTICE.");
    if (button(frame.theme, "practise", "Practise now", ButtonWeight::quiet, {-1, frame.theme.px(44)}))
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
                "F1 shows every key, wherever you are. Settings… brings this page back.");
    ImGui::SetCursorScreenPos({x, frame.area.y + pad});
    if (button(theme, "begin", "Plan a discussion", ButtonWeight::main, {width, frame.area.h - 2 * pad}))
        leave_aside(frame.window);
}

} // namespace counterpoint
