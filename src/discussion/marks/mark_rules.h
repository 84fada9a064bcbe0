#pragma once

// The rules of marks: whether a command may happen, and what an event changes. Called by `decide` and `apply`
// alone. Pure. Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const MakeMark& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const AddCriteria& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const NoteMark& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const WithdrawMark& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const MoveMark& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const SplitMark& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const MergeMarks& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const TakeCriteria& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const PromptMark& command);

void apply_to(State& state, const RecordedEvent& recorded, const MarkMade& event);
void apply_to(State& state, const RecordedEvent& recorded, const CriteriaAdded& event);
void apply_to(State& state, const RecordedEvent& recorded, const MarkNoted& event);
void apply_to(State& state, const RecordedEvent& recorded, const MarkWithdrawn& event);
void apply_to(State& state, const RecordedEvent& recorded, const MarkMoved& event);
void apply_to(State& state, const RecordedEvent& recorded, const CriteriaTaken& event);
void apply_to(State& state, const RecordedEvent& recorded, const MarkPrompted& event);

} // namespace counterpoint
