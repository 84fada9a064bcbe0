#pragma once

// The rules of decisions: whether a command may happen, and what an event changes. Called by `decide` and
// `apply` alone. Pure. Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const GiveFeedback& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const DecideCriterion& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const CommentOutcome& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const NameEvidence& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const WithdrawEvidence& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const MakeDeclaration& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const NameCountersigner& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const DecideUnit& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const CountersignUnit& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const CheckUnit& command);

void apply_to(State& state, const RecordedEvent& recorded, const FeedbackGiven& event);
void apply_to(State& state, const RecordedEvent& recorded, const CriterionDecided& event);
void apply_to(State& state, const RecordedEvent& recorded, const OutcomeCommented& event);
void apply_to(State& state, const RecordedEvent& recorded, const EvidenceNamed& event);
void apply_to(State& state, const RecordedEvent& recorded, const EvidenceWithdrawn& event);
void apply_to(State& state, const RecordedEvent& recorded, const DeclarationMade& event);
void apply_to(State& state, const RecordedEvent& recorded, const CountersignerNamed& event);
void apply_to(State& state, const RecordedEvent& recorded, const UnitDecided& event);
void apply_to(State& state, const RecordedEvent& recorded, const UnitCountersigned& event);
void apply_to(State& state, const RecordedEvent& recorded, const UnitChecked& event);

} // namespace counterpoint
