#pragma once

// The rules of the plan: whether a command may happen, and what an event changes. Called by `decide` and
// `apply` alone. Pure. Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const OpenDiscussion& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ChooseUnits& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const NameParties& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const PlanDiscussion& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ListQuestions& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const AgreePlan& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const RecordException& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const NameSubmission& command);

void apply_to(State& state, const RecordedEvent& recorded, const DiscussionOpened& event);
void apply_to(State& state, const RecordedEvent& recorded, const UnitsChosen& event);
void apply_to(State& state, const RecordedEvent& recorded, const PartiesNamed& event);
void apply_to(State& state, const RecordedEvent& recorded, const DiscussionPlanned& event);
void apply_to(State& state, const RecordedEvent& recorded, const QuestionsListed& event);
void apply_to(State& state, const RecordedEvent& recorded, const PlanAgreed& event);
void apply_to(State& state, const RecordedEvent& recorded, const ExceptionRecorded& event);
void apply_to(State& state, const RecordedEvent& recorded, const SubmissionNamed& event);

} // namespace counterpoint
