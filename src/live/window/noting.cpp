#include "live/window/noting.h"

#include "app/note_times.h"
#include "base/text.h"
#include "live/views/notes_view.h"
#include "live/views/plan_view.h"
#include "live/window/beginning.h"

#include <algorithm>
#include <utility>

namespace counterpoint {

namespace {

/// Sound is not to come, so microphone, disk and the agreement to be recorded do not matter.
bool concerns_notes(const PointView& point) {
    return point.step == Step::plan_agreed || point.step == Step::prior_approval ||
           point.step == Step::identity_checked;
}

/// "2.1", or with its unit where the discussion has several.
std::string typed_form(const CriterionId& criterion, const State& state) {
    return state.units.size() > 1 ? criterion_text(criterion) : criterion.number;
}

/// Nothing where there is no such note: a new one.
TypedNote as_it_stands(NoteId id, const State& state) {
    TypedNote typed;
    const Note* note = find_note(state, id);
    if (note == nullptr)
        return typed;
    typed.text = note->text;
    for (const CriterionId& criterion : note->criteria)
        typed.criteria += (typed.criteria.empty() ? "" : " ") + typed_form(criterion, state);
    return typed;
}

/// In the fields, with what was typed of it before.
void show(NoteId id, const State& state, WrittenNoteDraft& draft) {
    auto left = draft.left.extract(id);
    draft.filled = as_it_stands(id, state);
    static_cast<TypedNote&>(draft) = left ? std::move(left.mapped()) : draft.filled;
    draft.correcting = id;
}

/// The instant at which its first letter was typed says nothing of a note that has its time.
bool is_changed(const WrittenNoteDraft& draft) {
    auto typed = static_cast<const TypedNote&>(draft);
    if (draft.correcting != 0)
        typed.begun.reset();
    return typed != draft.filled;
}

void give(PutNote& wish, WindowState& window) {
    wish.number = ++window.notes_given;
    window.written.given = GivenNote{wish.number, wish.note, wish.text};
}

void forget_written(const GivenNote& given, const State& state, WrittenNoteDraft& draft) {
    if (draft.correcting != given.note) {
        draft.left.erase(given.note);
        return;
    }
    if (cleaned(draft.text) != given.text)
        return; // somebody typed on meanwhile
    show(0, state, draft);
    if (given.note != 0)
        draft.frames_to_top = frames_of_scrolling;
    else
        draft.takes_focus = !state.notes->ended_at;
}

} // namespace

void begin_in_notes(const PlanView& plan, const BeginningView& view, WindowState& window, CommandSink& sink) {
    if (!view.can_begin_notes)
        return;
    const std::string reason = cleaned(window.beginning.reason);
    BeginWrittenNotes wish;
    wish.plan = plan.start;
    wish.changes = plan.changes;
    std::vector<Action>& actions = plan.opened ? wish.changes : wish.plan.arrangements;
    for (const Action& given : view.given)
        if (!std::holds_alternative<AgreeToRecording>(given))
            actions.push_back(given);
    for (const PointView& point : view.points) {
        if (point.met || !concerns_notes(point))
            continue;
        if (reason.empty()) {
            window.beginning.notes_lack_reason = true;
            window.beginning.reason_takes_focus = true;
            return;
        }
        actions.emplace_back(RecordException{point.step, reason});
    }
    window.written = {};
    sink.request(std::move(wish));
}

void note_was_typed(Instant at, WindowState& window) {
    WrittenNoteDraft& draft = window.written;
    if (draft.text.empty())
        draft.begun.reset();
    else if (!draft.begun)
        draft.begun = at;
}

void toggle_note_criterion(const CriterionId& criterion, const State& state, WindowState& window) {
    const std::string wanted = typed_form(criterion, state);
    std::string kept;
    bool was_there = false;
    for (const std::string_view one : split(window.written.criteria, ' ')) {
        if (one.empty())
            continue;
        if (one == wanted || one == criterion_text(criterion)) {
            was_there = true;
            continue;
        }
        kept += (kept.empty() ? "" : " ") + std::string(one);
    }
    if (!was_there)
        kept += (kept.empty() ? "" : " ") + wanted;
    window.written.criteria = std::move(kept);
}

void choose_note(NoteId id, const State& state, WindowState& window) {
    WrittenNoteDraft& draft = window.written;
    const NoteId before = draft.correcting;
    if (is_changed(draft))
        draft.left[before] = static_cast<const TypedNote&>(draft);
    show(id == before || find_note(state, id) == nullptr ? 0 : id, state, draft);
}

void leave_correction(const State& state, WindowState& window) {
    if (window.written.correcting != 0)
        show(0, state, window.written);
}

void put_note(const NotesView& view, WindowState& window, CommandSink& sink) {
    WrittenNoteDraft& draft = window.written;
    if (!view.can_put)
        return;
    PutNote wish{draft.correcting,      cleaned(draft.text), view.criteria, std::string(trimmed(draft.time)),
                 cleaned(draft.reason), draft.begun};
    give(wish, window);
    sink.request(std::move(wish));
}

void withdraw_note(const NotesView& view, Instant at, WindowState& window, CommandSink& sink) {
    const WrittenNoteDraft& draft = window.written;
    if (view.can_withdraw)
        sink.submit({Command{Actor::assessor, WithdrawNote{draft.correcting, cleaned(draft.reason)}}, at});
}

void end_notes(const NotesView& view, WindowState& window, CommandSink& sink) {
    if (!view.can_end)
        return;
    EndWrittenNotes wish{std::string(trimmed(window.written.end_time)), view.unwritten};
    if (wish.first)
        give(*wish.first, window);
    window.wanted = Stage::review; // where the learner confirms them
    sink.request(std::move(wish));
}

void confirm_notes(Instant at, WindowState& window, CommandSink& sink) {
    sink.submit(
        {Command{Actor::assessor, ConfirmNotes{std::string(usual_confirmation), cleaned(window.written.how)}},
         at});
}

bool holds_unwritten_note(const WrittenNoteDraft& draft) {
    return !draft.left.empty() || is_changed(draft);
}

void change_notes(const std::string& before, const std::string& now, WindowState& window) {
    if (holds_unwritten_note(window.written))
        window.written_elsewhere[before] = std::move(window.written);
    auto waiting = window.written_elsewhere.extract(now);
    window.written = waiting ? std::move(waiting.mapped()) : WrittenNoteDraft{};
}

void follow_notes(const Snapshot& snapshot, WindowState& window) {
    const State& state = *snapshot.state;
    WrittenNoteDraft& draft = window.written;
    if (!state.notes)
        return;
    if (!std::exchange(draft.knows_begin, true))
        draft.takes_focus = !state.notes->ended_at;
    if (draft.given && draft.given->number == snapshot.note_answer.number) {
        const GivenNote given = *std::exchange(draft.given, std::nullopt);
        if (snapshot.note_answer.written) {
            forget_written(given, state, draft);
            // A field that has the keyboard holds words of its own, and would bring back what was written
            // down.
            window.leave_field = window.leave_field || window.typing;
        }
    }
    if (const Note* note = find_note(state, draft.correcting); note != nullptr && note->withdrawn) {
        show(0, state, draft);
        draft.frames_to_top = frames_of_scrolling;
    }
    if (state.notes->ended_at && !std::exchange(draft.knows_end, true))
        draft.frames_to_top = frames_of_scrolling;
    const bool confirmed = state.notes->confirmed.has_value();
    if (std::exchange(draft.knows_confirmed, confirmed) && !confirmed) {
        draft.how.clear(); // it was said of other words
        draft.frames_to_top = frames_of_scrolling;
    }
}

} // namespace counterpoint
