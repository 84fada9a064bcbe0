#pragma once

// What `counterpoint-cli test-recording --json` prints, and how a window reads it: one line when the
// recording has ended and the channels are judged.
//
//   {"channels":[{"name":"left","peak":0.31,"good":true,"verdict":"good"}],"plays":true}
//
// Pure. Thread: any.

#include "audio/sound_check.h"
#include "live/listening.h"

#include <string>
#include <string_view>

namespace counterpoint {

[[nodiscard]] std::string test_recording_line(const std::vector<ChannelCheck>& channels, bool plays);

/// Puts into `test` what the output says so far: the channels, and that they are played back now. False if it
/// says nothing yet, or makes no sense.
[[nodiscard]] bool read_test_recording(std::string_view output, SoundTest& test);

/// "microphone", or "left" and "right" where there are two channels.
[[nodiscard]] std::string channel_name(std::size_t channel, std::size_t channels);

} // namespace counterpoint
