#include "discussion/marks/mark_rules.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// The mark of that number, to be changed.
Mark* mark_of(State& state, MarkId id) {
    return const_cast<Mark*>(find_mark(state, id));
}

void note_change(State& state, const RecordedEvent& recorded, const Mark& mark, MarkChangeKind kind,
                 Frame before, const std::vector<CriterionId>& criteria = {},
                 const std::string& reason = {}) {
    state.mark_changes.push_back({.sequence = recorded.sequence,
                                  .at = recorded.at,
                                  .mark = mark.id,
                                  .kind = kind,
                                  .before = before,
                                  .after = mark.points_to,
                                  .criteria = criteria,
                                  .reason = reason,
                                  .joined_with = 0,
                                  .while_recording = running_take(state) != nullptr});
}

} // namespace

void apply_to(State& state, const RecordedEvent& recorded, const MarkMade& event) {
    state.marks.push_back({.id = event.mark,
                           .pressed = event.pressed,
                           .points_to = event.points_to,
                           .criteria = event.criteria,
                           .note = event.note,
                           .origin = event.origin,
                           .made_at = recorded.at,
                           .withdrawn = false,
                           .prompted = false});
    if (event.origin == MarkOrigin::added_later)
        note_change(state, recorded, state.marks.back(), MarkChangeKind::added_later, event.points_to,
                    event.criteria, event.reason);
}

void apply_to(State& state, const RecordedEvent& recorded, const CriteriaAdded& event) {
    if (Mark* mark = mark_of(state, event.mark)) {
        mark->criteria.insert(mark->criteria.end(), event.criteria.begin(), event.criteria.end());
        mark->criteria = in_unit_order(state.units, mark->criteria);
        note_change(state, recorded, *mark, MarkChangeKind::criteria_added, mark->points_to, event.criteria,
                    event.reason);
    }
}

void apply_to(State& state, const RecordedEvent& recorded, const MarkNoted& event) {
    if (Mark* mark = mark_of(state, event.mark)) {
        mark->note = event.note;
        note_change(state, recorded, *mark, MarkChangeKind::noted, mark->points_to, mark->criteria);
    }
}

void apply_to(State& state, const RecordedEvent& recorded, const MarkWithdrawn& event) {
    if (Mark* mark = mark_of(state, event.mark)) {
        mark->withdrawn = true;
        note_change(state, recorded, *mark, MarkChangeKind::withdrawn, mark->points_to, mark->criteria,
                    event.reason);
        state.mark_changes.back().joined_with = event.joined_with;
    }
}

void apply_to(State& state, const RecordedEvent& recorded, const MarkMoved& event) {
    if (Mark* mark = mark_of(state, event.mark)) {
        const Frame before = mark->points_to;
        mark->points_to = event.points_to;
        note_change(state, recorded, *mark, MarkChangeKind::moved, before, mark->criteria, event.reason);
    }
}

void apply_to(State& state, const RecordedEvent& recorded, const CriteriaTaken& event) {
    if (Mark* mark = mark_of(state, event.mark)) {
        std::erase_if(mark->criteria, [&](const CriterionId& id) {
            return std::find(event.criteria.begin(), event.criteria.end(), id) != event.criteria.end();
        });
        note_change(state, recorded, *mark, MarkChangeKind::criteria_taken, mark->points_to, event.criteria,
                    event.reason);
    }
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const MarkPrompted& event) {
    if (Mark* mark = mark_of(state, event.mark))
        mark->prompted = event.prompted;
}

} // namespace counterpoint
