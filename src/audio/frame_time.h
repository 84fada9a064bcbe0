#pragma once

// Frames to durations and back, in whole numbers, so that hours of recording lose nothing to rounding.
// Thread: pure functions.

#include "base/frame.h"

#include <chrono>

namespace counterpoint {

/// How long `frames` last, rounded towards zero to the nanosecond.
[[nodiscard]] constexpr std::chrono::nanoseconds duration_of(Frame frames, int sample_rate) {
    // Whole seconds apart from the rest: frames * 1e9 would overflow after 53 hours at 48 kHz.
    constexpr std::int64_t second = 1'000'000'000;
    return std::chrono::nanoseconds{frames / sample_rate * second +
                                    frames % sample_rate * second / sample_rate};
}

/// The nearest whole number of frames that last `duration`.
[[nodiscard]] constexpr Frame frames_in(std::chrono::nanoseconds duration, int sample_rate) {
    constexpr std::int64_t second = 1'000'000'000;
    const std::int64_t whole = duration.count() / second;
    const std::int64_t rest = duration.count() % second * sample_rate;
    return whole * sample_rate + (rest + (rest < 0 ? -second / 2 : second / 2)) / second;
}

} // namespace counterpoint
