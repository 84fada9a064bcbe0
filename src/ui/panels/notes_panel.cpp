#include "ui/panels/notes_panel.h"

#include "live/window/noting.h"
#include "live/window/staging.h"
#include "live/words/notes_words.h"
#include "ui/button_line.h"
#include "ui/paragraph_field.h"
#include "ui/widgets.h"

namespace counterpoint {

namespace {

constexpr float tile_width = 74; ///< a finger's and a number's, units
constexpr float wide_tile = 128; ///< with the unit's number
constexpr float tile_height = 44;

void draw_tiles(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const NotesView& view = frame.view.notes;
    const std::vector<NoteTile> tiles = view.tiles; // a press changes the view
    const bool several = frame.view.state->units.size() > 1;
    const float width = theme.px(several ? wide_tile : tile_width);
    bool first = true;
    for (const NoteTile& tile : tiles) {
        if (!first)
            beside_if_room(width, theme.px(6));
        first = false;
        const std::string id = "ac " + criterion_text(tile.criterion);
        if (button(theme, id.c_str(), choice_label(tile.chosen, tile.label),
                   tile.chosen ? ButtonWeight::main : ButtonWeight::quiet, {width, theme.px(tile_height)}))
            toggle_note_criterion(tile.criterion, *frame.view.state, frame.window);
        if (ImGui::IsItemHovered()) {
            const TooltipScope tooltip;
            text(theme.font.small, theme.color.ink, tile.statement);
        }
    }
    for (const std::string& wording : view.wording)
        wrapped_text(theme.font.small, theme.color.ink, wording);
}

void draw_note(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const NotesView& view = frame.view.notes;
    WrittenNoteDraft& draft = frame.window.written;
    wrapped_text(theme.font.strong, theme.color.ink, view.heading);
    ImGui::Dummy({0, theme.px(2)});
    if (draft.takes_focus)
        ImGui::SetKeyboardFocusHere();
    if (paragraph_field(theme, "text", notes_words::text, draft.text, frame.window, 4).active)
        draft.takes_focus = false;
    note_was_typed(frame.input.now, frame.window);
    text_field(theme, "criteria", notes_words::criteria, draft.criteria, frame.window, 1'000);
    draw_tiles(frame);
    ImGui::Dummy({0, theme.px(4)});
    text_field(theme, "time", view.corrects ? notes_words::new_time : notes_words::time, draft.time,
               frame.window, 20);
    if (view.corrects)
        text_field(theme, "reason", notes_words::reason, draft.reason, frame.window, 2'000);
    if (!view.problem.empty())
        wrapped_text(theme.font.small, theme.color.warning, view.problem);
    if (!view.put_refusal.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.put_refusal);
    ButtonLine line(theme, 478, 44);
    if (line.press("put", view.corrects ? notes_words::keep_correction : notes_words::write_down, 170,
                   view.can_put, ButtonWeight::main))
        put_note(view, frame.window, frame.sink);
    if (!view.corrects)
        return;
    if (line.press("withdraw", notes_words::withdraw, 150, view.can_withdraw))
        withdraw_note(view, frame.input.now, frame.window, frame.sink);
    if (line.press("leave", notes_words::leave, 130))
        leave_correction(*frame.view.state, frame.window);
}

void draw_end(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    ImGui::Dummy({0, theme.px(10)});
    if (!frame.view.notes.untouched.empty())
        wrapped_text(theme.font.small, theme.color.muted, frame.view.notes.untouched);
    text_field(theme, "end-time", notes_words::end_time, frame.window.written.end_time, frame.window, 20);
    const NotesView& view = frame.view.notes;
    if (button(theme, "end", view.unwritten ? notes_words::end_and_write : notes_words::end,
               ButtonWeight::danger, {theme.px(220), theme.px(44)}, view.can_end))
        end_notes(view, frame.window, frame.sink);
    if (!view.end_refusal.empty())
        wrapped_text(theme.font.small, theme.color.warning, view.end_refusal);
}

void draw_confirmation(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const NotesView& view = frame.view.notes;
    heading(theme, notes_words::confirmation);
    wrapped_text(theme.font.body, theme.color.ink, view.confirmation);
    if (!view.confirmed)
        text_field(theme, "how", notes_words::how, frame.window.written.how, frame.window, 1'000);
    ButtonLine line(theme, 478, 44);
    if (!view.confirmed &&
        line.press("confirm", notes_words::confirm, 230, view.confirm_refusal.empty(), ButtonWeight::main))
        confirm_notes(frame.input.now, frame.window, frame.sink);
    if (line.press("decide", notes_words::go_on, 130, true,
                   view.confirmed ? ButtonWeight::main : ButtonWeight::quiet))
        go_to_stage(Stage::decide, *frame.view.state, frame.input.now, frame.window, frame.sink);
    if (!view.confirmed && !view.confirm_refusal.empty())
        wrapped_text(theme.font.small, theme.color.muted, view.confirm_refusal);
    if (!view.untouched.empty())
        wrapped_text(theme.font.small, theme.color.warning, view.untouched);
    ImGui::Dummy({0, theme.px(10)});
    if (!view.can_type)
        wrapped_text(theme.font.small, theme.color.muted, notes_words::ended_hint);
}

} // namespace

void draw_notes_list_panel(const PanelFrame& frame) {
    const PanelScope panel("notes list", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const NotesView& view = frame.view.notes;
    heading(theme, view.title);
    wrapped_text(theme.font.small, theme.color.muted, view.status);
    if (view.rows.empty())
        wrapped_text(theme.font.body, theme.color.muted, notes_words::none_yet);
    const std::vector<NoteRow> rows = view.rows; // a press changes the view
    for (const NoteRow& row : rows) {
        const std::string id = "note " + std::to_string(row.note);
        if (choice_box(theme, id.c_str(), ChoiceKind::one_of_many, row.chosen, row.title, row.remark))
            choose_note(row.note, *frame.view.state, frame.window);
        wrapped_text(theme.font.body, theme.color.ink, row.text);
        ImGui::Dummy({0, theme.px(6)});
    }
    if (view.questions.empty())
        return;
    ImGui::Dummy({0, theme.px(8)});
    heading(theme, notes_words::planned_questions);
    for (const NoteQuestion& question : view.questions) {
        wrapped_text(theme.font.small, theme.color.muted, question.criteria);
        wrapped_text(theme.font.body, theme.color.ink, question.text);
        ImGui::Dummy({0, theme.px(4)});
    }
}

void draw_notes_page_panel(const PanelFrame& frame) {
    const PanelScope panel("notes page", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    if (int& frames = frame.window.written.frames_to_top; frames > 0) {
        ImGui::SetScrollY(0);
        --frames;
    }
    if (frame.view.notes.ended)
        draw_confirmation(frame);
    if (frame.view.notes.can_type)
        draw_note(frame);
    if (!frame.view.notes.ended)
        draw_end(frame);
}

} // namespace counterpoint
