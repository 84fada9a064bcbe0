#pragma once

// Tells sound that is late from sound that is lost, by holding the frames that arrived against the monotonic
// clock.
//
// Nothing else is reliable: PortAudio's overflow flag never fired in trials where the sound server threw away
// 22 s (a process that was stopped for 45 s), nor when a source was moved to another device. A backlog that
// was merely late arrives in a burst and catches up with the clock; what is lost never does. So: when a block
// lags more than `tolerance` behind the best of the ten seconds before, sound is held back; if within a
// second of arriving blocks the lag is gone, nothing was lost; if the lag stands still for a second, that
// much was lost, just before the first block that lagged. Accuracy: jitter of the device's best delivery, a
// few milliseconds. Losses shorter than `tolerance` are not seen one by one; together they are, within ten
// seconds. Several gaps within one second are reported as one, at the first. Drift of the sample clock (100
// ppm) is 1 ms in ten seconds and never looks like a loss. Thread: one at a time. Pure: no clock, no device.

#include "audio/sliding_minimum.h"
#include "base/clock.h"
#include "base/frame.h"

namespace counterpoint {

class LossDetector {
public:
    static constexpr std::chrono::milliseconds tolerance{40};
    static constexpr std::chrono::milliseconds patience{1000}; ///< of a lag that stands still
    static constexpr std::chrono::seconds longest_hold{20};    ///< of a lag that shrinks and shrinks

    enum class Verdict {
        flowing, ///< on time: write it
        holding, ///< behind; late or lost is not known yet: hold it back
        late,    ///< it has caught up: write what was held back and this block; nothing is missing
        lost,    ///< write lost() frames of silence, then what was held back and this block
    };

    explicit LossDetector(int sample_rate) : sample_rate_(sample_rate) {}

    /// A block of `frames` that follows the one before; `at` never goes back.
    [[nodiscard]] Verdict block_arrived(Frame frames, Instant at);

    /// Frames that are missing for a reason that is known (a full ring): they count as arrived.
    void frames_accounted(Frame frames) { frames_ += frames; }

    /// After Verdict::lost: how many frames.
    [[nodiscard]] Frame lost() const { return lost_; }

    /// For the end of the take, while blocks are held back: what has to be taken for lost, 0 if it was late.
    [[nodiscard]] Frame lost_at_the_end(Instant now) const;

private:
    [[nodiscard]] std::chrono::nanoseconds lag() const { return smallest_ - begins_.minimum(); }

    int sample_rate_;
    SlidingMinimum begins_; ///< the instant of frame 0, as blocks on time tell it
    Frame frames_ = 0;      ///< arrived, accounted for, or given as lost
    bool holding_ = false;
    Instant held_since_{};
    Instant smallest_{};  ///< the earliest instant of frame 0 of the blocks that are held back
    Instant shrank_at_{}; ///< when `smallest_` last became clearly smaller
    Frame lost_ = 0;
};

} // namespace counterpoint
