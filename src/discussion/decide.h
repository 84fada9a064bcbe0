#pragma once

// decide: may this happen now, and what then happened? The only place that holds the rules.
// Pure: no clock, no file, no random; the same state and command give the same answer.
// Thread: any.

#include "base/result.h"
#include "discussion/command.h"
#include "discussion/state.h"

namespace counterpoint {

/// The events that the command causes (at least one), or ErrorKind::refused / invalid with the reason in
/// words.
[[nodiscard]] Result<std::vector<Event>> decide(const State& state, const Command& command);

} // namespace counterpoint
