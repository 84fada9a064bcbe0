#pragma once

// A counter a little further back or on, as it is heard again: by how much, not to where.
// Pure. Thread: any.

#include "base/result.h"
#include "discussion/state.h"

namespace counterpoint {

/// Steps of a nudge, seconds.
inline constexpr double small_nudge = 0.1;
inline constexpr double large_nudge = 1;

/// `position` so many seconds (a number) further on, or back where they are negative. It stops at either end
/// of the recording.
[[nodiscard]] Frame nudged(const State& state, Frame position, double seconds);

/// Where the counter would point then; refused if there is no such counter, it was withdrawn, or the seconds
/// are no number.
[[nodiscard]] Result<Frame> nudged_counter(const State& state, MarkId mark, double seconds);

} // namespace counterpoint
