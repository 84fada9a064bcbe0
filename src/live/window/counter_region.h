#pragma once

// What is to be heard of one time counter: from a moment before it to the next one.
// Pure. Thread: any.

#include "audio/playback/sound_feed.h"
#include "discussion/marks/counters.h"

namespace counterpoint {

/// The words that led to a mark were said before the key went down.
inline constexpr double counter_pre_roll = 2; // seconds

/// From counter_pre_roll before the counter to the next counter at a later time, at least 5 s and at most 60
/// s after this one, within `length`. `number` is 1 for the first in time order; ErrorKind::invalid if there
/// is none.
[[nodiscard]] Result<PlaybackRegion> counter_region(const std::vector<Counter>& counters, std::size_t number,
                                                    Frame length, int sample_rate);

} // namespace counterpoint
