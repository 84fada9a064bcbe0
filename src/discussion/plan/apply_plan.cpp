#include "discussion/plan/plan_rules.h"

namespace counterpoint {

void apply_to(State& state, const RecordedEvent& recorded, const DiscussionOpened& event) {
    state.stage = RecordingStage::planned;
    state.discussion = event.discussion;
    state.program = event.program;
    state.opened_at = recorded.at;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const UnitsChosen& event) {
    state.units = event.units;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const PartiesNamed& event) {
    state.centre = event.centre;
    state.learner = event.learner;
    state.assessor = event.assessor;
}

} // namespace counterpoint
