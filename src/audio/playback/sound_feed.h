#pragma once

// What is to be played, block by block: decodes from any frame on, goes round in a loop, changes the speed.
//
// At speed 1 the blocks hold the recording's samples bit for bit. Positions are exact to the frame at every
// speed: block by block, the same frames of the recording for the same frames of output. Thread: one at a
// time (the reading thread of a Player).

#include "audio/playback/playback_ring.h"
#include "audio/playback/tempo.h"
#include "audio/sound_reader.h"

#include <memory>
#include <optional>
#include <vector>

namespace counterpoint {

/// Frames of the recording: [begin, end).
struct PlaybackRegion {
    Frame begin = 0;
    Frame end = 0;
    bool operator==(const PlaybackRegion&) const = default;
};

class SoundFeed {
public:
    /// `length` in frames: where the sound ends, whatever its header says.
    SoundFeed(std::unique_ptr<SoundReader> reader, Frame length);

    /// The next block begins at `from` (0 to length). In a loop, sound goes on from its beginning when its
    /// end is reached; a `from` behind its end plays to the end of the sound. `speed` as Tempo.
    Result<void> start(Frame from, double speed, std::optional<PlaybackRegion> loop);

    /// Fills `block`, except its generation; `last` when the sound is at its end (`frames` may then be 0).
    /// After an error (ErrorKind::damaged, unreadable) nothing more can be had until the next start().
    Result<void> next(PlaybackBlock& block);

private:
    Result<void> begin_run(Frame from);
    Result<Frame> read(std::span<std::int16_t> stereo);
    Result<int> fill(std::span<std::int16_t> stereo);

    std::unique_ptr<SoundReader> reader_;
    Frame length_;
    bool one_channel_;
    Tempo tempo_;
    double speed_ = 1;
    std::optional<PlaybackRegion> loop_;
    // A run: sound without a jump in it.
    Frame run_begin_ = 0;
    Frame run_end_ = 0;
    Frame read_to_ = 0;
    Frame given_ = 0;                 ///< frames of output of this run
    bool drained_ = false;            ///< everything of this run went into the tempo
    std::vector<std::int16_t> block_; ///< as it comes from the file
};

} // namespace counterpoint
