#pragma once

// The units of a recording: frames, and the format that says what a frame is.
// Thread: plain values.

#include <cmath>
#include <cstdint>

namespace counterpoint {

/// A position in, or a length of, the recording's time line, counted in audio frames (one sample of every
/// channel) from its first frame. Signed, so that differences are ordinary numbers.
using Frame = std::int64_t;

/// Samples are 16 bit throughout.
struct SoundFormat {
    int sample_rate = 48'000; ///< frames per second
    int channels = 1;         ///< 1 or 2
    bool operator==(const SoundFormat&) const = default;
};

/// Seconds from frames, exact to the double.
[[nodiscard]] constexpr double seconds_from(Frame frames, int sample_rate) {
    return static_cast<double>(frames) / sample_rate;
}

/// The frame nearest to a position in seconds.
[[nodiscard]] inline Frame frame_at_seconds(double seconds, int sample_rate) {
    return std::llround(seconds * sample_rate);
}

} // namespace counterpoint
