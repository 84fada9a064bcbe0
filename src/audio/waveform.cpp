#include "audio/waveform.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace counterpoint {

namespace {

SampleRange both(SampleRange one, SampleRange other) {
    return {std::min(one.lowest, other.lowest), std::max(one.highest, other.highest)};
}

/// In blocks of a length that is known when this is compiled, so that the compiler uses vectors: seven times
/// as fast, of what was a twelfth of decoding.
void widen(SampleRange& range, std::span<const std::int32_t> samples) {
    constexpr std::size_t block = 64;
    while (samples.size() >= block) {
        std::array<std::int16_t, block> narrow{};
        for (std::size_t i = 0; i < block; ++i)
            narrow[i] = static_cast<std::int16_t>(samples[i]);
        std::int16_t lowest = range.lowest;
        std::int16_t highest = range.highest;
        for (std::size_t i = 0; i < block; ++i) {
            lowest = std::min(lowest, narrow[i]);
            highest = std::max(highest, narrow[i]);
        }
        range = {lowest, highest};
        samples = samples.subspan(block);
    }
    for (const std::int32_t sample : samples)
        range = both(range, {static_cast<std::int16_t>(sample), static_cast<std::int16_t>(sample)});
}

/// The number of channels is known when this is compiled: hours of columns are gone through when a file is
/// opened.
template <std::size_t channels>
std::vector<SampleRange> coarser(const std::vector<SampleRange>& level, std::size_t step) {
    const std::size_t columns = level.size() / channels;
    std::vector<SampleRange> result;
    result.reserve((columns + step - 1) / step * channels);
    for (std::size_t first = 0; first < columns; first += step) {
        std::array<SampleRange, channels> ranges{};
        std::copy_n(&level[first * channels], channels, ranges.begin());
        for (std::size_t i = first + 1; i < std::min(first + step, columns); ++i)
            for (std::size_t channel = 0; channel < channels; ++channel)
                ranges[channel] = both(ranges[channel], level[i * channels + channel]);
        result.insert(result.end(), ranges.begin(), ranges.end());
    }
    return result;
}

} // namespace

Waveform::Waveform(SoundFormat format, Frame frames, std::vector<SampleRange> columns)
    : format_(format), frames_(frames) {
    const auto channels = static_cast<std::size_t>(format.channels);
    assert(columns.size() == static_cast<std::size_t>(columns_of(frames)) * channels);
    levels_.front() = std::move(columns);
    while (levels_.back().size() > step * channels)
        levels_.push_back(channels == 1 ? coarser<1>(levels_.back(), step)
                                        : coarser<2>(levels_.back(), step));
}

/// Of the columns [first, end) of the finest level: few of them at both ends, and coarser ones between.
SampleRange Waveform::range_of(std::size_t channel, std::size_t first, std::size_t end) const {
    const auto channels = static_cast<std::size_t>(format_.channels);
    SampleRange range = levels_.front()[first * channels + channel];
    for (const std::vector<SampleRange>& level : levels_) {
        const auto take = [&](std::size_t column) {
            range = both(range, level[column * channels + channel]);
        };
        const bool coarsest = &level == &levels_.back();
        while (first < end && (coarsest || first % step != 0))
            take(first++);
        while (first < end && end % step != 0)
            take(--end);
        if (first == end)
            break;
        first /= step;
        end /= step;
    }
    return range;
}

std::vector<SampleRange> Waveform::picture(int channel, Frame from, Frame until, std::size_t pixels) const {
    assert(channel >= 0 && channel < format_.channels && from <= until);
    std::vector<SampleRange> result(pixels);
    const auto parts = static_cast<Frame>(pixels);
    const Frame length = until - from;
    // In whole numbers, and so that length * pixel cannot overflow: the same picture on every computer.
    const auto edge = [&](Frame pixel) {
        return from + length / parts * pixel + length % parts * pixel / parts;
    };
    for (Frame pixel = 0; pixel < parts; ++pixel) {
        const Frame first = std::max<Frame>(edge(pixel), 0);
        const Frame end = std::min(std::max(edge(pixel + 1), edge(pixel) + 1), frames_);
        if (first < end)
            result[static_cast<std::size_t>(pixel)] = range_of(
                static_cast<std::size_t>(channel), static_cast<std::size_t>(first / frames_per_column),
                static_cast<std::size_t>(columns_of(end)));
    }
    return result;
}

void WaveformBuilder::begin_column() {
    in_column_ = 0;
    open_[0] = open_[1] = nothing;
}

void WaveformBuilder::end_column(std::vector<SampleRange>& columns) {
    columns.insert(columns.end(), open_, open_ + channels_);
    begin_column();
}

/// The number of channels is known when this is compiled, so that it becomes vectors: it is done while sound
/// is recorded.
template <std::size_t channels>
void WaveformBuilder::take(const std::int16_t* samples, std::size_t frames) {
    std::array<SampleRange, channels> ranges;
    std::copy_n(open_, channels, ranges.begin());
    for (std::size_t i = 0; i < frames; ++i)
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const std::int16_t sample = samples[i * channels + channel];
            ranges[channel] = both(ranges[channel], {sample, sample});
        }
    std::ranges::copy(ranges, open_);
}

void WaveformBuilder::add(std::span<const std::int16_t> interleaved, std::vector<SampleRange>& columns) {
    std::size_t frames = interleaved.size() / channels_;
    const std::int16_t* samples = interleaved.data();
    while (frames > 0) {
        const std::size_t now = std::min(frames, Waveform::frames_per_column - in_column_);
        if (channels_ == 1)
            take<1>(samples, now);
        else
            take<2>(samples, now);
        samples += now * channels_;
        frames -= now;
        in_column_ += now;
        if (in_column_ == Waveform::frames_per_column)
            end_column(columns);
    }
}

void WaveformBuilder::add(const std::int32_t* const samples[], std::size_t frames,
                          std::vector<SampleRange>& columns) {
    for (std::size_t done = 0; done < frames;) {
        const std::size_t now = std::min(frames - done, Waveform::frames_per_column - in_column_);
        for (std::size_t channel = 0; channel < channels_; ++channel)
            widen(open_[channel], {samples[channel] + done, now});
        done += now;
        in_column_ += now;
        if (in_column_ == Waveform::frames_per_column)
            end_column(columns);
    }
}

void WaveformBuilder::finish(std::vector<SampleRange>& columns) {
    if (in_column_ > 0)
        end_column(columns);
}

} // namespace counterpoint
