#pragma once

// The catalogue as the window sees it: loading it, looking into a handbook, storing what was found.
//
// Thread: the controller's; waits for the disk. The snapshot is changed, publishing it is the controller's.

#include "base/file_system.h"
#include "live/controller/snapshot.h"

namespace counterpoint {

class HandbookShelf {
public:
    /// `folder` of the user's own units.
    HandbookShelf(FileSystem& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

    /// Reads the catalogue anew; damaged files of the user's become notices.
    void load(Snapshot& snapshot) const;

    /// Reads the handbook and compares it with the catalogue; stores nothing.
    void look(Snapshot& snapshot, const std::string& path) const;

    /// Stores what was looked into. If that would replace another version it says so and waits to be told
    /// again.
    void store(Snapshot& snapshot) const;

private:
    FileSystem& files_;
    std::string folder_;
};

} // namespace counterpoint
