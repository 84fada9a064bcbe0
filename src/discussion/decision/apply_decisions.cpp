#include "discussion/decision/decision_rules.h"

namespace counterpoint {

namespace {

/// A unit whose criteria change is undecided again; checks stay, they happened.
void open_again(UnitDecisions& unit) {
    unit.outcome.reset();
    unit.countersigned.reset();
}

} // namespace

void apply_to(State& state, const RecordedEvent& /*recorded*/, const FeedbackGiven& event) {
    state.decisions.criteria[event.criterion].feedback = event.feedback;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const CriterionDecided& event) {
    CriterionDecision& decision = state.decisions.criteria[event.criterion];
    decision.judgement = event.judgement;
    decision.referral_reason = event.reason;
    open_again(state.decisions.units[event.criterion.unit]);
}

void apply_to(State& state, const RecordedEvent& recorded, const OutcomeCommented& event) {
    OutcomeComments& comments = state.decisions.comments[event.outcome];
    (recorded.by == Actor::assessor ? comments.assessor : comments.qa) = event.comment;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const EvidenceNamed& event) {
    state.decisions.evidence.push_back(
        {event.number, event.criteria, event.title, event.reference, event.explanation, false});
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const EvidenceWithdrawn& event) {
    for (OtherEvidence& evidence : state.decisions.evidence)
        if (evidence.number == event.number)
            evidence.withdrawn = true;
}

void apply_to(State& state, const RecordedEvent& recorded, const DeclarationMade& event) {
    state.decisions.declaration = Declaration{event.words, event.how, recorded.sequence - 1, recorded.at};
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const CountersignerNamed& event) {
    state.decisions.countersigner = event.name;
}

void apply_to(State& state, const RecordedEvent& recorded, const UnitDecided& event) {
    UnitDecisions& unit = state.decisions.units[event.unit];
    unit.outcome = UnitOutcome{event.outcome, event.day, recorded.sequence};
    unit.countersigned.reset();
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const UnitCountersigned& event) {
    state.decisions.units[event.unit].countersigned =
        Countersignature{state.decisions.countersigner, event.outcome, event.day};
}

void apply_to(State& state, const RecordedEvent& recorded, const UnitChecked& event) {
    UnitDecisions& unit = state.decisions.units[event.unit];
    unit.checks.push_back(
        {recorded.by, event.name, event.result, event.comment, event.day, recorded.sequence});
    if (event.result == QaResult::returned)
        open_again(unit);
}

} // namespace counterpoint
