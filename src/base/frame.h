#pragma once

// The unit of time of a recording.

#include <cstdint>

namespace counterpoint {

/// A position in, or a length of, the recording's time line, counted in audio frames (one sample of every
/// channel) from its first frame. Signed, so that differences are ordinary numbers.
using Frame = std::int64_t;

/// Seconds from frames, exact to the double.
[[nodiscard]] constexpr double seconds_from(Frame frames, int sample_rate) {
    return static_cast<double>(frames) / sample_rate;
}

} // namespace counterpoint
