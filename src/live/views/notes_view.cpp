#include "live/views/notes_view.h"

#include "app/criteria_text.h"
#include "app/note_times.h"
#include "base/text.h"
#include "discussion/decide.h"
#include "discussion/marks/counters.h"
#include "discussion/notes/clock_time.h"
#include "discussion/notes/sheet_notes.h"
#include "live/window/planning.h"
#include "live/words/notes_words.h"
#include "live/words/shared_words.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

std::string status_of(const WrittenNotes& kept) {
    const std::string began = clock_text(kept, kept.began_at);
    const std::string zone = utc_offset_text(kept.utc_offset);
    return kept.ended_at ? fmt::format(notes_words::ended, began, clock_text(kept, *kept.ended_at), zone)
                         : fmt::format(notes_words::begun, began, zone);
}

void add_rows(const std::vector<SheetNote>& notes, NoteId chosen, NotesView& view) {
    for (const SheetNote& note : notes)
        view.rows.push_back(
            {note.note,
             fmt::format(notes_words::row, note.clock,
                         note.criteria_text.empty() ? notes_words::no_criterion : note.criteria_text),
             note.text, note.typed ? notes_words::time_typed : "", note.note == chosen});
}

void add_tiles(const State& state, NotesView& view) {
    const std::vector<CriterionId> open = criteria_without_note(state);
    for (const CriterionId& id : criteria_in_scope(state.planning.plan, state.units)) {
        const Criterion* criterion = find_criterion(state, id);
        view.tiles.push_back({id, state.units.size() > 1 ? criterion_text(id) : id.number,
                              criterion == nullptr ? std::string() : criterion->statement,
                              holds(view.criteria, id), !holds(open, id)});
    }
    if (!open.empty())
        view.untouched =
            fmt::format(notes_words::untouched, criteria_text(open, names_beside_others(state.units)));
}

void read_typed(const State& state, const WrittenNoteDraft& draft, NotesView& view) {
    auto criteria = criteria_named(draft.criteria, state.units);
    if (criteria)
        view.criteria = std::move(*criteria);
    else
        view.problem = criteria.error().message();
    view.corrects = draft.correcting != 0;
    view.can_type = view.corrects || !view.ended;
    view.heading = view.corrects ? fmt::format(notes_words::correct_note, draft.correcting)
                                 : std::string(notes_words::new_note);
    const bool reasoned = !view.corrects || !trimmed(draft.reason).empty();
    view.can_put =
        view.can_type && view.problem.empty() && !trimmed(draft.text).empty() && reasoned && !draft.given;
    view.can_withdraw = view.corrects && reasoned;
    if (view.problem.empty() && !reasoned)
        view.put_refusal = notes_words::reason_first;
}

void add_wording(const State& state, NotesView& view) {
    for (const CriterionId& id : view.criteria)
        if (const Criterion* criterion = find_criterion(state, id))
            view.wording.push_back(fmt::format(shared_words::criterion_title,
                                               state.units.size() > 1 ? criterion_text(id) : id.number,
                                               criterion->statement));
}

void add_questions(const State& state, NotesView& view) {
    for (const Question& question : state.planning.questions)
        view.questions.push_back({question.criteria.empty()
                                      ? shared_words::to_begin_with
                                      : criteria_text(question.criteria, names_beside_others(state.units)),
                                  question.text});
}

/// The new note, in the fields or waiting while another is corrected.
const TypedNote* new_note_of(const WrittenNoteDraft& draft) {
    if (draft.correcting == 0)
        return &draft;
    const auto left = draft.left.find(0);
    return left == draft.left.end() ? nullptr : &left->second;
}

void read_end(const State& state, const WrittenNoteDraft& draft, NotesView& view) {
    const TypedNote* typed = new_note_of(draft);
    const bool is_typed = typed != nullptr && !trimmed(typed->text).empty();
    view.can_end = (!view.rows.empty() || is_typed) && !draft.given;
    if (!is_typed)
        return;
    auto criteria = criteria_named(typed->criteria, state.units);
    if (!criteria) {
        view.can_end = false;
        view.end_refusal = fmt::format(notes_words::typed_in_the_way, criteria.error().message());
        return;
    }
    view.unwritten = PutNote{
        0, cleaned(typed->text), std::move(*criteria), std::string(trimmed(typed->time)), {}, typed->begun};
}

void read_confirmation(const State& state, const WrittenNoteDraft& draft, NotesView& view) {
    const auto& confirmed = state.notes->confirmed;
    view.confirmed = confirmed.has_value();
    view.confirmation = confirmed ? fmt::format(notes_words::confirmed, confirmed->how)
                                  : std::string(notes_words::not_confirmed);
    const auto may =
        decide(state, {Actor::assessor, ConfirmNotes{std::string(usual_confirmation), cleaned(draft.how)}});
    view.confirm_refusal = may ? std::string() : may.error().message();
}

} // namespace

NotesView notes_view(const State& state, const WrittenNoteDraft& draft) {
    NotesView view;
    if (!state.notes)
        return view;
    view.title = notes_words::title;
    view.ended = state.notes->ended_at.has_value();
    view.status = status_of(*state.notes);
    add_rows(sheet_notes(state), draft.correcting, view);
    read_typed(state, draft, view);
    add_tiles(state, view);
    add_wording(state, view);
    add_questions(state, view);
    if (!view.ended)
        read_end(state, draft, view);
    else
        read_confirmation(state, draft, view);
    return view;
}

} // namespace counterpoint
