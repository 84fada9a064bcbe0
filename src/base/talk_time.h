#pragma once

// For how long voices sounded in a recording of two channels, and when: guidance on who did most of the
// talking, never a judgement. Whose voice it was is not in it. Thread: plain value.

#include "base/frame.h"

#include <cstdint>
#include <vector>

namespace counterpoint {

/// In which channels a voice sounded.
enum class Voices : std::uint8_t { none, left, right, both };

/// In frames. Where both microphones hear the same voice about equally loud, that time stands in `both`: who
/// talked is then not to be told from the channels.
struct TalkTime {
    Frame left = 0;  ///< a voice in the left channel alone
    Frame right = 0; ///< a voice in the right channel alone
    Frame both = 0;  ///< in both at the same time

    static constexpr int steps_per_second = 10;
    std::vector<Voices>
        steps{}; ///< the same by tenths of a second, from the take's first frame; may end early
    bool operator==(const TalkTime&) const = default;
};

} // namespace counterpoint
