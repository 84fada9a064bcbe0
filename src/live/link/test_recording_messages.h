#pragma once

// What `counterpoint-cli test-recording --json` prints, and how a window reads it: a line with the levels ten
// times a second while it records, and one when the recording has ended and the channels are judged.
//
//   {"levels":[0.12,0.08]}
//   {"channels":[{"name":"left","peak":0.31,"good":true,"verdict":"good"}],"plays":true}
//
// Pure. Thread: any.

#include "audio/sound_check.h"
#include "live/window/listening.h"

#include <span>
#include <string>
#include <string_view>

namespace counterpoint {

/// The largest sample of each channel since the line before, 0 to 1.
[[nodiscard]] std::string test_levels_line(std::span<const float> levels);

[[nodiscard]] std::string test_recording_line(const std::vector<ChannelCheck>& channels, bool plays);

/// Puts into `test` what the output says so far: the last levels, the channels, and that they are played back
/// now. False if it says nothing yet, or its last line makes no sense.
[[nodiscard]] bool read_test_recording(std::string_view output, SoundTest& test);

/// "microphone", or "left" and "right" where there are two channels.
[[nodiscard]] std::string channel_name(std::size_t channel, std::size_t channels);

} // namespace counterpoint
