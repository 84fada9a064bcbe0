#pragma once

// What the window's controller stands on.
// Thread: everything in it is used on the controller's thread.

#include "base/clock.h"
#include "base/file_system.h"
#include "base/result.h"

#include <functional>
#include <string>

namespace counterpoint {

struct ControllerWorld {
    FileSystem& files;
    const Clock& clock;
    std::string catalogue;            ///< folder of the user's own units
    std::string questions;            ///< folder of the user's own questions
    std::string command_line_program; ///< path of counterpoint-cli
    std::string discussions;          ///< folder for new discussions
    std::string runtime;              ///< folder for what the recorder prints
    std::string waveforms = {};       ///< folder of the WaveformShelf; "" keeps none
    std::string settings;             ///< file that says how the user likes the window
    std::string phrases = {};         ///< file of the user's own feedback phrases
    std::string notice = {};          ///< what is to be read first, sentences; or empty
    /// Opens a file or folder with the system's own program.
    std::function<Result<void>(const std::string& path)> show;
    std::function<void()>
        on_news; ///< called on the controller's thread when a new snapshot is there; must be quick
};

} // namespace counterpoint
