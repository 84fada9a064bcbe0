#include "discussion/marks/mark_rules.h"

namespace counterpoint {

namespace {

/// The mark of that number, to be changed.
Mark* mark_of(State& state, MarkId id) {
    return const_cast<Mark*>(find_mark(state, id));
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
                           .withdrawn = false});
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const CriteriaAdded& event) {
    if (Mark* mark = mark_of(state, event.mark)) {
        mark->criteria.insert(mark->criteria.end(), event.criteria.begin(), event.criteria.end());
        mark->criteria = in_unit_order(state.units, mark->criteria);
    }
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const MarkNoted& event) {
    if (Mark* mark = mark_of(state, event.mark))
        mark->note = event.note;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const MarkWithdrawn& event) {
    if (Mark* mark = mark_of(state, event.mark))
        mark->withdrawn = true;
}

} // namespace counterpoint
