#pragma once

// Sound that was decoded and waits to be played: blocks of at most 512 frames from the reading thread to the
// audio callback.
//
// Every block says where in the recording it comes from, so that what is heard is known to the frame, and to
// which generation it belongs: a seek, a new speed or a new loop begins a generation, and the callback goes
// over to it once its first blocks are there. Thread: put() belongs to the reading thread, front() and pop()
// to the callback; neither waits, locks or allocates.

#include "base/frame.h"

#include <readerwriterqueue/readerwriterqueue.h>

#include <array>
#include <cstdint>

namespace counterpoint {

struct PlaybackBlock {
    static constexpr int most_frames = 512;

    std::uint64_t generation = 0;
    Frame position = 0; ///< in the recording, of the first frame
    double speed = 1;   ///< frames of the recording for each frame of the block
    int frames = 0;     ///< in `samples`
    bool last = false;  ///< nothing follows in this generation
    std::array<std::int16_t, std::size_t{2} * most_frames> samples{}; ///< left, right
};

class PlaybackRing {
public:
    /// 1.3 s at 48 kHz; the reading thread uses a quarter of it, the rest is room for seeks.
    static constexpr std::size_t capacity = 128;

    /// False if there is no room.
    bool put(const PlaybackBlock& block) noexcept { return blocks_.try_enqueue(block); }
    [[nodiscard]] std::size_t waiting() const noexcept { return blocks_.size_approx(); }

    /// The oldest block, or nullptr; it stays where it is until pop().
    [[nodiscard]] const PlaybackBlock* front() const noexcept { return blocks_.peek(); }
    void pop() noexcept { blocks_.pop(); }

private:
    moodycamel::ReaderWriterQueue<PlaybackBlock, capacity> blocks_{capacity};
};

} // namespace counterpoint
