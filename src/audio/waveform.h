#pragma once

// What a recording looks like: the lowest and highest sample of every 256 frames, kept while it is recorded,
// so that hours of sound are on the screen the moment they are opened.
//
// A waveform follows from the sound alone: the same samples give the same columns, whether they came one by
// one while they were recorded or from the finished file. Thread: plain values; WaveformBuilder one at a
// time. Not chosen: the root mean square beside the extremes; it would be half as much again on the disk, and
// speech is told from silence by the extremes already.

#include "base/frame.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace counterpoint {

/// The lowest and the highest sample of some frames of one channel.
struct SampleRange {
    std::int16_t lowest = 0;
    std::int16_t highest = 0;
    bool operator==(const SampleRange&) const = default;
};

class Waveform {
public:
    static constexpr Frame frames_per_column = 256;

    /// How many columns so many frames have: the last one may stand for fewer than 256.
    [[nodiscard]] static constexpr Frame columns_of(Frame frames) {
        return (frames + frames_per_column - 1) / frames_per_column;
    }

    Waveform() = default;

    /// `columns` holds one range a channel for each column: columns_of(frames) * channels of them.
    Waveform(SoundFormat format, Frame frames, std::vector<SampleRange> columns);

    [[nodiscard]] SoundFormat format() const { return format_; }
    [[nodiscard]] Frame frames() const { return frames_; }

    /// As they stand in the file: column by column, channel by channel.
    [[nodiscard]] std::span<const SampleRange> columns() const { return levels_.front(); }

    /// What `pixels` columns of a picture show of [from, until): for each the range of the whole columns that
    /// it touches, so no peak falls between two of them. Frames beyond the sound are silent. `channel` is 0
    /// or 1. Costs about 32 steps a pixel, for ten seconds as for ten hours.
    [[nodiscard]] std::vector<SampleRange> picture(int channel, Frame from, Frame until,
                                                   std::size_t pixels) const;

private:
    /// Each level has one column for so many of the level before.
    static constexpr std::size_t step = 16;

    [[nodiscard]] SampleRange range_of(std::size_t channel, std::size_t first, std::size_t end) const;

    SoundFormat format_;
    Frame frames_ = 0;
    std::vector<std::vector<SampleRange>> levels_{{}}; ///< the columns, then ever coarser ones
};

/// Samples in, columns out.
class WaveformBuilder {
public:
    /// `channels` is 1 or 2.
    explicit WaveformBuilder(int channels) : channels_(static_cast<std::size_t>(channels)) { begin_column(); }

    /// Whole frames. Appends a range a channel to `columns` for every column that is complete now.
    void add(std::span<const std::int16_t> interleaved, std::vector<SampleRange>& columns);

    /// The same from one array a channel, as a FLAC decoder gives them; every sample has 16 bits.
    void add(const std::int32_t* const samples[], std::size_t frames, std::vector<SampleRange>& columns);

    /// Appends the column that is not complete, if there is one. Last of all.
    void finish(std::vector<SampleRange>& columns);

private:
    static constexpr SampleRange nothing{std::numeric_limits<std::int16_t>::max(),
                                         std::numeric_limits<std::int16_t>::min()};
    template <std::size_t channels>
    void take(const std::int16_t* samples, std::size_t frames);
    void begin_column();
    void end_column(std::vector<SampleRange>& columns);

    std::size_t channels_;
    std::size_t in_column_ = 0; ///< frames
    SampleRange open_[2];       ///< of the column that is not complete
};

} // namespace counterpoint
