#pragma once

// `counterpoint-cli pause` and `resume`: a break in a recording that runs; `explain-pause`: why it was made.
//
// Each returns when the recorder has written it down; the sentence says at which moment the recording stands.
// A recorder that does not answer for ten seconds is an error. Thread: the program's main thread.

#include "base/clock.h"
#include "base/file_system.h"

namespace counterpoint {

[[nodiscard]] Result<std::string> pause_command(FileSystem& files, const Clock& clock,
                                                const std::string& folder, const std::string& reason);
[[nodiscard]] Result<std::string> resume_command(FileSystem& files, const Clock& clock,
                                                 const std::string& folder);

/// While it is recorded, or later.
[[nodiscard]] Result<std::string> explain_pause_command(FileSystem& files, const Clock& clock,
                                                        const std::string& folder, const std::string& reason);

} // namespace counterpoint
