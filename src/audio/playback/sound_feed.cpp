#include "audio/playback/sound_feed.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace counterpoint {

SoundFeed::SoundFeed(std::unique_ptr<SoundReader> reader, Frame length)
    : reader_(std::move(reader)), length_(length), one_channel_(reader_->format().channels == 1),
      tempo_(reader_->format().sample_rate), block_(std::size_t{2} * PlaybackBlock::most_frames) {}

Result<void> SoundFeed::start(Frame from, double speed, std::optional<PlaybackRegion> loop) {
    assert(from >= 0 && from <= length_);
    assert(!loop || (loop->begin >= 0 && loop->begin < loop->end && loop->end <= length_));
    speed_ = speed;
    loop_ = loop && from < loop->end ? loop : std::nullopt;
    return begin_run(from);
}

Result<void> SoundFeed::begin_run(Frame from) {
    run_begin_ = read_to_ = from;
    run_end_ = loop_ ? loop_->end : length_;
    given_ = 0;
    drained_ = false;
    if (speed_ != 1)
        tempo_.restart(speed_);
    return from < length_ ? reader_->seek(from) : Result<void>();
}

/// The recording's next frames in two channels; fewer than asked only at the end of the run.
Result<Frame> SoundFeed::read(std::span<std::int16_t> stereo) {
    const auto wanted = std::min(static_cast<Frame>(stereo.size() / 2), run_end_ - read_to_);
    if (wanted <= 0)
        return Frame{0};
    const std::span<std::int16_t> into = one_channel_
                                             ? std::span(block_).first(static_cast<std::size_t>(wanted))
                                             : stereo.first(static_cast<std::size_t>(wanted) * 2);
    const auto got = reader_->read(into);
    if (!got)
        return got.error();
    if (*got < wanted) // shorter than its header says
        run_end_ = length_ = read_to_ + *got;
    if (one_channel_)
        for (std::size_t i = 0; i < static_cast<std::size_t>(*got); ++i)
            stereo[2 * i] = stereo[2 * i + 1] = into[i];
    read_to_ += *got;
    return *got;
}

/// Frames of output, up to what `stereo` holds; 0 at the end of the run.
Result<int> SoundFeed::fill(std::span<std::int16_t> stereo) {
    if (speed_ == 1) {
        const auto got = read(stereo);
        return got ? Result<int>(static_cast<int>(*got)) : Result<int>(got.error());
    }
    for (;;) {
        if (const std::size_t ready = tempo_.take(stereo); ready > 0)
            return static_cast<int>(ready);
        if (drained_)
            return 0;
        std::array<std::int16_t, std::size_t{2} * PlaybackBlock::most_frames> samples{};
        const auto got = read(samples);
        if (!got)
            return got.error();
        tempo_.put(std::span(samples).first(static_cast<std::size_t>(*got) * 2));
        if (read_to_ >= run_end_) {
            tempo_.finish();
            drained_ = true;
        }
    }
}

Result<void> SoundFeed::next(PlaybackBlock& block) {
    block.speed = speed_;
    block.last = false;
    auto got = fill(block.samples);
    if (got && *got == 0 && loop_ && loop_->begin < length_) {
        if (auto begun = begin_run(loop_->begin); !begun)
            return begun;
        got = fill(block.samples);
    }
    if (!got)
        return got.error();
    block.frames = *got;
    block.position =
        std::min<Frame>(run_begin_ + std::llround(static_cast<double>(given_) * speed_), run_end_);
    block.last = *got == 0;
    given_ += *got;
    return {};
}

} // namespace counterpoint
