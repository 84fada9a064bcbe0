#pragma once

// `mark check`: what is worth another look before the counters of a discussion are relied on.
// Thread: the program's main thread; waits for the disk, seconds where the waveform of hours has to be made.

#include "base/file_system.h"
#include "base/result.h"

#include <string>

namespace counterpoint {

/// One finding a paragraph, with why one should look, and what could not be checked; or all of it as JSON.
/// `waveforms` is the folder of the WaveformShelf, "" keeps nothing there. Changes nothing in `folder`.
[[nodiscard]] Result<std::string> review_command(FileSystem& files, const std::string& folder,
                                                 const std::string& waveforms, bool json);

} // namespace counterpoint
