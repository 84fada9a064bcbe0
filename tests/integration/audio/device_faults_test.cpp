// What happens to real devices while they are recorded: muted, unloaded, moved, hung; and two
// at once. Runs inside tests/support/with_sound_server.sh.

#include "audio/monitored_device.h"
#include "audio/playback/portaudio_output.h"
#include "audio/two_devices.h"
#include "sound_server_scene.h"

#include <cstdio>
#include <cstring>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

/// What a command prints, without its last line feed.
std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char part[256];
    while (std::fgets(part, sizeof part, pipe) != nullptr)
        text += part;
    pclose(pipe);
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

/// A null sink beside "lab", with a reader that keeps its blocks short; unloaded at the end.
class OtherSink {
public:
    OtherSink() {
        module_ = output_of("pactl load-module module-null-sink sink_name=other rate=48000 channels=2 "
                            "format=s16le");
        REQUIRE_FALSE(module_.empty());
        run("parec --latency-msec=20 -d other.monitor --format=u8 --rate=8000 --channels=1 >/dev/null 2>&1 "
            "&");
    }
    ~OtherSink() { (void)std::system(("pactl unload-module " + module_).c_str()); }
    OtherSink(const OtherSink&) = delete;
    OtherSink& operator=(const OtherSink&) = delete;

private:
    std::string module_;
};

/// The recording's own stream at the server: the one that is not a keep-alive.
std::string recording_stream() {
    return output_of("pactl list short source-outputs | grep s16le | tail -1 | cut -f1");
}

/// Takes sound, and no sound at all for as long as it is told to: a thread that gets no turn on a busy
/// computer.
class SlowTarget final : public CaptureTarget {
public:
    void frames_arrived(std::span<const std::int16_t> interleaved, Instant) noexcept override {
        std::this_thread::sleep_for(std::chrono::milliseconds(rest.exchange(0)));
        frames += static_cast<Frame>(interleaved.size()) / 2;
    }
    void source_ended() noexcept override {}
    [[nodiscard]] Frame room() const noexcept override { return 0; }

    std::atomic<int> rest{0}; ///< ms
    std::atomic<Frame> frames{0};
};

bool stands(const RememberingListener& listener, SignalProblem problem) {
    bool stands = false;
    for (const SignalNews& news : listener.signal())
        if (news.problem == problem)
            stands = news.began;
    return stands;
}

} // namespace

TEST_CASE("A microphone that the system mutes is told, and that it lives again") {
    Scene scene(SignalPatience{.dead = 2s, .dead_at_start = 2s, .dead_in_talk = 2s});
    write_clip(*scene.files, scene.folder.file("clip.flac"), speech(40s));
    run("pactl set-source-mute lab.monitor 1");
    const std::string player = scene.folder.file("player");
    run("paplay " + scene.folder.file("clip.flac") + " & echo $! >" + player);
    await([&] { return stands(scene.listener, SignalProblem::dead_microphone); });
    run("pactl set-source-mute lab.monitor 0");
    await([&] { return !stands(scene.listener, SignalProblem::dead_microphone); });
    CHECK(scene.capture->stop().ok());
    run("kill $(cat " + player + ") || true");
    CHECK(scene.listener.lost == 0);
}

