#include "ui/panels/last_mark_panel.h"

#include "live/window/conducting.h"
#include "live/window/marking.h"
#include "live/words/conduct_words.h"
#include "ui/widgets.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// The rows of the panel; everything in it has one place, whatever is open.
struct Rows {
    Rect head, field, upper, lower;
    float gap;
};

Rows rows_of(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const float pad = theme.px(14);
    const float x = frame.area.x + pad;
    const float width = frame.area.w - 2 * pad;
    const float y = frame.area.y + theme.px(8);
    Rows rows{};
    rows.gap = theme.px(6);
    rows.head = {x, y, width, theme.px(48)};
    rows.field = {x, rows.head.bottom() + theme.px(2), width, theme.px(40)};
    rows.upper = {x, rows.field.bottom() + rows.gap, width, theme.px(38)};
    rows.lower = {x, rows.upper.bottom() + rows.gap, width, theme.px(38)};
    return rows;
}

/// The n-th of two parts of a row.
Rect half_of(const Rect& row, int part, float gap) {
    const float width = (row.w - gap) / 2;
    return {row.x + static_cast<float>(part) * (width + gap), row.y, width, row.h};
}

bool button_in(const Theme& theme, const Rect& box, const char* id, std::string_view words,
               ButtonWeight weight = ButtonWeight::quiet, bool enabled = true) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    return button(theme, id, words, weight, {box.w, box.h}, enabled);
}

/// A field that takes the keyboard as soon as it is drawn.
void draw_field(const PanelFrame& frame, const Rect& box, const char* id, const char* hint,
                std::string& words, bool& takes_focus) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::SetNextItemWidth(box.w);
    if (takes_focus)
        ImGui::SetKeyboardFocusHere();
    if (bare_text_field(id, hint, words, frame.window, note_limit, takes_focus))
        takes_focus = false;
}

void draw_open_note(const PanelFrame& frame, const Rows& rows) {
    NoteDraft& note = frame.window.note;
    draw_field(frame, rows.field, "note", conduct_words::note_hint, note.text, note.takes_focus);
    if (button_in(frame.theme, half_of(rows.upper, 0, rows.gap), "save-note", conduct_words::keep_note,
                  ButtonWeight::main))
        save_note(frame.input.pressed_at, frame.window, frame.sink);
    if (button_in(frame.theme, half_of(rows.upper, 1, rows.gap), "leave-note", conduct_words::leave_note))
        leave_note(frame.window);
}

void draw_open_reason(const PanelFrame& frame, const Rows& rows) {
    PauseDraft& pause = frame.window.talk.pause;
    draw_field(frame, rows.field, "reason", conduct_words::why_paused, pause.text, pause.takes_focus);
    if (button_in(frame.theme, half_of(rows.upper, 0, rows.gap), "save-reason", conduct_words::keep_reason,
                  ButtonWeight::main))
        save_pause_reason(frame.input.pressed_at, frame.window, frame.sink);
    if (button_in(frame.theme, half_of(rows.upper, 1, rows.gap), "leave-reason",
                  conduct_words::it_is_a_break))
        leave_pause_reason(frame.window);
}

void draw_mark_buttons(const PanelFrame& frame, const Rows& rows) {
    const Theme& theme = frame.theme;
    const ConductView& view = frame.view.conduct;
    const State& state = *frame.view.state;
    const Instant at = frame.input.pressed_at;
    const bool can = view.can_undo;
    const auto quiet = ButtonWeight::quiet;
    const std::string note =
        view.last_note.empty() ? conduct_words::note : fmt::format(conduct_words::note_is, view.last_note);
    if (button_in(theme, half_of(rows.field, 0, rows.gap), "open-note", note, quiet, can))
        write_note(at, state, frame.window);
    if (button_in(theme, half_of(rows.field, 1, rows.gap), "undo", conduct_words::undo, quiet, can))
        undo_mark(at, frame.window, frame.sink);
    if (button_in(theme, half_of(rows.upper, 0, rows.gap), "repeat", conduct_words::again, quiet, can))
        repeat_mark(at, frame.window, frame.sink);
    if (button_in(theme, half_of(rows.upper, 1, rows.gap), "answer", conduct_words::back_to_answer, quiet,
                  can))
        take_mark_back(at, frame.window, frame.sink);
    if (button_in(theme, half_of(rows.lower, 0, rows.gap), "prompted",
                  choice_label(view.talk.last.prompted, conduct_words::prompted), quiet, can))
        flag_prompted(at, state, frame.window, frame.sink);
    if (button_in(theme, half_of(rows.lower, 1, rows.gap), "enough",
                  choice_label(view.talk.last.enough, conduct_words::enough), quiet, can))
        note_enough(at, state, frame.window, frame.sink);
}

} // namespace

void draw_last_mark_panel(const PanelFrame& frame) {
    const PanelScope panel("last mark", frame);
    const Theme& theme = frame.theme;
    const ConductView& view = frame.view.conduct;
    const Rows rows = rows_of(frame);
    const bool typed = !view.talk.number.empty();
    const float line = theme.px(19);
    line_in_box(theme.font.small, theme.color.muted, {rows.head.x, rows.head.y, rows.head.w, line},
                typed                     ? conduct_words::by_number
                : view.talk.last.prompted ? conduct_words::last_counter_prompted
                                          : conduct_words::last_counter);
    const std::string& title = typed ? view.talk.number : view.last_title;
    ImFont* font = theme.font.number;
    for (ImFont* smaller : {theme.font.large, theme.font.strong})
        if (width_of(font, title) > rows.head.w)
            font = smaller; // long, or much enlarged: it is no smaller than other words
    line_in_box(font, typed ? theme.color.accent : theme.color.ink,
                {rows.head.x, rows.head.y + line, rows.head.w, rows.head.h - line}, title);
    if (frame.window.note.open)
        draw_open_note(frame, rows);
    else if (frame.window.talk.pause.open)
        draw_open_reason(frame, rows);
    else
        draw_mark_buttons(frame, rows);
}

} // namespace counterpoint
