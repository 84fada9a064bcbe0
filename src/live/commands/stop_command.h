#pragma once

// `counterpoint-cli stop`: ends a recording that no window comes back to.
//
// If its recorder lives it is asked to stop, and this waits until the bundle is whole. If the recorder died,
// what it left is repaired and closed here. Thread: the program's main thread; may take minutes for hours of
// sound in several takes.

#include "base/clock.h"
#include "base/file_system.h"

namespace counterpoint {

/// `waveforms` as repair_discussion.
[[nodiscard]] Result<void> stop_command(FileSystem& files, const Clock& clock, const std::string& folder,
                                        const std::string& waveforms = {});

} // namespace counterpoint
