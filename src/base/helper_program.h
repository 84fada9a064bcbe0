#pragma once

// Running a program of somebody else for one piece of work and waiting for it, as ffmpeg reads a telephone's
// recording.
//
// Promises: no shell, no input, an environment of its own; the program cannot run longer, use more memory or
// write larger files than it was allowed, and what it says is kept to a few lines. ErrorKind::missing if
// there is no such program. Thread: any; waits.

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace counterpoint {

struct HelperLimits {
    std::chrono::seconds time{60};    ///< on the clock, and of one processor
    std::uint64_t memory_bytes = 0;   ///< of address space
    std::uint64_t largest_file = 0;   ///< bytes that a file may have that it writes
    std::size_t longest_speech = 800; ///< bytes of what it says that are kept
};

struct HelperOutcome {
    enum class Ending {
        by_itself,
        out_of_time,
        file_too_large,
        stopped, ///< because `stop_asked` said so
        killed   ///< by a fault of its own, or by somebody else
    };
    Ending ending = Ending::by_itself;
    int exit_code = 0;  ///< where it ended by itself
    std::string speech; ///< what it wrote on standard error, as it came: not for a terminal
};

/// `arguments[0]` is the program's name, looked for as a shell would. `stop_asked` is asked several times a
/// second; on true the program is killed.
[[nodiscard]] Result<HelperOutcome> run_helper(const std::vector<std::string>& arguments,
                                               const HelperLimits& limits,
                                               const std::function<bool()>& stop_asked = {});

} // namespace counterpoint
