#pragma once

// `counterpoint-cli record`: from options to a running recorder. The window starts the same command.
//
// Promises: everything that can be checked is checked before anything is made: an unknown unit, a sound file
// that is none, a mark past the end or a folder with something else in it leaves the disk as it was. Thread:
// the program's main thread; returns when the bundle is whole.

#include "live/recorder/recorder.h"
#include "units/catalogue.h"

#include <optional>

namespace counterpoint {

struct RecordOptions {
    std::string folder;
    // Of a new discussion; none of them for one that is to go on.
    std::vector<std::string> units; ///< ids
    Centre centre;
    Learner learner;
    Assessor assessor;
    // Where the sound comes from: one of the three, else the system's default device.
    std::string from;                 ///< path of a sound file
    std::vector<std::string> devices; ///< names; of two the first is left, the second right
    std::string fallback_device;      ///< stands in when a device is lost and does not come back; "" for none
    bool practice = false;
    bool monitor = false; ///< play the microphones while they are recorded
    std::string output;   ///< on this output; "" is the system's default

    std::string speed; ///< "real" or "max", for a file or the practice sound; "" is max for a file, else real
    int channels = 0;  ///< of a device: 1 or 2; 0 takes what the device has, at most 2
    std::optional<double> seconds; ///< recording stops by itself after so much; without: when it is told to
    std::string marks;             ///< path of marks.csv
};

[[nodiscard]] Result<void> record_command(const RecorderWorld& world, const Catalogue& catalogue,
                                          const RecordOptions& options);

} // namespace counterpoint
