#include "ui/panels/clock_panel.h"

#include "live/window/conducting.h"
#include "live/window/marking.h"
#include "live/words/conduct_words.h"
#include "ui/layout.h"
#include "ui/meter.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

void draw_clock(const PanelFrame& frame, const Rect& area) {
    const Theme& theme = frame.theme;
    const ConductView& view = frame.view.conduct;
    const float sign = theme.px(16);
    const ImVec2 middle{area.x + sign / 2, area.y + theme.px(10)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (view.running && !view.paused)
        list.AddCircleFilled(middle, sign / 2, theme.color.danger);
    else
        draw_ring(middle, sign, theme.color.muted);
    line_in_box(theme.font.strong, view.running && !view.paused ? theme.color.danger : theme.color.muted,
                {area.x + sign + theme.px(8), area.y, area.w, theme.px(20)}, view.clock_state);
    boxed_text(theme.font.clock, theme.color.ink,
               {area.x - theme.px(2), area.y + theme.px(16), area.w, area.h - theme.px(16)}, view.clock);
}

/// How much of the planned time is left: as large as can be read from afar, the word tells what the colour
/// tells.
void draw_time_left(const PanelFrame& frame, const Rect& area) {
    const Theme& theme = frame.theme;
    const TimeLeft& time = frame.view.conduct.talk.time;
    const ImU32 color = time.pace == Pace::over         ? theme.color.danger
                        : time.pace == Pace::last_tenth ? theme.color.warning
                                                        : theme.color.ink;
    line_in_box(theme.font.title, color, {area.x, area.y + theme.px(14), area.w, theme.px(34)}, time.text);
    const float above = theme.px(time.text.empty() ? 24 : 50);
    boxed_text(theme.font.small, time.pace == Pace::over ? theme.color.danger : theme.color.muted,
               {area.x, area.y + above, area.w, area.h - above}, time.detail);
}

/// Whose discussion it is; in one line where it stands below the clock.
void draw_subject(const PanelFrame& frame, const Rect& area, bool in_one_line) {
    const Theme& theme = frame.theme;
    const DiscussionView& view = frame.view.discussion;
    if (in_one_line) {
        std::string words = view.learner;
        for (const std::string& more :
             {view.units_text, std::string(view.practice ? conduct_words::practice : "")})
            words += (words.empty() || more.empty() ? "" : " · ") + more;
        boxed_text(theme.font.body, view.practice ? theme.color.warning : theme.color.ink, area, words);
        return;
    }
    const float line = theme.px(25);
    line_in_box(theme.font.strong, theme.color.ink, {area.x, area.y, area.w, line}, view.learner);
    line_in_box(theme.font.body, theme.color.muted, {area.x, area.y + line, area.w, line}, view.units_text);
    if (view.practice)
        line_in_box(theme.font.strong, theme.color.warning, {area.x, area.y + 2 * line, area.w, line},
                    conduct_words::practice);
}

void draw_sound(const PanelFrame& frame, const Rect& area) {
    const Theme& theme = frame.theme;
    const ConductView& view = frame.view.conduct;
    const float line = theme.px(25);
    Rect row{area.x, area.y, area.w, line};
    for (const MeterView& meter : view.meters) {
        draw_meter(theme, meter, row);
        row.y += line;
    }
    row.y = area.y + 2 * line;
    row.h = area.bottom() - row.y;
    std::string words = view.sound_text;
    for (const std::string& more : {view.space_text, view.sleep_text})
        words += more.empty() ? "" : " · " + more;
    boxed_text(theme.font.small, view.sound_arriving ? theme.color.muted : theme.color.danger, row, words);
}

/// What F9 does.
void draw_upper_button(const PanelFrame& frame, ImVec2 size) {
    const ConductView& view = frame.view.conduct;
    const Instant at = frame.input.pressed_at;
    if (view.stopped) {
        if (button(frame.theme, "take-back", conduct_words::take_back, ButtonWeight::quiet, size))
            take_back_stop(at, frame.window, frame.sink);
    } else if (view.paused) {
        if (button(frame.theme, "resume", conduct_words::go_on, ButtonWeight::main, size, view.running))
            go_on(at, frame.window, frame.sink);
    } else if (button(frame.theme, "pause", conduct_words::pause, ButtonWeight::quiet, size, view.running)) {
        pause_recording(at, frame.window, frame.sink);
    }
}

/// What F10 does.
void draw_lower_button(const PanelFrame& frame, ImVec2 size) {
    const ConductView& view = frame.view.conduct;
    const Instant at = frame.input.pressed_at;
    if (view.stopped) {
        if (button(frame.theme, "close", conduct_words::close, ButtonWeight::main, size))
            close_recording(at, frame.window, frame.sink);
    } else if (button(frame.theme, "stop", conduct_words::stop, ButtonWeight::danger, size, view.running)) {
        stop_recording(at, frame.window, frame.sink);
    }
}

} // namespace

void draw_clock_panel(const PanelFrame& frame) {
    const PanelScope panel("clock", frame);
    const Theme& theme = frame.theme;
    const float pad = theme.px(14);
    const float stop_width = theme.px(138);
    const float height = frame.area.h - 2 * pad;
    const float y = frame.area.y + pad;

    const bool narrow = frame.area.w < theme.px(narrow_screen) - 2 * pad;
    const float upper = narrow ? theme.px(76) : height;
    const Rect clock{frame.area.x + pad, y, theme.px(232), upper};
    const Rect left{clock.right() + pad, y, theme.px(176), upper};
    const float stop_x = frame.area.right() - pad - stop_width;
    const float rest = stop_x - left.right() - 3 * pad;
    const float subject_width = narrow ? 0 : rest * 0.36F;
    const Rect sound{left.right() + 2 * pad + subject_width, y, rest - subject_width, height};
    const Rect subject = narrow ? Rect{clock.x, clock.bottom(), left.right() - clock.x, height - upper}
                                : Rect{left.right() + pad, y, subject_width, height};

    draw_time_left(frame, left);
    draw_clock(frame, clock);
    draw_subject(frame, subject, narrow);
    draw_sound(frame, sound);

    const float gap = theme.px(8);
    const ImVec2 half{stop_width, (height - gap) / 2};
    ImGui::SetCursorScreenPos({stop_x, y});
    draw_upper_button(frame, half);
    ImGui::SetCursorScreenPos({stop_x, y + half.y + gap});
    draw_lower_button(frame, half);
}

} // namespace counterpoint
