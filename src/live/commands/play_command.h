#pragma once

// `counterpoint-cli play`: the recording of a bundle through the loudspeakers.
//
// Promises: reads only; ends at the end of the recording, after `seconds`, or when it is told to (Ctrl-C).
// Thread: the program's main thread.

#include "live/recorder/recorder.h"

#include <iosfwd>

namespace counterpoint {

struct PlayOptions {
    std::string folder;
    std::string from;   ///< "1m55", "115", "00:01:55"; "" is the beginning
    int counter = 0;    ///< 1 for the first in time order: plays from a moment before it; 0: none
    bool loop = false;  ///< round the counter, until it is stopped
    double speed = 1;   ///< 0.5 to 2
    std::string mute;   ///< "left" or "right", "" for neither
    std::string output; ///< name of a device; "" is the system's default
    double seconds = 0; ///< to listen for, as time passes; 0: to the end
};

/// Says on `out` what is played. Returns where playing ended, in words.
[[nodiscard]] Result<std::string> play_command(const RecorderWorld& world, const PlayOptions& options,
                                               std::ostream& out);

} // namespace counterpoint
