#pragma once

// Discussions whose recording was begun and never closed: their recorder died, or the computer did.
//
// Only looked at, never changed. A folder that cannot be read is no such discussion; whoever opens it is told
// why. Thread: any; reads every open journal below the folder, closed discussions are passed over by their
// manifests.

#include "base/file_system.h"
#include "discussion/state.h"

#include <vector>

namespace counterpoint {

struct LeftDiscussion {
    std::string folder;
    State state;
};

/// Those directly below `parent`, the one last recorded first. A recorder may be at work in one of them: that
/// is for the caller to know.
[[nodiscard]] std::vector<LeftDiscussion> left_discussions(FileSystem& files, const std::string& parent);

} // namespace counterpoint
