#pragma once

// Digital silence as it stands in a FLAC file of 16 bit: some fifteen bytes a block, made without an encoder.
//
// For adding silence behind a take that is on the disk already: libFLAC cannot go on with a file, and
// encoding hours of sound anew for half a second needs their size once more on a disk that may be full.
// Thread: pure.

#include "base/frame.h"

#include <cstdint>
#include <string>

namespace counterpoint {

/// `frames` frames of silence, in blocks of `block_frames` (16 to 65535) and a shorter last one, for a stream
/// of one block size whose blocks are numbered (RFC 9639, 9.1); the first one is `first_block`.
[[nodiscard]] std::string flac_silence(int channels, Frame block_frames, std::uint64_t first_block,
                                       Frame frames);

} // namespace counterpoint
