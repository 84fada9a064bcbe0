#pragma once

// From an instant to the frame of the recording that is heard at it: the counterpart of audio/time_line.h.
//
// Sound is handed to the device a tenth of a second before it is heard, and a seek, a loop or a pause in
// between must not show before it is heard either. So the line keeps the last stretches of steady playing,
// each from the instant at which it is heard. Within a stretch it follows the device's own word on when a
// frame will be heard, smoothed: that word jitters by milliseconds, and the sound card's clock drifts from
// ours. Thread: note() and stand_at() from one thread at a time (the audio callback, or whoever knows that it
// is not running); frame_at() from any. Nothing waits, locks or allocates.

#include "base/clock.h"
#include "base/frame.h"

#include <array>
#include <atomic>

namespace counterpoint {

class HeardLine {
public:
    explicit HeardLine(int sample_rate) : sample_rate_(sample_rate) {}

    /// `frames` frames of output are heard from `heard_at` on; they are the recording from `position` on,
    /// `speed` frames of it for each. Speed 0: the recording stands still at `position`.
    void note(Instant heard_at, Frame frames, Frame position, double speed) noexcept;

    /// Forgets everything: the recording stands at `position`.
    void stand_at(Frame position) noexcept;

    /// The frame of the recording that is heard at `now`, or was heard last.
    [[nodiscard]] Frame frame_at(Instant now) const noexcept;

private:
    /// Steady playing (or standing), heard from `from` on, until the next stretch begins.
    struct Stretch {
        std::int64_t from = 0;     ///< nanoseconds of the monotonic clock, as the next
        std::int64_t heard_at = 0; ///< when `position` is heard
        Frame position = 0;
        double speed = 0;
        std::int64_t until = 0; ///< what lies behind has not been handed to the device yet
    };
    struct Shared {
        std::atomic<std::int64_t> from{0}, heard_at{0};
        std::atomic<Frame> position{0};
        std::atomic<double> speed{0};
        std::atomic<std::int64_t> until{0};
    };
    static_assert(std::atomic<double>::is_always_lock_free);

    /// Seeks within the latency of a device are rare; what is older than 32 of them is not heard any more.
    static constexpr std::size_t kept = 32;

    [[nodiscard]] double frames_between(std::int64_t begin, std::int64_t end, double speed) const noexcept;
    void publish(bool begins_new) noexcept;
    [[nodiscard]] Stretch read(std::uint64_t number) const noexcept;

    int sample_rate_;
    Stretch latest_; ///< of the noting thread
    std::array<Shared, kept> stretches_;
    std::atomic<std::uint64_t> count_{1};   ///< stretches so far; the first stands at frame 0
    std::atomic<std::uint64_t> version_{0}; ///< odd while something changes
};

} // namespace counterpoint
