#include "live/window/noting.h"

#include "app/note_times.h"
#include "base/text.h"
#include "live/views/notes_view.h"
#include "live/views/plan_view.h"
#include "live/window/beginning.h"

#include <algorithm>

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
    draft = {.end_time = draft.end_time, .how = draft.how};
            window.beginning.notes_lack_reason = true;
    const Note* note = find_note(state, id);
    if (note == nullptr || id == before)
        return;
    draft.correcting = id;
    draft.text = note->text;
    for (const CriterionId& criterion : note->criteria)
        draft.criteria += (draft.criteria.empty() ? "" : " ") + typed_form(criterion, state);
}

void put_note(const NotesView& view, const State& state, WindowState& window, CommandSink& sink) {
    WrittenNoteDraft& draft = window.written;
    if (!view.can_put)
        return;
    draft.given = state.sequence;
    sink.request(PutNote{draft.correcting, cleaned(draft.text), view.criteria,
                         std::string(trimmed(draft.time)), cleaned(draft.reason), draft.begun});
}

void withdraw_note(const NotesView& view, Instant at, WindowState& window, CommandSink& sink) {
    WrittenNoteDraft& draft = window.written;
    if (!view.can_withdraw)
        return;
    draft.given = view.sequence;
    sink.submit({Command{Actor::assessor, WithdrawNote{draft.correcting, cleaned(draft.reason)}}, at});
}

void end_notes(WindowState& window, CommandSink& sink) {
    window.written.given.reset();
    window.wanted = Stage::review; // where the learner confirms them
    sink.request(EndWrittenNotes{std::string(trimmed(window.written.end_time))});
}

void confirm_notes(Instant at, WindowState& window, CommandSink& sink) {
    window.written.given.reset();
    sink.submit(
        {Command{Actor::assessor, ConfirmNotes{std::string(usual_confirmation), cleaned(window.written.how)}},
         at});
}

void follow_notes(const State& state, WindowState& window) {
    WrittenNoteDraft& draft = window.written;
    if (draft.given && state.sequence > *draft.given)
        draft = {.end_time = draft.end_time, .how = draft.how};
}

} // namespace counterpoint
