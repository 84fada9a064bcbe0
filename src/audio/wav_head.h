#pragma once

// Everything of a WAV file that stands before its samples: bext, fmt, cue, labels (src/bundle/EXPORTS.md
// "WAV"). Our own writing, since libsndfile 1.2 writes no labels, and no cues at all over 4 GiB.
//
// RIFF or RF64 (EBU Tech 3306) is decided here, from lengths that are all known before the first byte is
// written; a RIFF header that wraps at 4 GiB costs the sound behind it. Pure. Thread: any.

#include "audio/sound_marker.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace counterpoint {

/// The Broadcast Audio Extension (EBU Tech 3285 v1). Texts are cut to the field's length in bytes; what is
/// not printable ASCII becomes '?', since the field has no other letters.
struct BroadcastExtension {
    std::string description;          ///< at most 256 bytes
    std::string originator;           ///< at most 32
    std::string originator_reference; ///< at most 32
    std::string origination_date;     ///< "2026-11-21"
    std::string origination_time;     ///< "10:15:30"
    std::uint64_t time_reference = 0; ///< frames from midnight to the first sample
    std::string coding_history;       ///< lines that end with CR LF
};

struct WavHead {
    std::string bytes;            ///< up to and including the size of the data chunk
    std::uint64_t data_bytes = 0; ///< that must follow
    bool rf64 = false;
};

/// `frames` of 16 bit follow. `markers` in order of time. ErrorKind::invalid if one of them lies behind 2^32
/// frames, which is as far as a cue point reaches.
[[nodiscard]] Result<WavHead> wav_head(const BroadcastExtension& origin, SoundFormat format, Frame frames,
                                       const std::vector<SoundMarker>& markers);

} // namespace counterpoint
