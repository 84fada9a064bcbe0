#pragma once

// Several takes into the one recording of a discussion.
//
// Promises: a success means that the new file was read back from the disk and is, sample for sample, the
// takes in their order; on any failure the new file is gone and the takes are as they were. The takes are
// only read: the caller removes them after a success. Thread: any; works through everything twice, about half
// a second for a minute of sound. Not chosen: copying FLAC blocks without decoding; their frame numbers and
// check sums would have to be rewritten, and the proof that nothing changed would be harder than encoding
// again.

#include "base/file_system.h"
#include "base/frame.h"

#include <string>
#include <vector>

namespace counterpoint {

struct TakeToJoin {
    std::string path;
    Frame silence_after = 0; ///< frames to add behind it, 0 or more: what the journal says the take has and
                             ///< the file has not
};

/// `target` must not exist. All takes must have `format` (ErrorKind::damaged otherwise). Returns the length.
[[nodiscard]] Result<Frame> join_takes(FileSystem& files, const std::vector<TakeToJoin>& takes,
                                       SoundFormat format, const std::string& target);

} // namespace counterpoint
