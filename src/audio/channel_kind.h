#pragma once

// Where the sound of a channel comes from, which says what its silence means.
// Thread: plain value.

namespace counterpoint {

enum class ChannelKind {
    microphone,
    computer, ///< what the computer plays: the other side of a call, perfectly silent while nobody talks
              ///< there
};

} // namespace counterpoint
