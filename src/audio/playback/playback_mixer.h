#pragma once

// The audio callback of playing: takes blocks out of the ring and makes what is heard.
//
// Nothing clicks: pause, play and mute glide over 5 ms, and from one generation to the next sound is faded
// over in the same time. With one voice muted the other is heard on both sides, since a voice in one ear
// alone is tiring. Between the generations the old one goes on: a seek is without a gap. Thread: fill() is
// the device's and real time; reset() only while no device runs; everything else may be called from any
// thread and never waits.

#include "audio/playback/heard_line.h"
#include "audio/playback/playback_device.h"
#include "audio/playback/playback_ring.h"

#include <array>
#include <atomic>

namespace counterpoint {

class PlaybackMixer final : public PlaybackSource {
public:
    /// `ring` must outlive the mixer.
    PlaybackMixer(PlaybackRing& ring, int sample_rate);

    void fill(std::span<std::int16_t> interleaved, Instant heard_at) noexcept override;

    /// Nothing was played yet: the recording stands at `position`. Empties the ring.
    void reset(Frame position) noexcept;

    void set_playing(bool playing) noexcept { playing_.store(playing, std::memory_order_release); }
    [[nodiscard]] bool playing() const noexcept { return playing_.load(std::memory_order_acquire); }

    /// `channel` is 0 or 1.
    void mute(int channel, bool muted) noexcept { muted_[static_cast<std::size_t>(channel)] = muted; }
    [[nodiscard]] bool muted(int channel) const noexcept { return muted_[static_cast<std::size_t>(channel)]; }

    /// The first blocks of this generation are in the ring (the reading thread says so).
    void generation_is_ready(std::uint64_t generation) noexcept {
        ready_.store(generation, std::memory_order_release);
    }

    /// The last generation that was played to its end.
    [[nodiscard]] std::uint64_t ended_generation() const noexcept {
        return ended_.load(std::memory_order_acquire);
    }

    /// The frame that is handed to the device next: ahead of what is heard.
    [[nodiscard]] Frame next_frame() const noexcept { return next_.load(std::memory_order_acquire); }

    /// The frame that is heard at `now`.
    [[nodiscard]] Frame heard_frame(Instant now) const noexcept { return heard_.frame_at(now); }

    /// How often the device has asked for sound: stands still when it hangs.
    [[nodiscard]] std::uint64_t calls() const noexcept { return calls_.load(std::memory_order_acquire); }

    /// Frames of silence because sound was not ready in time, since it was made.
    [[nodiscard]] Frame starved() const noexcept { return starved_.load(std::memory_order_acquire); }

private:
    struct Stereo {
        float left = 0;
        float right = 0;
    };
    using Gains = std::array<float, 4>; ///< left to left, right to left, left to right, right to right

    void go_over(std::uint64_t generation) noexcept;
    bool next_sample(Stereo& sample) noexcept;
    void note(Frame frames) noexcept;
    [[nodiscard]] Gains wanted_gains() const noexcept;
    [[nodiscard]] Stereo through_gains(Stereo sample, const Gains& wanted) noexcept;

    static constexpr std::size_t longest_fade = 960; ///< 5 ms at 192 kHz

    PlaybackRing& ring_;
    int sample_rate_;
    std::size_t fade_; ///< frames
    HeardLine heard_;

    std::atomic<bool> playing_{false};
    std::array<std::atomic<bool>, 2> muted_{};
    std::atomic<std::uint64_t> ready_{0};
    std::atomic<std::uint64_t> ended_{0};
    std::atomic<Frame> next_{0};
    std::atomic<std::uint64_t> calls_{0};
    std::atomic<Frame> starved_{0};

    // Of the callback.
    std::uint64_t generation_ = 0;
    int taken_ = 0;    ///< frames of the front block
    float volume_ = 0; ///< glides between 0 (paused) and 1
    Gains gains_{1, 0, 0, 1};
    std::array<Stereo, longest_fade> tail_{}; ///< of the generation before
    std::size_t tail_length_ = 0;
    std::size_t tail_played_ = 0;
    // The piece of output that is being made: steady in the recording.
    Instant piece_at_{};
    Frame piece_position_ = 0;
    double piece_speed_ = 0;
};

} // namespace counterpoint
