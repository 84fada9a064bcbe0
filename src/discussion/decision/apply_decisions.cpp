#include "discussion/decision/decision_rules.h"

#include <utility>

namespace counterpoint {

namespace {

/// A name is said once and stands in the trail for each signature: as it is, one long name in a stranger's
/// journal would stand there again for each of its short lines.
std::string name_in_trail(const std::string& name) {
    if (name.size() <= longest_name_in_trail)
        return name;
    const auto inside_letter = [&](std::size_t at) {
        return (static_cast<unsigned char>(name[at]) & 0xC0U) == 0x80U;
    };
    std::size_t end = longest_name_in_trail;
    while (end > 0 && inside_letter(end))
        --end;
    return name.substr(0, end) + "…";
}

DecisionChange change_by(const RecordedEvent& recorded, DecisionChangeKind kind, const std::string& unit) {
    return {.sequence = recorded.sequence, .at = recorded.at, .by = recorded.by, .kind = kind, .unit = unit};
}

DecisionStanding standing(const CriterionDecision& decision) {
    return {.judgement = decision.judgement, .words = decision.referral_reason};
}

DecisionStanding standing(const std::optional<UnitOutcome>& outcome) {
    if (!outcome)
        return {};
    return {.judgement = outcome->outcome, .day = outcome->day, .at = outcome->at};
}

DecisionStanding standing(const std::optional<Countersignature>& signature) {
    if (!signature)
        return {};
    return {.judgement = signature->outcome,
            .name = name_in_trail(signature->name),
            .day = signature->day,
            .at = signature->at};
}

DecisionStanding standing(const Declaration& declaration) {
    return {.words = declaration.words, .how = declaration.how, .at = declaration.at};
}

/// The same judgement for the same typed day is no change. Where no day was typed, the day on the sheet is
/// that of the event, which may be another.
bool same(const DecisionStanding& before, const DecisionStanding& after) {
    return before.judgement == after.judgement && before.name == after.name && before.day == after.day &&
           (!before.judgement || !before.day.empty());
}

void keep(State& state, DecisionChange change, DecisionStanding before, DecisionStanding after) {
    change.before = std::move(before);
    change.after = std::move(after);
    state.decisions.changes.push_back(std::move(change));
}

void end_countersignature(State& state, const RecordedEvent& recorded, const std::string& unit,
                          const std::string& criterion = {}) {
    UnitDecisions& decisions = state.decisions.units[unit];
    if (!decisions.countersigned)
        return;
    DecisionChange change = change_by(recorded, DecisionChangeKind::countersignature, unit);
    change.criterion = criterion;
    keep(state, std::move(change), standing(decisions.countersigned), {});
    decisions.countersigned.reset();
}

/// A unit whose criteria change is undecided again; checks stay, they happened.
void open_again(State& state, const RecordedEvent& recorded, const std::string& unit,
                const std::string& criterion = {}) {
    UnitDecisions& decisions = state.decisions.units[unit];
    if (decisions.outcome) {
        DecisionChange change = change_by(recorded, DecisionChangeKind::unit_outcome, unit);
        change.criterion = criterion;
        keep(state, std::move(change), standing(decisions.outcome), {});
        decisions.outcome.reset();
    }
    end_countersignature(state, recorded, unit, criterion);
}

} // namespace

void apply_to(State& state, const RecordedEvent& recorded, const FeedbackGiven& event) {
    CriterionDecision& decision = state.decisions.criteria[event.criterion];
    if (decision.was_decided && decision.feedback_given && decision.feedback != event.feedback) {
        DecisionChange change = change_by(recorded, DecisionChangeKind::feedback, event.criterion.unit);
        change.criterion = event.criterion.number;
        keep(state, std::move(change), {.words = decision.feedback}, {.words = event.feedback});
    }
    decision.feedback = event.feedback;
    decision.feedback_given |= !event.feedback.empty();
}

void apply_to(State& state, const RecordedEvent& recorded, const CriterionDecided& event) {
    CriterionDecision& decision = state.decisions.criteria[event.criterion];
    const DecisionStanding before = standing(decision);
    decision.judgement = event.judgement;
    decision.referral_reason = event.reason;
    if (decision.was_decided && before != standing(decision)) {
        DecisionChange change = change_by(recorded, DecisionChangeKind::criterion, event.criterion.unit);
        change.criterion = event.criterion.number;
        keep(state, std::move(change), before, standing(decision));
    }
    decision.was_decided |= event.judgement.has_value();
    open_again(state, recorded, event.criterion.unit, event.criterion.number);
}

void apply_to(State& state, const RecordedEvent& recorded, const OutcomeCommented& event) {
    OutcomeComments& comments = state.decisions.comments[event.outcome];
    const bool assessor = recorded.by == Actor::assessor;
    std::string& comment = assessor ? comments.assessor : comments.qa;
    bool& gave = assessor ? comments.assessor_gave : comments.qa_gave;
    if (gave && comment != event.comment && state.decisions.units[event.outcome.unit].was_decided) {
        DecisionChange change = change_by(recorded, DecisionChangeKind::comment, event.outcome.unit);
        change.outcome = event.outcome.number;
        keep(state, std::move(change), {.words = comment}, {.words = event.comment});
    }
    comment = event.comment;
    gave |= !event.comment.empty();
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
    const std::optional<Declaration> before = std::exchange(
        state.decisions.declaration, Declaration{event.words, event.how, recorded.sequence - 1, recorded.at});
    if (before)
        keep(state, change_by(recorded, DecisionChangeKind::declaration, {}), standing(*before),
             standing(*state.decisions.declaration));
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const CountersignerNamed& event) {
    state.decisions.countersigner = event.name;
}

void apply_to(State& state, const RecordedEvent& recorded, const UnitDecided& event) {
    UnitDecisions& unit = state.decisions.units[event.unit];
    const DecisionStanding before = standing(unit.outcome);
    unit.outcome = UnitOutcome{event.outcome, event.day, recorded.sequence, recorded.at};
    if (unit.was_decided && !same(before, standing(unit.outcome)))
        keep(state, change_by(recorded, DecisionChangeKind::unit_outcome, event.unit), before,
             standing(unit.outcome));
    unit.was_decided = true;
    end_countersignature(state, recorded, event.unit);
}

void apply_to(State& state, const RecordedEvent& recorded, const UnitCountersigned& event) {
    UnitDecisions& unit = state.decisions.units[event.unit];
    const DecisionStanding before = standing(unit.countersigned);
    unit.countersigned =
        Countersignature{state.decisions.countersigner, event.outcome, event.day, recorded.at};
    if (unit.was_countersigned && !same(before, standing(unit.countersigned)))
        keep(state, change_by(recorded, DecisionChangeKind::countersignature, event.unit), before,
             standing(unit.countersigned));
    unit.was_countersigned = true;
}

void apply_to(State& state, const RecordedEvent& recorded, const UnitChecked& event) {
    UnitDecisions& unit = state.decisions.units[event.unit];
    unit.checks.push_back(
        {recorded.by, event.name, event.result, event.comment, event.day, recorded.sequence, recorded.at});
    if (event.result == QaResult::returned)
        open_again(state, recorded, event.unit);
}

} // namespace counterpoint
