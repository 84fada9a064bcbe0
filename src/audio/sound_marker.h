#pragma once

// What an exported copy of the recording carries beside its samples: named positions, and facts as text.
// Thread: plain values.

#include "base/frame.h"

#include <cstdint>
#include <string>
#include <vector>

namespace counterpoint {

/// A named position in a sound file. Texts are one line of UTF-8.
struct SoundMarker {
    Frame frame = 0; ///< 0 or more
    std::string label;
    std::string note; ///< empty if there is none
    bool operator==(const SoundMarker&) const = default;
};

/// A field of Vorbis comments (FLAC, Opus): "TITLE", "Professional discussion".
struct SoundComment {
    std::string field; ///< printable ASCII without '='
    std::string value; ///< UTF-8
    bool operator==(const SoundComment&) const = default;
};

} // namespace counterpoint
