#include "audio/playback/playback_mixer.h"

#include "audio/frame_time.h"

#include <algorithm>
#include <cmath>

namespace counterpoint {

namespace {
constexpr int fades_per_second = 200; // 5 ms
} // namespace

PlaybackMixer::PlaybackMixer(PlaybackRing& ring, int sample_rate)
    : ring_(ring), sample_rate_(sample_rate),
      fade_(
          std::clamp<std::size_t>(static_cast<std::size_t>(sample_rate / fades_per_second), 1, longest_fade)),
      heard_(sample_rate) {}

void PlaybackMixer::reset(Frame position) noexcept {
    while (ring_.front() != nullptr)
        ring_.pop();
    taken_ = 0;
    volume_ = 0;
    tail_length_ = tail_played_ = 0;
    next_.store(position, std::memory_order_release);
    heard_.stand_at(position);
}

/// Leaves what is left of the old generation, and keeps as much of it as is needed to fade it out.
void PlaybackMixer::go_over(std::uint64_t generation) noexcept {
    tail_length_ = tail_played_ = 0;
    while (volume_ > 0 && tail_length_ < fade_ && next_sample(tail_[tail_length_]))
        ++tail_length_;
    while (ring_.front() != nullptr && ring_.front()->generation < generation)
        ring_.pop();
    generation_ = generation;
    taken_ = 0;
    if (const PlaybackBlock* block = ring_.front())
        next_.store(block->position, std::memory_order_release);
}

/// The next frame of this generation. False where there is none: at its end, or because it is not ready.
bool PlaybackMixer::next_sample(Stereo& sample) noexcept {
    for (const PlaybackBlock* block = ring_.front(); block != nullptr && block->generation == generation_;
         block = ring_.front()) {
        if (taken_ < block->frames) {
            const std::int16_t* const pair = &block->samples[static_cast<std::size_t>(taken_) * 2];
            sample = {static_cast<float>(pair[0]), static_cast<float>(pair[1])};
            ++taken_;
            return true;
        }
        if (block->last) {
            ended_.store(generation_, std::memory_order_release);
            return false;
        }
        ring_.pop();
        taken_ = 0;
    }
    return false;
}

PlaybackMixer::Gains PlaybackMixer::wanted_gains() const noexcept {
    const bool left = !muted_[0];
    const bool right = !muted_[1];
    if (left && right)
        return {1, 0, 0, 1};
    return {left ? 1.0F : 0.0F, right ? 1.0F : 0.0F, left ? 1.0F : 0.0F, right ? 1.0F : 0.0F};
}

PlaybackMixer::Stereo PlaybackMixer::through_gains(Stereo sample, const Gains& wanted) noexcept {
    const float step = 1.0F / static_cast<float>(fade_);
    for (std::size_t i = 0; i < gains_.size(); ++i)
        gains_[i] += std::clamp(wanted[i] - gains_[i], -step, step);
    return {gains_[0] * sample.left + gains_[1] * sample.right,
            gains_[2] * sample.left + gains_[3] * sample.right};
}

/// Tells the line of what was made since the last note(); `frames` of it are no part of the next piece.
void PlaybackMixer::note(Frame frames) noexcept {
    if (frames > 0)
        heard_.note(piece_at_, frames, piece_position_, piece_speed_);
    piece_at_ += duration_of(frames, sample_rate_);
}

void PlaybackMixer::fill(std::span<std::int16_t> interleaved, Instant heard_at) noexcept {
    calls_.store(calls_.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    if (const std::uint64_t ready = ready_.load(std::memory_order_acquire); ready != generation_)
        go_over(ready);
    const bool playing = playing_.load(std::memory_order_acquire);
    const Gains wanted = wanted_gains();
    const float step = 1.0F / static_cast<float>(fade_);

    piece_at_ = heard_at;
    Frame piece = 0;
    const PlaybackBlock* piece_block = nullptr;
    const auto begin_piece = [&](const PlaybackBlock* block, Frame position, double speed) {
        note(piece);
        piece = 0;
        piece_block = block;
        piece_position_ = position;
        piece_speed_ = speed;
    };
    begin_piece(nullptr, next_.load(std::memory_order_relaxed), 0);

    for (std::size_t i = 0; i + 1 < interleaved.size(); i += 2) {
        const float target = playing ? 1.0F : 0.0F;
        volume_ += std::clamp(target - volume_, -step, step);
        Stereo sample;
        if (volume_ > 0 && next_sample(sample)) {
            const PlaybackBlock* const block = ring_.front();
            const Frame position =
                block->position + std::llround(static_cast<double>(taken_ - 1) * block->speed);
            if (block != piece_block || taken_ == 1)
                begin_piece(block, position, block->speed);
            next_.store(block->position + std::llround(static_cast<double>(taken_) * block->speed),
                        std::memory_order_release);
        } else {
            if (volume_ > 0 && ended_.load(std::memory_order_relaxed) != generation_)
                starved_.store(starved_.load(std::memory_order_relaxed) + 1, std::memory_order_release);
            if (piece_speed_ != 0)
                begin_piece(nullptr, next_.load(std::memory_order_relaxed), 0);
        }
        if (tail_played_ < tail_length_) {
            const float in = static_cast<float>(tail_played_ + 1) / static_cast<float>(tail_length_ + 1);
            sample.left = sample.left * in + tail_[tail_played_].left * (1 - in);
            sample.right = sample.right * in + tail_[tail_played_].right * (1 - in);
            ++tail_played_;
        }
        const Stereo heard = through_gains(sample, wanted);
        interleaved[i] =
            static_cast<std::int16_t>(std::lrint(std::clamp(heard.left * volume_, -32'768.0F, 32'767.0F)));
        interleaved[i + 1] =
            static_cast<std::int16_t>(std::lrint(std::clamp(heard.right * volume_, -32'768.0F, 32'767.0F)));
        ++piece;
    }
    note(piece);
}

} // namespace counterpoint
