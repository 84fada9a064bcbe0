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

namespace {

/// What was agreed is no longer what stands.
void seek_agreement_anew(Planning& planning) {
    planning.agreed_by_assessor.reset();
    planning.agreed_by_learner.reset();
}

} // namespace

void apply_to(State& state, const RecordedEvent& /*recorded*/, const DiscussionPlanned& event) {
    state.planning.plan = event.plan;
    seek_agreement_anew(state.planning);
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const QuestionsListed& event) {
    state.planning.questions = event.questions;
    seek_agreement_anew(state.planning);
}

void apply_to(State& state, const RecordedEvent& recorded, const PlanAgreed& event) {
    const Agreement agreement{event.how, recorded.at};
    (event.party == Actor::learner ? state.planning.agreed_by_learner : state.planning.agreed_by_assessor) =
        agreement;
}

void apply_to(State& state, const RecordedEvent& recorded, const ExceptionRecorded& event) {
    state.planning.exceptions.push_back({event.step, event.reason, recorded.at});
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const SubmissionNamed& event) {
    state.planning.submission = event.submission;
}

} // namespace counterpoint
