#include "ui/panels/last_mark_panel.h"

#include "live/marking.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

void draw_note(const PanelFrame& frame) {
    NoteDraft& note = frame.window.note;
    ImGui::SetNextItemWidth(-1);
    if (!note.open) {
        // The same place, so that nothing moves when the note opens.
        const std::string& words = frame.view.conduct.last_note;
        if (button(frame.theme, "open-note", words.empty() ? "Note (Enter)" : "Note: " + words,
                   ButtonWeight::quiet, {-1, frame.theme.px(42)}, frame.view.conduct.can_undo))
            write_note(frame.input.pressed_at, *frame.view.state, frame.window);
        return;
    }
    if (note.takes_focus)
        ImGui::SetKeyboardFocusHere();
    if (bare_text_field("note", "Enter keeps the note, Esc leaves it", note.text, frame.window, note_limit,
                        note.takes_focus))
        note.takes_focus = false;
}

} // namespace

void draw_last_mark_panel(const PanelFrame& frame) {
    const PanelScope panel("last mark", frame);
    const Theme& theme = frame.theme;
    const ConductView& view = frame.view.conduct;
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();

    line_in_box(theme.font.small, theme.color.muted, {at.x, at.y, width, theme.px(20)}, "Last counter");
    line_in_box(theme.font.strong, theme.color.ink, {at.x, at.y + theme.px(20), width, theme.px(28)},
                view.last_title);

    ImGui::SetCursorScreenPos({at.x, at.y + theme.px(56)});
    draw_note(frame);

    ImGui::SetCursorScreenPos({at.x, at.y + theme.px(108)});
    if (frame.window.note.open) {
        const float half = (width - theme.px(8)) / 2;
        if (button(theme, "save-note", "Keep note", ButtonWeight::main, {half, theme.px(42)}))
            save_note(frame.input.pressed_at, frame.window, frame.sink);
        ImGui::SetCursorScreenPos({at.x + half + theme.px(8), at.y + theme.px(108)});
        if (button(theme, "leave-note", "Leave it", ButtonWeight::quiet, {half, theme.px(42)}))
            leave_note(frame.window);
    } else if (button(theme, "undo", "Undo (Backspace)", ButtonWeight::quiet, {width, theme.px(42)},
                      view.can_undo)) {
        undo_mark(frame.input.pressed_at, frame.window, frame.sink);
    }
}

} // namespace counterpoint
