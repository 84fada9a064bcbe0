#pragma once

// The rules of seals: who may seal, and what an event changes. Called by `decide` and `apply` alone.
//
// One key speaks for one role in a discussion, and whoever assessed does not verify it (FIELD, an IQA may not
// verify their own decisions). Pure. Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const MakeSeal& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const AbandonSeal& command);

void apply_to(State& state, const RecordedEvent& recorded, const Sealed& event);
void apply_to(State& state, const RecordedEvent& recorded, const SealAbandoned& event);

} // namespace counterpoint
