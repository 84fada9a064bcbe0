#pragma once

// A whole recording in 2,000 columns of text: what a page carries in itself, and what the journal holds.
//
// The same sound gives the same text on every computer. Form: base64 of one signed byte each for the lowest
// and the highest sample of every column and channel (column by column, channel by channel), divided by 256
// and rounded down. Thread: pure functions; an OverviewBuilder one at a time.

#include "audio/waveform.h"

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

inline constexpr std::size_t overview_columns = 2'000;

[[nodiscard]] std::string waveform_overview(const Waveform& waveform);

/// overview_columns ranges a channel, column by column, channel by channel, in samples of 16 bit; nullopt if
/// it is no overview of so many channels.
[[nodiscard]] std::optional<std::vector<SampleRange>> parse_overview(std::string_view text, int channels);

/// The overview from a waveform's columns as they come, without keeping them: memory does not grow with the
/// length of the sound.
class OverviewBuilder {
public:
    /// The sound will have `frames` frames; format.channels is 1 or 2.
    OverviewBuilder(SoundFormat format, Frame frames);

    /// A range a channel for every column of Waveform::frames_per_column frames, in order. What is beyond the
    /// promised frames is left out.
    void add(std::span<const SampleRange> columns);

    /// Where no sound came there is silence.
    [[nodiscard]] std::string text() const;

private:
    struct Extent {
        Frame first = 0; ///< of the waveform's columns
        Frame end = 0;
    };
    void add_column(std::span<const SampleRange> column);

    std::size_t channels_;
    std::vector<Extent> extents_;     ///< which columns each column of the overview stands for
    std::vector<SampleRange> ranges_; ///< as in the text
    std::vector<bool> touched_;       ///< by overview column
    Frame next_ = 0;                  ///< of the waveform's columns
    std::size_t open_ = 0;            ///< the first overview column that is not complete
};

} // namespace counterpoint
