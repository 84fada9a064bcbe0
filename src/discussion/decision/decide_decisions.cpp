#include "discussion/decision/decision_rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

Result<void> closed(const State& state) {
    if (state.stage == RecordingStage::closed)
        return {};
    if (kept_in_notes(state))
        return refused("Nothing is decided before the notes are ended.", "End the notes first.");
    return refused("Nothing is decided before the recording is closed.",
                   "Stop and close the recording first.");
}

/// A recording speaks for itself; notes are the assessor's words until the learner has confirmed them (R30).
Result<void> confirmed(const State& state, std::string_view before) {
    if (!kept_in_notes(state) || state.notes->confirmed)
        return {};
    return refused(fmt::format("The learner has not confirmed the notes as a true record, as they stand; "
                               "that comes before {}.",
                               before),
                   "Let the learner read and confirm them.");
}

Result<void> by_assessor(Actor by) {
    if (by == Actor::assessor)
        return {};
    return refused("The decision is the assessor's.");
}

const Unit* find_unit(const State& state, const std::string& id) {
    const auto found =
        std::find_if(state.units.begin(), state.units.end(), [&](const Unit& unit) { return unit.id == id; });
    return found == state.units.end() ? nullptr : &*found;
}

Error unknown_unit(const std::string& id) {
    return invalid(fmt::format("Unit {} is not part of this discussion.", id));
}

Result<void> known_criterion(const State& state, const CriterionId& id) {
    if (find_criterion(state, id) != nullptr)
        return {};
    return invalid(fmt::format("AC {} of unit {} is not part of this discussion.", id.number, id.unit));
}

/// What quality assurance has confirmed is no longer the assessor's to change.
Result<void> not_confirmed(const State& state, const std::string& unit) {
    const auto found = state.decisions.units.find(unit);
    if (found == state.decisions.units.end() || found->second.checks.empty() ||
        found->second.checks.back().result != QaResult::confirmed)
        return {};
    return refused(fmt::format("Quality assurance has confirmed the decision on unit {}.", unit),
                   "Quality assurance can return it; then the assessor decides again.");
}

/// R47: the only ground of a referral is a criterion that is not met.
Result<void> check_ground(const DecideCriterion& command) {
    const char* rule = "Only a criterion that is not met is a ground for a referral.";
    switch (command.ground) {
    case ReferralGround::criterion_not_met:
        break;
    case ReferralGround::literacy:
        return refused(fmt::format("Spelling and grammar are no grounds for a referral. {}", rule));
    case ReferralGround::presentation:
        return refused(fmt::format("How the evidence is presented is no ground for a referral. {}", rule));
    case ReferralGround::missed_deadline:
        return refused(fmt::format("A missed deadline is no ground for a referral. {}", rule));
    }
    if (command.reason.empty())
        return invalid(fmt::format("What is missing for AC {}?", command.criterion.number),
                       "A referral says what the learner has not yet shown.");
    return {};
}

/// The assessor's outcome follows the rule that a unit is passed only if each of its criteria is (R46); the
/// decision itself was made criterion by criterion.
Result<void> check_outcome(const State& state, const Unit& unit, Judgement outcome) {
    std::vector<std::string> open;
    std::vector<std::string> referred;
    for (const LearningOutcome& part : unit.outcomes)
        for (const Criterion& criterion : part.criteria) {
            const auto judgement = judgement_of(state, {unit.id, criterion.number});
            if (!judgement)
                open.push_back(criterion.number);
            else if (*judgement == Judgement::referral)
                referred.push_back(criterion.number);
        }
    if (!open.empty())
        return refused(fmt::format("AC {} of unit {} {} not decided yet.", fmt::join(open, ", "), unit.id,
                                   open.size() == 1 ? "is" : "are"));
    if (outcome == Judgement::pass && !referred.empty())
        return refused(fmt::format("Unit {} is passed only if every AC is; AC {} {} referred.", unit.id,
                                   fmt::join(referred, ", "), referred.size() == 1 ? "is" : "are"));
    if (outcome == Judgement::referral && referred.empty())
        return refused(fmt::format("Unit {} cannot be referred: every AC is a Pass.", unit.id));
    return {};
}

