#pragma once

// Completes a take whose recorder was killed: the samples are in the file, its header says neither how many
// nor their check sum, and the last block may be torn.
//
// Promises: every whole FLAC block stays, bit for bit; only what follows the last whole block is cut, and how
// much is reported. Takes that are finished are not touched. A second run changes nothing, and a run that was
// itself killed can be repeated. A file that is damaged in front of good blocks is not changed at all:
// cutting it would destroy sound (ErrorKind::damaged). Thread: any, nobody else may have the file open. Not
// chosen: libFLAC's metadata chain for the header; it rewrites every metadata block in several writes, while
// the length and the check sum are 24 adjacent bytes in the first sector, written at once (RFC 9639, 8.2).

#include "base/file_system.h"
#include "base/frame.h"

#include <cstdint>
#include <string>

namespace counterpoint {

struct TakeCompletion {
    Frame frames = 0;                ///< the take's length
    std::uint64_t bytes_dropped = 0; ///< of a torn last block
    bool was_finished = false;       ///< nothing had to be changed
};

/// `format` is what the journal says of the take; a file with another format is ErrorKind::damaged. A file
/// that was cut within its header (a power cut in the first second) becomes a valid take of no frames.
[[nodiscard]] Result<TakeCompletion> complete_take(FileSystem& files, const std::string& path,
                                                   SoundFormat format);

} // namespace counterpoint
