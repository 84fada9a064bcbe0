#pragma once

// For how long voices sounded in a recording of two channels: guidance on who did most of the talking, never
// a judgement. Thread: plain value.

#include "base/frame.h"

namespace counterpoint {

/// In frames. Where both microphones hear the same voice about equally loud, that time stands in `both`: who
/// talked is then not to be told from the channels.
struct TalkTime {
    Frame left = 0;  ///< a voice in the left channel alone
    Frame right = 0; ///< a voice in the right channel alone
    Frame both = 0;  ///< in both at the same time
    bool operator==(const TalkTime&) const = default;
};

} // namespace counterpoint
