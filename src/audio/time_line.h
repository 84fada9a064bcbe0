#pragma once

// From an instant to a frame of the take: what makes a key press a position in the recording.
//
// Devices hand over sound late, in blocks of any size and with jitter, but never early; so the instant of
// frame 0 is the smallest `instant - duration of all frames so far` of the last ten seconds (SlidingMinimum).
// The error is the smallest delay in that time plus at most 1 ms for a sample clock that is off by 100 ppm;
// since the window moves, drift never adds up, and counters stay true to the sample clock of the recording,
// not to the wall. Between blocks and while nothing arrives the line runs on at the nominal rate: right for
// sound that is late, and right for sound that is lost once silence of its length stands in the take. A pause
// is a cut: the line begins anew behind it, from its first block. Thread: stand_still() and block_arrived()
// from one thread (the sound writer); frame_at() from any, never waiting. Not chosen: PortAudio's own stream
// time, which is CLOCK_REALTIME on Linux and jumps when the clock is set.

#include "audio/sliding_minimum.h"
#include "base/clock.h"
#include "base/frame.h"

#include <atomic>

namespace counterpoint {

class TimeLine {
public:
    explicit TimeLine(int sample_rate) : sample_rate_(sample_rate) {}

    /// The take had `end` frames (silence for lost ones included) when the block that arrived `at` was added.
    void block_arrived(Frame end, Instant at);

    /// The take stands still at `frame` from now on, until the next block: no instant gives less than that.
    void stand_still(Frame frame);

    /// The frame that was captured at this instant; 0 for everything before the first frame and before the
    /// first block has arrived. May lie past what has arrived, by as much as the device is late.
    [[nodiscard]] Frame frame_at(Instant instant) const noexcept;

    /// A block has arrived since the beginning, or since the take last stood still.
    [[nodiscard]] bool begun() const noexcept { return begin_.load(std::memory_order_acquire) != not_yet; }

private:
    static constexpr Instant not_yet = Instant::max();

    int sample_rate_;
    SlidingMinimum begins_;
    std::atomic<Instant> begin_{not_yet}; ///< the instant of frame 0, if nothing had ever stood still
    std::atomic<Frame> least_{0};         ///< where it last stood still
    static_assert(std::atomic<Instant>::is_always_lock_free);
};

} // namespace counterpoint
