#pragma once

// A whole recording in 2,000 columns of text: what a page carries in itself, or a record can hold.
//
// The same sound gives the same text on every computer. Form: base64 of one signed byte each for the lowest
// and the highest sample of every column and channel (column by column, channel by channel), divided by 256
// and rounded down. Thread: pure functions.

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

} // namespace counterpoint
