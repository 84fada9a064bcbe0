#pragma once

// The recording as a FLAC file with comments and seek points: the same frames of sound, byte for byte, behind
// new metadata, so that the MD5 of its samples stays what it is (src/bundle/EXPORTS.md "FLAC").
//
// Promises: the recording is only read. Memory does not grow with it but for the 18 bytes of a seek point.
// Thread: any; decodes the recording once, to know where its blocks lie.

#include "audio/sound_marker.h"
#include "base/file_system.h"

namespace counterpoint {

/// Writes into the empty `target`. A seek point every ten seconds, and one at the block of each frame in
/// `positions` (sorted). ErrorKind::damaged if `recording` is not a whole FLAC file of 16 bit. Not synced.
Result<void> write_flac_copy(File& recording, const std::vector<SoundComment>& comments,
                             const std::vector<Frame>& positions, File& target);

/// The comments of a FLAC file in their order; ErrorKind::damaged if it is none.
[[nodiscard]] Result<std::vector<SoundComment>> read_flac_comments(File& file);

} // namespace counterpoint
