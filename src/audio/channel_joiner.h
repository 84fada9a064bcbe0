#pragma once

// Two streams with clocks of their own become the two channels of one: the first is the master of time, the
// second is stretched by parts per million until it fits.
//
// Where a frame of either stream belongs is told by the instants at which its blocks arrived, as in TimeLine:
// never early, sometimes late, so the earliest of two seconds counts. The ratio of the resampler is steered
// towards the place where the second stream ought to be; a wrong place of 60 ms or more for half a second (a
// loss in one stream, a device that came back) is put right in one step. A second stream that delivers
// nothing (what the computer plays, while nobody talks there) never holds up the first: after `patience` its
// channel is silence, and its next block stands where it was heard.
// Promises: every frame of the first stream comes out once, unchanged and in order. Accuracy: the difference
// of the two devices' own delays, which no clock can tell, plus some 2 ms.
// Not chosen: two FLAC files joined afterwards (a crash would leave two halves that do not fit); an integral
// term in the steering (with 100 ppm it would gain half a millisecond and could swing).
// Thread: one at a time. Pure: no clock, no device.

#include "audio/sliding_minimum.h"
#include "base/clock.h"
#include "base/frame.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

struct SRC_STATE_tag;

namespace counterpoint {

class ChannelJoiner {
public:
    /// How long a block of the first stream waits for a second one that is silent: longer than a block of any
    /// device, so that its first word is whole when it speaks again.
    static constexpr std::chrono::milliseconds patience{150};

    /// And for one that was there a moment ago: on a busy computer its sound is late, not lost.
    static constexpr std::chrono::milliseconds patience_while_flowing{500};

    /// Both streams have this nominal rate, frames per second.
    explicit ChannelJoiner(int sample_rate);
    ~ChannelJoiner();
    ChannelJoiner(const ChannelJoiner&) = delete;
    ChannelJoiner& operator=(const ChannelJoiner&) = delete;

    /// A block, one sample a frame; `at` is when the device handed it over and never goes back.
    void first_arrived(std::span<const std::int16_t> samples, Instant at);
    void second_arrived(std::span<const std::int16_t> samples, Instant at);

    struct Joined {
        std::vector<std::int16_t> interleaved; ///< first left, second right
        Instant at{};                          ///< of the first stream's block
    };

    /// The oldest block of the first stream, with what belongs beside it. False if there is none, or if it
    /// still waits for the second.
    bool join(Instant now, Joined& joined);

    /// Frames of the second channel that are silence because nothing had come.
    [[nodiscard]] Frame filled() const { return filled_; }

    /// Since when the channel of a second stream that was there before is silent; nothing while it flows.
    [[nodiscard]] std::optional<Instant> missing_since() const { return missing_since_; }

    struct Gap {
        Instant from{};
        std::chrono::nanoseconds length{};
    };

    /// Sound of the second stream that never came while it went on flowing (shorter than the patience, 60 ms
    /// or more): it stands as silence from about here on. Asking takes it away.
    [[nodiscard]] std::optional<Gap> take_gap() { return std::exchange(gap_, std::nullopt); }

private:
    /// When frames were captured, as their arrival tells.
    class StreamClock {
    public:
        explicit StreamClock(int sample_rate) : sample_rate_(sample_rate) {}
        void block_arrived(Frame end, Instant at);
        void begin_anew() { begins_ = SlidingMinimum(window); }
        [[nodiscard]] bool known() const { return !begins_.empty(); }
        [[nodiscard]] Instant instant_of(Frame frame) const;
        [[nodiscard]] Frame frame_at(Instant instant) const;

    private:
        static constexpr std::chrono::seconds window{2};

        int sample_rate_;
        SlidingMinimum begins_{window};
    };

    struct Block {
        std::vector<std::int16_t> samples;
        Instant at;
    };

    void steer(Frame frames);
    void jump(double frames);
    void fill(std::size_t samples);
    void resample(std::size_t frames);
    [[nodiscard]] std::size_t wanted_for(std::size_t frames) const;
    [[nodiscard]] std::size_t waiting() const { return second_.size() - head_; }

    int sample_rate_;
    std::unique_ptr<SRC_STATE_tag, SRC_STATE_tag* (*)(SRC_STATE_tag*)> resampler_;

    StreamClock first_clock_;
    std::deque<Block> first_;
    Frame first_arrived_ = 0;
    Frame first_done_ = 0;

    StreamClock second_clock_;
    std::vector<float> second_; ///< from `head_` on: not yet taken by the resampler
    std::size_t head_ = 0;
    double taken_ = 0;         ///< by the resampler or left out: where `head_` is, in frames of the second
    Frame second_arrived_ = 0; ///< silence that was put in included
    double position_ = 0;      ///< of the next frame to come out of the resampler, in frames of the second
    bool dry_ = true;          ///< its channel is silence until a block arrives
    Frame settle_until_ = 0;   ///< of the first stream: until then a wrong place is put right at once
    Frame wrong_for_ = 0;      ///< frames for which the place was far off
    double error_ = 0;         ///< frames, smoothed: how far the second should be further on
    double step_ = 1;          ///< frames of the second for one frame that comes out
    double step_before_ = 1;
    std::vector<float> resampled_;
    Frame filled_ = 0;
    std::optional<Instant> missing_since_;
    std::optional<Gap> gap_;
};

} // namespace counterpoint
