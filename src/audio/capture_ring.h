#pragma once

// What has arrived and is not yet written: thirty seconds of sound between the audio callback and the sound
// writer.
//
// A full ring drops what does not fit and counts it; the count travels with the next block, so that the
// writer puts silence where the sound is missing. Nothing is dropped silently. Thread: put() and room()
// belong to one thread (the device's), take() to another (the sound writer); neither ever waits, locks or
// allocates. The counters may be read from anywhere. Not chosen: one queue of sample blocks, since devices
// deliver 3 to 4800 frames at a time and no block size fits; a queue of single frames costs about 3 ns a
// frame (0.02 % of a core at 48 kHz) and holds exactly what it promises.

#include "base/clock.h"
#include "base/frame.h"

#include <readerwriterqueue/readerwriterqueue.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace counterpoint {

class CaptureRing {
public:
    static constexpr int seconds = 30;

    /// Sound that was handed over in one call, without its samples.
    struct Block {
        Frame dropped_before = 0; ///< frames thrown away between the block before and this one
        Frame frames = 0;
        Instant at{}; ///< when the device handed it over
    };

    explicit CaptureRing(SoundFormat format)
        : channels_(static_cast<std::size_t>(format.channels)),
          capacity_(Frame{format.sample_rate} * seconds), frames_(static_cast<std::size_t>(capacity_)),
          blocks_(blocks_capacity) {
        touch_all(frames_);
        touch_all(blocks_);
    }

    /// Real time. `interleaved` holds whole frames of the ring's format.
    void put(std::span<const std::int16_t> interleaved, Instant at) noexcept {
        const Frame offered = static_cast<Frame>(interleaved.size() / channels_);
        const Frame fitting = std::min(offered, room());
        for (Frame frame = 0; frame < fitting; ++frame) {
            const std::int16_t* samples = &interleaved[static_cast<std::size_t>(frame) * channels_];
            frames_.try_enqueue(Samples{samples[0], channels_ == 2 ? samples[1] : std::int16_t{0}});
        }
        accepted_.store(accepted_.load(std::memory_order_relaxed) + fitting, std::memory_order_release);
        pending_.frames += fitting;
        pending_.at = at;
        // With so many tiny blocks waiting that their own queue is full, the samples are kept and counted
        // into the next block that finds a place.
        if (pending_.frames > 0 && blocks_.try_enqueue(pending_))
            pending_ = {};
        if (offered > fitting) {
            dropped_.store(dropped() + (offered - fitting), std::memory_order_release);
            pending_.dropped_before += offered - fitting;
        }
    }

    /// Frames that put() would take now.
    [[nodiscard]] Frame room() const noexcept {
        return capacity_ -
               (accepted_.load(std::memory_order_relaxed) - taken_.load(std::memory_order_acquire));
    }

    /// The oldest block; its samples are appended to `interleaved`. False if nothing waits.
    bool take(Block& block, std::vector<std::int16_t>& interleaved) {
        if (!blocks_.try_dequeue(block))
            return false;
        Samples samples{};
        for (Frame frame = 0; frame < block.frames && frames_.try_dequeue(samples); ++frame)
            interleaved.insert(interleaved.end(), samples.begin(),
                               samples.begin() + static_cast<long>(channels_));
        taken_.store(taken_.load(std::memory_order_relaxed) + block.frames, std::memory_order_release);
        return true;
    }

    /// Frames put into the ring since it was made.
    [[nodiscard]] Frame accepted() const noexcept { return accepted_.load(std::memory_order_acquire); }

    /// Frames that found no place since it was made.
    [[nodiscard]] Frame dropped() const noexcept { return dropped_.load(std::memory_order_acquire); }

private:
    /// The kernel gives memory when it is first written to. That must not happen in the audio callback, nor
    /// hours later.
    template <typename Element>
    static void touch_all(moodycamel::ReaderWriterQueue<Element, 8192>& queue) {
        Element element{};
        while (queue.try_enqueue(element)) {
        }
        while (queue.try_dequeue(element)) {
        }
    }

    using Samples = std::array<std::int16_t, 2>; ///< left and right; right is 0 where there is one channel

    static constexpr std::size_t blocks_capacity = seconds * 1000; ///< 30 s of blocks of one millisecond

    std::size_t channels_;
    Frame capacity_;
    moodycamel::ReaderWriterQueue<Samples, 8192> frames_;
    moodycamel::ReaderWriterQueue<Block, 8192> blocks_;
    Block pending_; ///< of the putting thread
    std::atomic<Frame> accepted_{0};
    std::atomic<Frame> taken_{0};
    std::atomic<Frame> dropped_{0};
};

} // namespace counterpoint
