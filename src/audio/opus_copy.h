#pragma once

// The recording as Ogg Opus (RFC 7845), for listening: small, and with the recording's own positions, since
// the pre-skip hides the encoder's delay and the last page states the exact length.
//
// By libopusenc: libsndfile's Opus knows five sample rates and no comments of one's own. Promises: memory
// does not grow with the recording; a failure of the disk comes back word for word; the same recording and
// comments give the same bytes. Thread: any; about a minute for three hours.

#include "audio/sound_marker.h"
#include "audio/sound_reader.h"

namespace counterpoint {

struct OpusSettings {
    int bits_per_second = 64'000; ///< of all channels together, on average; 6,000 to 256,000 each
    std::uint32_t serial = 0;     ///< of the Ogg stream; any number
};

/// Encodes `recording`, from where it stands to its end, into the empty `target`. Not synced.
Result<void> write_opus_copy(SoundReader& recording, const OpusSettings& settings,
                             const std::vector<SoundComment>& comments, File& target);

/// The comments of an Opus file in their order, read from its first pages; ErrorKind::damaged if it is none.
[[nodiscard]] Result<std::vector<SoundComment>> read_opus_comments(File& file);

/// The frames of 48 kHz that an Opus copy of this many frames holds.
[[nodiscard]] constexpr Frame frames_as_opus(Frame frames, int sample_rate) {
    constexpr Frame opus_rate = 48'000;
    return (frames * opus_rate + sample_rate - 1) / sample_rate;
}

} // namespace counterpoint
