#include "live/commands/test_recording.h"

#include "audio/capture.h"
#include "audio/playback/player.h"
#include "audio/playback/portaudio_output.h"
#include "audio/sound_reader.h"
#include "base/local_socket.h"
#include "base/process.h"
#include "base/user_folders.h"
#include "live/link/test_recording_messages.h"

#include <fmt/format.h>

#include <cmath>
#include <ostream>

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

constexpr double shortest = 1; // seconds
constexpr double longest = 60;
constexpr auto levels_every = 90ms;
constexpr auto no_sound_for = 5s; // a microphone that gives nothing is not waited for

/// Nobody needs to know of losses in a test; what was lost is silent, and silence is judged.
class NoNews final : public CaptureListener {
    void frames_lost(Frame, Frame, std::string) override {}
    void source_ended() override { ended = true; }
    void device_lost(Frame, std::string, std::string) override {}
    void device_returned(Frame, std::string, std::string) override {}
    void signal_changed(SignalNews) override {}
    void paused(Frame) override {}
    void write_failed(Error) override { ended = true; }

public:
    std::atomic<bool> ended{false};
};

/// A file that is gone when this is.
class PassingFile {
public:
    PassingFile(FileSystem& files, const std::string& folder)
        : files_(files), path_(join_path(folder, "test-recording-" + random_hex(8) + ".flac")) {}
    ~PassingFile() {
        if (files_.exists(path_))
            (void)files_.remove(path_).ok(); // in a folder that the system empties anyway
    }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    FileSystem& files_;
    std::string path_;
};

Result<Frame> capture_for(const RecorderWorld& world, TestRecordingRequest& request,
                          const std::string& path) {
    NoNews news;
    auto capture =
        Capture::start(world.files, world.clock, std::move(request.device), request.format, path, news);
    if (!capture)
        return capture.error();
    const Frame wanted = frame_at_seconds(request.seconds, request.format.sample_rate);
    const Instant give_up =
        world.clock.monotonic_now() + no_sound_for +
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(request.seconds));
    Instant told = world.clock.monotonic_now();
    while ((*capture)->frames() < wanted && !news.ended && !world.signals.received() &&
           world.clock.monotonic_now() < give_up) {
        wait_for({world.signals.descriptor()}, {}, 20ms);
        if (!request.on_levels || world.clock.monotonic_now() - told < levels_every)
            continue;
        told = world.clock.monotonic_now();
        const auto peaks = (*capture)->take_peaks();
        request.on_levels(std::span(peaks).first(static_cast<std::size_t>(request.format.channels)));
    }
    return (*capture)->stop();
}

Result<std::vector<std::int16_t>> samples_of(FileSystem& files, const std::string& path, Frame frames) {
    auto reader = SoundReader::open(files, path);
    if (!reader)
        return reader.error();
    std::vector<std::int16_t> samples(static_cast<std::size_t>(frames * (*reader)->format().channels));
    const auto got = (*reader)->read(samples);
    if (!got)
        return got.error();
    samples.resize(static_cast<std::size_t>(*got * (*reader)->format().channels));
    return samples;
}

Result<void> play_back(const RecorderWorld& world, const std::string& path,
                       std::unique_ptr<PlaybackDevice> output) {
    auto player = Player::open(world.files, world.clock, path, std::move(output));
    if (!player)
        return player.error();
    if (auto playing = (*player)->play(); !playing)
        return playing;
    while ((*player)->playing() && !world.signals.received()) {
        wait_for({world.signals.descriptor()}, {}, 20ms);
        (*player)->attend();
        if (!(*player)->device_present())
            return Error{
                ErrorKind::device, "The sound output went away while the test was played back.", {}, {}, {}};
    }
    return {};
}

} // namespace

Result<TestRecording> make_test_recording(const RecorderWorld& world, TestRecordingRequest request,
                                          const std::function<void(const TestRecording&)>& on_playback) {
    const PassingFile file(world.files, request.folder);
    const auto frames = capture_for(world, request, file.path());
    if (!frames)
        return frames.error();
    const auto samples = samples_of(world.files, file.path(), *frames);
    if (!samples)
        return samples.error();
    TestRecording test{check_sound(*samples, request.format), *frames, {}};
    on_playback(test);
    if (request.output && !world.signals.received())
        if (const auto played = play_back(world, file.path(), std::move(request.output)); !played)
            test.playback_problem = played.error();
    return test;
}

std::string test_recording_text(const TestRecording& test) {
    std::string text;
    for (std::size_t channel = 0; channel < test.channels.size(); ++channel) {
        const ChannelCheck& check = test.channels[channel];
        const std::string level =
            check.peak > 0 ? fmt::format("{:.0f} dB", 20 * std::log10(check.peak)) : "silent";
        text += fmt::format("{:<10} {:>7}  {}\n", channel_name(channel, test.channels.size()), level,
                            check_text(check));
    }
    return text;
}

Result<std::string> test_recording_command(const RecorderWorld& world, const TestRecordingOptions& options,
                                           std::ostream& out) {
    if (!(options.seconds >= shortest && options.seconds <= longest))
        return Error{ErrorKind::invalid, "A test recording has 1 to 60 seconds.", {}, {}, {}};
    const auto folder = runtime_folder();
    if (!folder)
        return folder.error();
    RecordOptions microphone;
    microphone.devices = options.devices;
    microphone.channels = options.channels;
    auto source = open_record_source(world, microphone);
    if (!source)
        return source.error();
    TestRecordingRequest request{std::move(source->device), source->format, options.seconds, *folder,
                                 nullptr};
    if (options.json)
        request.on_levels = [&](std::span<const float> levels) {
            out << test_levels_line(levels) << std::endl;
        };
    if (!options.silent)
        request.output = std::make_unique<PortAudioOutput>(options.output, world.clock);
    if (!options.json)
        out << fmt::format("Speak now: {:.0f} s are recorded from \"{}\".", options.seconds,
                           source->source.name)
            << std::endl;
    auto test = make_test_recording(world, std::move(request), [&](const TestRecording& recorded) {
        if (options.json) {
            out << test_recording_line(recorded.channels, !options.silent) << std::endl;
            return;
        }
        out << test_recording_text(recorded);
        if (!options.silent)
            out << "Now it is played back.";
        out << std::endl;
    });
    if (!test)
        return test.error();
    if (test->playback_problem)
        return *test->playback_problem;
    return std::string();
}

} // namespace counterpoint
