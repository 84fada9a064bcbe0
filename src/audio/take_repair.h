#pragma once

// Completes a take whose recorder was killed: the samples are in the file, its header says neither how many
// nor their check sum, and the last block may be torn.
//
// Promises: every whole FLAC block up to the first hole stays, bit for bit; only what follows is cut, and how
// much is reported. Takes that are finished are not touched. A second run changes nothing, and a run that was
// itself killed can be repeated. A file that is damaged more than a second in front of its end is not changed
// at all: no crash does that, and cutting it would destroy sound (ErrorKind::damaged). Thread: any, nobody
// else may have the file open. Not chosen: libFLAC's metadata chain for the header; it rewrites every
// metadata block in several writes, while the length and the check sum are 24 adjacent bytes in the first
// sector, written at once (RFC 9639, 8.2).

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

/// What a header is worth that says the take is finished.
enum class FinishedHeader {
    checked, ///< everything is read: a power cut may keep the header and lose blocks that were written before
             ///< it
    believed, ///< for a take that is known to have been finished and synced
};

/// `format` is what the journal says of the take; a file with another format is ErrorKind::damaged. A file
/// that was cut within its header (a power cut in the first second) becomes a valid take of no frames.
[[nodiscard]] Result<TakeCompletion> complete_take(FileSystem& files, const std::string& path,
                                                   SoundFormat format,
                                                   FinishedHeader finished = FinishedHeader::checked);

/// Adds silence in place behind a completed take, so that it has `frames` frames; it needs a few hundred
/// bytes for a second. Can be repeated after a crash in the middle of it. False, and nothing was changed, if
/// the take's last block is a short one, behind which a FLAC stream cannot go on.
[[nodiscard]] Result<bool> extend_take(FileSystem& files, const std::string& path, SoundFormat format,
                                       Frame frames);

} // namespace counterpoint
