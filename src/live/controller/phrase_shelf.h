#pragma once

// The assessor's own phrases to begin feedback with: read at the start, and one more kept when asked.
//
// Promises: a file that cannot be read is told by a notice and left as it is; the phrases shown stay.
// Thread: the controller's; waits for the disk.

#include "base/file_system.h"
#include "live/controller/snapshot_draft.h"

namespace counterpoint {

class PhraseShelf {
public:
    /// `path` of the file; the others must outlive it.
    PhraseShelf(FileSystem& files, std::string path, SnapshotDraft& draft)
        : files_(files), path_(std::move(path)), draft_(draft) {}

    void load();
    void keep(const std::string& phrase);

private:
    FileSystem& files_;
    std::string path_;
    SnapshotDraft& draft_;
};

} // namespace counterpoint