/// What the assessor's and a countersigning assessor's outcome have in common.
Result<void> check_unit_decision(const State& state, Actor by, const std::string& id, Judgement outcome,
                                 const std::string& day) {
    if (auto may = by_assessor(by); !may)
        return may;
    if (auto ended = closed(state); !ended)
        return ended;
    const Unit* unit = find_unit(state, id);
    if (unit == nullptr)
        return unknown_unit(id);
    if (auto open = not_confirmed(state, id); !open)
        return open;
    if (auto record = confirmed(state, "the decision"); !record)
        return record;
    if (!state.decisions.declaration)
        return refused("The learner's declaration of authenticity is missing; it comes before the decision.",
                       "Let the learner make it for this submission.");
    if (auto follows = check_outcome(state, *unit, outcome); !follows)
        return follows;
    return check_text(day, "The date");
}

} // namespace

Decision decide_on(const State& state, Actor by, const GiveFeedback& command) {
    if (auto may = by_assessor(by); !may)
        return may.error();
    if (auto known = known_criterion(state, command.criterion); !known)
        return known.error();
    if (auto open = not_confirmed(state, command.criterion.unit); !open)
        return open.error();
    if (auto clean = check_text(command.feedback, "The feedback"); !clean)
        return clean.error();
    return one(FeedbackGiven{command.criterion, command.feedback});
}

Decision decide_on(const State& state, Actor by, const DecideCriterion& command) {
    if (auto may = by_assessor(by); !may)
        return may.error();
    if (auto ended = closed(state); !ended)
        return ended.error();
    if (auto known = known_criterion(state, command.criterion); !known)
        return known.error();
    if (auto open = not_confirmed(state, command.criterion.unit); !open)
        return open.error();
    const bool referral = command.judgement == Judgement::referral;
    if (referral)
        if (auto ground = check_ground(command); !ground)
            return ground.error();
    if (auto clean = check_text(command.reason, "The reason"); !clean)
        return clean.error();
    return one(
        CriterionDecided{command.criterion, command.judgement, referral ? command.reason : std::string()});
}

Decision decide_on(const State& state, Actor by, const CommentOutcome& command) {
    if (by != Actor::assessor && by != Actor::iqa && by != Actor::eqa)
        return refused("Comments on a learning outcome are the assessor's and quality assurance's.");
    const Unit* unit = find_unit(state, command.outcome.unit);
    if (unit == nullptr)
        return unknown_unit(command.outcome.unit);
    if (std::none_of(unit->outcomes.begin(), unit->outcomes.end(),
                     [&](const LearningOutcome& one) { return one.number == command.outcome.number; }))
        return invalid(fmt::format("Unit {} has no Learning Outcome {}.", unit->id, command.outcome.number));
    if (auto clean = check_text(command.comment, "The comment"); !clean)
        return clean.error();
    return one(OutcomeCommented{command.outcome, command.comment});
}

Decision decide_on(const State& state, Actor /*by*/, const NameEvidence& command) {
    if (state.stage == RecordingStage::none)
        return refused("There is no discussion yet.");
    if (command.title.empty())
        return invalid("Other evidence needs a title.");
    for (const std::string* text : {&command.title, &command.reference, &command.explanation})
        if (auto clean = check_text(*text, "A text of the evidence"); !clean)
            return clean.error();
    auto criteria = known_criteria(state, command.criteria);
    if (!criteria)
        return criteria.error();
    return one(EvidenceNamed{static_cast<int>(state.decisions.evidence.size()) + 1, std::move(*criteria),
                             command.title, command.reference, command.explanation});
}

