#include "audio/waveform_overview.h"

#include "base/base64.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr int byte_step = 256; ///< a byte holds what a sample is divided by it

char byte_of(std::int16_t sample) {
    return static_cast<char>(sample >> 8); // rounds down, also below zero
}

std::int16_t sample_of(char byte) {
    return static_cast<std::int16_t>(static_cast<signed char>(byte) * byte_step);
}

std::size_t bytes_of(int channels) {
    return overview_columns * static_cast<std::size_t>(channels) * 2;
}

} // namespace

/// As Waveform::picture() lays its pixels out, so that a page and a window show the same.
OverviewBuilder::OverviewBuilder(SoundFormat format, Frame frames)
    : channels_(static_cast<std::size_t>(format.channels)), extents_(overview_columns),
      ranges_(overview_columns * channels_), touched_(overview_columns) {
    const auto parts = static_cast<Frame>(overview_columns);
    // In whole numbers, and so that frames * pixel cannot overflow.
    const auto edge = [&](Frame pixel) { return frames / parts * pixel + frames % parts * pixel / parts; };
    for (Frame pixel = 0; pixel < parts; ++pixel) {
        const Frame first = edge(pixel);
        const Frame end = std::min(std::max(edge(pixel + 1), first + 1), frames);
        if (first < end)
            extents_[static_cast<std::size_t>(pixel)] = {first / Waveform::frames_per_column,
                                                         Waveform::columns_of(end)};
    }
}

void OverviewBuilder::add(std::span<const SampleRange> columns) {
    for (; columns.size() >= channels_; columns = columns.subspan(channels_))
        add_column(columns.first(channels_));
}

void OverviewBuilder::add_column(std::span<const SampleRange> column) {
    for (std::size_t pixel = open_; pixel < overview_columns && extents_[pixel].first <= next_; ++pixel) {
        if (next_ >= extents_[pixel].end)
            continue;
        for (std::size_t channel = 0; channel < channels_; ++channel) {
            SampleRange& range = ranges_[pixel * channels_ + channel];
            if (!touched_[pixel])
                range = column[channel];
            range = {std::min(range.lowest, column[channel].lowest),
                     std::max(range.highest, column[channel].highest)};
        }
        touched_[pixel] = true;
    }
    ++next_;
    while (open_ < overview_columns && extents_[open_].end <= next_)
        ++open_;
}

std::string OverviewBuilder::text() const {
    std::string bytes;
    bytes.reserve(ranges_.size() * 2);
    for (const SampleRange& range : ranges_) {
        bytes += byte_of(range.lowest);
        bytes += byte_of(range.highest);
    }
    return base64(bytes);
}

std::string waveform_overview(const Waveform& waveform) {
    OverviewBuilder builder(waveform.format(), waveform.frames());
    builder.add(waveform.columns());
    return builder.text();
}

std::optional<std::vector<SampleRange>> parse_overview(std::string_view text, int channels) {
    if (channels < 1 || channels > 2)
        return std::nullopt;
    const auto bytes = from_base64(text);
    if (!bytes || bytes->size() != bytes_of(channels))
        return std::nullopt;
    std::vector<SampleRange> ranges(bytes->size() / 2);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        ranges[i] = {sample_of((*bytes)[2 * i]), sample_of((*bytes)[2 * i + 1])};
        if (ranges[i].lowest > ranges[i].highest)
            return std::nullopt;
    }
    return ranges;
}

} // namespace counterpoint
