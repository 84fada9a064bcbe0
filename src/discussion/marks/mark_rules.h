#pragma once

// The rules of marks: whether a command may happen, and what an event changes. Called by `decide` and `apply`
// alone. Pure. Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const MakeMark& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const AddCriteria& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const NoteMark& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const WithdrawMark& command);

void apply_to(State& state, const RecordedEvent& recorded, const MarkMade& event);
void apply_to(State& state, const RecordedEvent& recorded, const CriteriaAdded& event);
void apply_to(State& state, const RecordedEvent& recorded, const MarkNoted& event);
void apply_to(State& state, const RecordedEvent& recorded, const MarkWithdrawn& event);

} // namespace counterpoint
