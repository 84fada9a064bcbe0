#pragma once

// A test recording before the start: a few seconds from the microphone that is to be used, a verdict a
// channel, and the sound played back, so that a person has heard it before the talk that happens once.
//
// Promises: nothing is left on the disk; the sound lies in the user's own runtime folder meanwhile. What
// cannot be played back is still judged. Thread: the program's main thread; takes as long as recording and
// listening take.

#include "audio/playback/playback_device.h"
#include "audio/sound_check.h"
#include "live/recorder/record_source.h"

#include <functional>
#include <span>

namespace counterpoint {

struct TestRecordingRequest {
    std::unique_ptr<CaptureDevice> device;
    SoundFormat format;
    double seconds = 5;
    std::string folder;                     ///< takes the sound while the test runs
    std::unique_ptr<PlaybackDevice> output; ///< nullptr: it is not played back
    /// Called some ten times a second while it records: the largest sample of each channel, 0 to 1.
    std::function<void(std::span<const float>)> on_levels{};
};

struct TestRecording {
    std::vector<ChannelCheck> channels;
    Frame frames = 0;                      ///< that were recorded
    std::optional<Error> playback_problem; ///< why it was not played back, if it should have been
};

/// `on_playback` is called when recording has ended and listening begins, with the checks. Ends early when
/// the program is told to end. ErrorKind::device if the microphone does not start.
[[nodiscard]] Result<TestRecording>
make_test_recording(const RecorderWorld& world, TestRecordingRequest request,
                    const std::function<void(const TestRecording&)>& on_playback);

/// "left   -7 dB  good" and so on, a line a channel.
[[nodiscard]] std::string test_recording_text(const TestRecording& test);

struct TestRecordingOptions {
    std::vector<std::string> devices; ///< one, or two for two channels; none: the system's default
    int channels = 0;                 ///< 1 or 2; 0: what the device has, at most 2
    double seconds = 5;               ///< 1 to 60
    std::string output;
    bool silent = false; ///< judge only, do not play back
    bool json = false;   ///< for the window: live/link/test_recording_messages.h
};

/// `counterpoint-cli test-recording`. Tells on `out` what happens.
[[nodiscard]] Result<std::string>
test_recording_command(const RecorderWorld& world, const TestRecordingOptions& options, std::ostream& out);

} // namespace counterpoint