Decision decide_on(const State& state, Actor /*by*/, const WithdrawEvidence& command) {
    const auto& evidence = state.decisions.evidence;
    const auto found = std::find_if(evidence.begin(), evidence.end(),
                                    [&](const OtherEvidence& one) { return one.number == command.number; });
    if (found == evidence.end())
        return invalid(fmt::format("There is no evidence {}.", command.number));
    if (found->withdrawn)
        return refused(fmt::format("Evidence {} was withdrawn already.", command.number));
    if (auto clean = check_text(command.reason, "The reason"); !clean)
        return clean.error();
    return one(EvidenceWithdrawn{command.number, command.reason});
}

Decision decide_on(const State& state, Actor by, const MakeDeclaration& command) {
    if (by != Actor::learner && by != Actor::assessor)
        return refused("The declaration of authenticity is the learner's.");
    if (auto ended = closed(state); !ended)
        return ended.error();
    if (auto record = confirmed(state, "the declaration"); !record)
        return record.error();
    if (command.words.empty())
        return invalid("The declaration has no words.");
    if (by == Actor::assessor && command.how.empty())
        return invalid("How did the learner declare it?",
                       "Where an assessor writes it down, it says where the learner's own declaration is.");
    for (const std::string* text : {&command.words, &command.how})
        if (auto clean = check_text(*text, "The declaration"); !clean)
            return clean.error();
    return one(DeclarationMade{command.words, command.how});
}

Decision decide_on(const State& state, Actor by, const NameCountersigner& command) {
    if (auto may = by_assessor(by); !may)
        return may.error();
    if (auto clean = check_text(command.name, "The name"); !clean)
        return clean.error();
    if (!command.name.empty() && command.name == state.assessor.name)
        return refused("An assessor cannot countersign their own decision.");
    return one(CountersignerNamed{command.name});
}

Decision decide_on(const State& state, Actor by, const DecideUnit& command) {
    if (auto may = check_unit_decision(state, by, command.unit, command.outcome, command.day); !may)
        return may.error();
    return one(UnitDecided{command.unit, command.outcome, command.day});
}

Decision decide_on(const State& state, Actor by, const CountersignUnit& command) {
    if (state.decisions.countersigner.empty())
        return refused("No countersigning assessor was named.");
    if (auto may = check_unit_decision(state, by, command.unit, command.outcome, command.day); !may)
        return may.error();
    const auto found = state.decisions.units.find(command.unit);
    if (found == state.decisions.units.end() || !found->second.outcome)
        return refused(fmt::format("The assessor has not decided unit {} yet.", command.unit));
    return one(UnitCountersigned{command.unit, command.outcome, command.day});
}

Decision decide_on(const State& state, Actor by, const CheckUnit& command) {
    if (by != Actor::iqa && by != Actor::eqa)
        return refused("This is for quality assurance to say.");
    if (find_unit(state, command.unit) == nullptr)
        return unknown_unit(command.unit);
    const auto found = state.decisions.units.find(command.unit);
    if (found == state.decisions.units.end() || !found->second.outcome)
        return refused(fmt::format("The assessor has not decided unit {} yet.", command.unit));
    const UnitDecisions& decisions = found->second;
    if (!state.decisions.countersigner.empty() && !decisions.countersigned)
        return refused(fmt::format("Unit {} still waits for the countersigning assessor, {}.", command.unit,
                                   state.decisions.countersigner));
    if (command.name.empty())
        return invalid("Who checked this unit?");
    if (command.name == state.assessor.name || command.name == state.decisions.countersigner)
        return refused("Nobody verifies their own decision.");
    if (command.result == QaResult::returned && command.comment.empty())
        return invalid("What is the assessor to look at again?");
    for (const std::string* text : {&command.name, &command.comment, &command.day})
        if (auto clean = check_text(*text, "A text of the check"); !clean)
            return clean.error();
    return one(UnitChecked{command.unit, command.name, command.result, command.comment, command.day});
}

} // namespace counterpoint