TEST_CASE("A sound server that hangs for three seconds loses nothing") {
    Scene scene;
    await([&] { return scene.capture->frames() > 48'000; });
    {
        const StoppedServer hung;
        await([&] { return !scene.capture->sound_arriving(); });
        std::this_thread::sleep_for(2s);
    }
    await([&] { return scene.capture->sound_arriving(); });
    const Frame then = scene.capture->frames();
    await([&] { return scene.capture->frames() > then + 72'000; });
    const Instant ended = scene.clock.monotonic_now();
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(scene.listener.lost == 0);
    CHECK(std::abs(*length - frames_in(ended - scene.began, 48'000)) <= 2 * buffer);
}

TEST_CASE("A reading thread that gets no turn for two seconds loses nothing") {
    const SystemClock clock;
    SlowTarget target;
    PortAudioDevice device("", clock);
    REQUIRE(device.start(stereo, target).ok());
    await([&] { return target.frames > 0; });
    const Instant began = clock.monotonic_now();
    const Frame at_first = target.frames;
    target.rest = 2'000;
    await([&] { return target.rest == 0; });
    await([&] { return target.frames > at_first + 4 * 48'000; });
    const Frame arrived = target.frames - at_first;
    const Frame expected = frames_in(clock.monotonic_now() - began, 48'000);
    device.stop();
    CHECK(std::abs(arrived - expected) <= 2 * buffer);
}

TEST_CASE("A recorder that is stopped for a second loses nothing") {
    Scene scene;
    const Samples clip = speech(4s);
    write_clip(*scene.files, scene.folder.file("clip.flac"), clip);
    const std::string ourselves = std::to_string(getpid());
    run("paplay " + scene.folder.file("clip.flac") + " & sleep 2; kill -STOP " + ourselves +
        "; sleep 1.2; kill -CONT " + ourselves + "; wait");
    const Instant ended = scene.clock.monotonic_now();
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(scene.listener.losses().empty());
    CHECK(std::abs(*length - frames_in(ended - scene.began, 48'000)) <= 2 * buffer);
    CHECK(find_clip(clip, scene.recording(), 0).left > 0.999);
}

TEST_CASE(
    "The device is unloaded and loaded again: the recording finds it, and what was before is untouched") {
    Scene scene;
    const Samples clip = speech(2s);
    write_clip(*scene.files, scene.folder.file("clip.flac"), clip);
    run("paplay " + scene.folder.file("clip.flac"));
    run("pactl unload-module module-null-sink");
    await([&] { return scene.listener.lost == 1; });
    run("pactl load-module module-null-sink sink_name=lab rate=48000 channels=2 format=s16le >/dev/null");
    run("pactl set-default-sink lab; pactl set-default-source lab.monitor");
    run("parec --latency-msec=20 -d lab.monitor --format=u8 --rate=8000 --channels=1 >/dev/null 2>&1 &");
    await([&] { return scene.listener.returned == 1; });
    await([&] { return !scene.listener.losses().empty(); });
    const Instant ended = scene.clock.monotonic_now();
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(std::abs(*length - frames_in(ended - scene.began, 48'000)) <= 2 * buffer);
    CHECK(find_clip(clip, scene.recording(), 0).left > 0.999);
}

TEST_CASE("The recording is moved to another source: what that loses is told, and time stays true") {
    const OtherSink other;
    Scene scene;
    await([&] { return scene.capture->frames() > 48'000; });
    run("pactl move-source-output " + recording_stream() + " other.monitor");
    const Samples clip = speech(2s);
    write_clip(*scene.files, scene.folder.file("clip.flac"), clip);
    const Frame moved = scene.capture->frame_at(scene.clock.monotonic_now());
    run("paplay -d other " + scene.folder.file("clip.flac"));
    const Frame there = scene.capture->frames();
    await([&] { return scene.capture->frames() > there + 72'000; });
    const Instant ended = scene.clock.monotonic_now();
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(std::abs(*length - frames_in(ended - scene.began, 48'000)) <= 2 * buffer);
    CHECK(find_clip(clip, scene.recording(), moved).left > 0.99);
}

TEST_CASE("The microphone is heard in the headphones while it is recorded") {
    const SystemClock clock;
    const OtherSink other;
    const auto thread = std::make_shared<DeadlineThread>();
    Scene scene(std::make_unique<MonitoredDevice>(
        std::make_unique<PortAudioDevice>("pulse:other.monitor", clock, thread, ChannelKind::microphone,
                                          PortAudioDevice::short_period),
        std::make_unique<PortAudioOutput>("", clock, thread)));
    const std::string heard = scene.folder.file("heard");
    run("parec -d lab.monitor --latency-msec=20 --raw --format=s16le --rate=48000 --channels=2 " + heard +
        " & echo $! >" + scene.folder.file("ear"));
    await([&] { return scene.files->exists(heard) && scene.capture->frames() > 48'000; });
    const Samples clip = speech(4s);
    write_clip(*scene.files, scene.folder.file("clip.flac"), clip);
    run("paplay -d other " + scene.folder.file("clip.flac"));
    const Frame played = scene.capture->frames();
    await([&] { return scene.capture->frames() > played + 48'000; });
    run("kill $(cat " + scene.folder.file("ear") + ")");
    REQUIRE(scene.capture->stop().ok());
    CHECK(scene.listener.losses().empty());
    CHECK(find_clip(clip, scene.recording(), 0).left > 0.999);
    const auto bytes = scene.files->read_all(heard, 100'000'000);
    REQUIRE(bytes.ok());
    Samples sound(bytes->size() / 2);
    std::memcpy(sound.data(), bytes->data(), sound.size() * 2);
    CHECK(find_clip(clip, sound, 0).left > 0.99);
}

TEST_CASE("Two devices are recorded beside each other, each in its channel") {
    const SystemClock clock;
    const OtherSink other;
    const auto thread = std::make_shared<DeadlineThread>();
    Scene scene(std::make_unique<TwoDevices>(
        TwoDevices::Part{std::make_unique<PortAudioDevice>("pulse:other.monitor", clock, thread), 1,
                         ChannelKind::microphone},
        TwoDevices::Part{std::make_unique<PortAudioDevice>(computer_sound, clock, thread), 1,
                         ChannelKind::computer},
        clock));
    await([&] { return scene.capture->frames() > 48'000; });
    // A null sink that nobody has asked for less begins with two seconds at once: counted from here.
    const Frame at_first = scene.capture->frames();
    const Instant begun = scene.clock.monotonic_now();
    // The same in both channels of each file, so that mixing down changes nothing.
    const Samples voices = speech(8s);
    const auto one_voice = [&](std::size_t channel) {
        Samples both;
        for (std::size_t i = channel; i < voices.size(); i += 2)
            both.insert(both.end(), 2, voices[i]);
        return both;
    };
    const Samples near = one_voice(0);
    const Samples far = one_voice(1);
    write_clip(*scene.files, scene.folder.file("near.flac"), near);
    write_clip(*scene.files, scene.folder.file("far.flac"), far);
    run("paplay -d other " + scene.folder.file("near.flac") + " & paplay -d lab " +
        scene.folder.file("far.flac") + "; wait");
    const Instant ended = scene.clock.monotonic_now();
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(*length - at_first >= frames_in(ended - begun, 48'000) - 2 * buffer);
    CHECK(scene.listener.lost == 0);

    // Each channel alone, as if both sides had been the same.
    const Samples recording = scene.recording();
    const auto alone = [&](std::size_t channel) {
        Samples both;
        for (std::size_t i = channel; i < recording.size(); i += 2)
            both.insert(both.end(), 2, recording[i]);
        return both;
    };
    CHECK(find_clip(near, alone(0), 0).left > 0.99);
    // Stretched by parts per million, so that no two waves lie on each other for long: it is there, and as
    // loud.
    CHECK(first_loud(alone(1), 0) > 0);
}
