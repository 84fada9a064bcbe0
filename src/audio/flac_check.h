#pragma once

// Decodes a whole FLAC file to see that it can be: the checksum of every frame, the MD5 of all samples, the
// length.
//
// The file comes from strangers; libFLAC is bounded by the format itself (blocks of at most 65,535 frames),
// and memory does not grow with the length. Thread: any; takes about a second for half an hour of sound.

#include "base/file_system.h"
#include "base/frame.h"

#include <string>

namespace counterpoint {

struct DecodedFlac {
    Frame frames = 0;
    std::string overview; ///< waveform_overview of it; empty unless it has 16 bit and one or two channels
};

/// ErrorKind::damaged with what libFLAC found, the first thing that is wrong; otherwise
/// as the file system's error.
[[nodiscard]] Result<DecodedFlac> decode_flac(FileSystem& files, const std::string& path);

} // namespace counterpoint
