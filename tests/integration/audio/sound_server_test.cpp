// Capture with a real sound server: what is played into its null sink comes back from the monitor through
// ALSA and PortAudio. Runs inside tests/support/with_sound_server.sh.

#include "audio/capture.h"
#include "audio/frame_time.h"
#include "audio/portaudio_device.h"
#include "audio/sound_reader.h"
#include "audio/take_writer.h"
#include "base/assets.h"
#include "support/remembering_listener.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

constexpr SoundFormat stereo{48'000, 2};
constexpr Frame buffer = 4'800; // what the server hands over at a time: 100 ms

using Samples = std::vector<std::int16_t>;

Samples read_all(SoundReader& reader, Frame limit) {
    Samples all(static_cast<std::size_t>(limit * reader.format().channels));
    const auto got = reader.read(all);
    REQUIRE(got.ok());
    all.resize(static_cast<std::size_t>(*got * reader.format().channels));
    return all;
}

/// Speech of both voices: the beginning of the practice sound.
Samples speech(std::chrono::seconds length) {
    auto reader = SoundReader::open_memory(embedded_asset("practice/practice-discussion.opus"), "practice");
    REQUIRE(reader.ok());
    return read_all(**reader, frames_in(length, 48'000));
}

void await(const std::function<bool()>& condition) {
    const auto limit = std::chrono::steady_clock::now() + 60s;
    while (!condition()) {
        REQUIRE(std::chrono::steady_clock::now() < limit);
        std::this_thread::sleep_for(2ms);
    }
}

/// Pearson's r of one channel of `clip` with `recording` from frame `offset` on.
double correlation(const Samples& clip, const Samples& recording, Frame offset, std::size_t channel,
                   Frame frames) {
    double sum_xy = 0, sum_xx = 0, sum_yy = 0, sum_x = 0, sum_y = 0;
    for (Frame i = 0; i < frames; ++i) {
        const double x = clip[static_cast<std::size_t>(i) * 2 + channel];
        const double y = recording[static_cast<std::size_t>(i + offset) * 2 + channel];
        sum_x += x, sum_y += y, sum_xx += x * x, sum_yy += y * y, sum_xy += x * y;
    }
    const double n = static_cast<double>(frames);
    return (sum_xy - sum_x * sum_y / n) /
           std::sqrt((sum_xx - sum_x * sum_x / n) * (sum_yy - sum_y * sum_y / n));
}

/// First frame from `from` on that is louder than a whisper, on any channel.
Frame first_loud(const Samples& samples, Frame from) {
    for (auto i = static_cast<std::size_t>(from) * 2; i < samples.size(); ++i)
        if (std::abs(samples[i]) > 1'500)
            return static_cast<Frame>(i / 2);
    return -1;
}

struct Found {
    Frame at = -1; ///< frame of the recording at which the clip begins
    double left = 0;
    double right = 0;
};

/// Where the clip is in the recording, and how well it is in it, looked for from frame `from` on.
Found find_clip(const Samples& clip, const Samples& recording, Frame from) {
    const Frame loud = first_loud(recording, from);
    REQUIRE(loud >= 0);
    const Frame guess = loud - first_loud(clip, 0);
    const Frame frames = static_cast<Frame>(clip.size()) / 2;
    Found best;
    double most = -1;
    for (Frame at = std::max<Frame>(0, guess - 480); at <= guess + 480; ++at) {
        REQUIRE(at + frames <= static_cast<Frame>(recording.size()) / 2);
        const double r = correlation(clip, recording, at, 0, std::min<Frame>(frames, 96'000));
        if (r > most) {
            most = r;
            best.at = at;
        }
    }
    best.left = correlation(clip, recording, best.at, 0, frames);
    best.right = correlation(clip, recording, best.at, 1, frames);
    return best;
}

/// A sound file with a second of silence in front: the server may drop samples while a stream begins.
void write_clip(FileSystem& files, const std::string& path, const Samples& clip) {
    auto writer = TakeWriter::create(files, path, stereo);
    REQUIRE(writer.ok());
    REQUIRE((*writer)->write_silence(48'000).ok());
    REQUIRE((*writer)->write(clip).ok());
    REQUIRE((*writer)->write_silence(14'400).ok());
    REQUIRE((*writer)->finish().ok());
}

void run(const std::string& command) {
    INFO(command);
    REQUIRE(std::system(command.c_str()) == 0);
}

struct Scene {
    Scene() {
        auto started = Capture::start(*files, clock, std::make_unique<PortAudioDevice>("", clock), stereo,
                                      folder.file("take.flac"), listener);
        INFO((started ? std::string() : started.error().message()));
        REQUIRE(started.ok());
        capture = std::move(*started);
        began = clock.monotonic_now();
        await([this] { return capture->frames() > 0; });
    }

    [[nodiscard]] Samples recording() const {
        auto reader = SoundReader::open(*files, folder.file("take.flac"));
        REQUIRE(reader.ok());
        return read_all(**reader, 48'000 * 120);
    }

    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    SystemClock clock;
    RememberingListener listener;
    std::unique_ptr<Capture> capture;
    Instant began;
};

/// The sound server does not run while this lives; it is there, but answers nobody.
class StoppedServer {
public:
    StoppedServer() {
        std::ifstream(std::string(std::getenv("XDG_RUNTIME_DIR")) + "/server.pid") >> process_;
        REQUIRE(process_ > 1);
        REQUIRE(kill(process_, SIGSTOP) == 0);
    }
    ~StoppedServer() { kill(process_, SIGCONT); }
    StoppedServer(const StoppedServer&) = delete;
    StoppedServer& operator=(const StoppedServer&) = delete;

private:
    pid_t process_ = 0;
};

} // namespace

TEST_CASE("Speech that is played is in the recording whole, and as long as it lasted") {
    Scene scene;
    const Samples clip = speech(20s);
    write_clip(*scene.files, scene.folder.file("clip.flac"), clip);
    run("paplay " + scene.folder.file("clip.flac"));
    const Instant ended = scene.clock.monotonic_now();
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());

    CHECK(scene.listener.losses().empty());
    CHECK(scene.listener.lost == 0);
    CHECK(std::abs(*length - frames_in(ended - scene.began, 48'000)) <= buffer);
    const Found found = find_clip(clip, scene.recording(), 0);
    CHECK(found.left > 0.999);
    CHECK(found.right > 0.999);
}

TEST_CASE("The sound server dies and comes back: the loss is told and time stays true") {
    Scene scene;
    const Samples clip = speech(4s);
    write_clip(*scene.files, scene.folder.file("clip.flac"), clip);
    const Instant first_play = scene.clock.monotonic_now();
    run("paplay " + scene.folder.file("clip.flac"));

    run("bash " COUNTERPOINT_TESTS_DIR "/support/with_sound_server.sh --restart 2");
    await([&] { return scene.listener.returned == 1; });
    await([&] { return !scene.listener.losses().empty(); });
    const Instant second_play = scene.clock.monotonic_now();
    run("paplay " + scene.folder.file("clip.flac"));
    const Frame second_line = scene.capture->frame_at(second_play);
    const Frame first_line = scene.capture->frame_at(first_play);
    const Instant ended = scene.clock.monotonic_now();
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());

    CHECK(scene.listener.lost == 1);
    REQUIRE(scene.listener.losses().size() == 1);
    CHECK(scene.listener.losses()[0].frames >= 2 * 48'000);
    CHECK(scene.listener.losses()[0].cause.starts_with("the device was gone for "));
    CHECK(std::abs(*length - frames_in(ended - scene.began, 48'000)) <= buffer);

    const Samples recording = scene.recording();
    const Found first = find_clip(clip, recording, 0);
    const Found second = find_clip(clip, recording, second_line);
    CHECK(first.left > 0.999);
    CHECK(second.left > 0.999);
    // Both times the player took about the same while to begin; the seconds without a server do not show.
    CHECK(std::abs((second.at - second_line) - (first.at - first_line)) <= 2 * buffer);
}

TEST_CASE("A sound server that hangs costs neither the recording nor the stop") {
    Scene scene;
    await([&] { return scene.capture->frames() > 2 * 48'000; });
    Result<Frame> length = Frame{0};
    {
        const StoppedServer hung;
        await([&] { return !scene.capture->sound_arriving(); });
        length = scene.capture->stop(); // would never return if it waited for the server
        REQUIRE(length.ok());
        CHECK(scene.capture->written() == *length);
    }
    const auto info = sound_info(*scene.files, scene.folder.file("take.flac"));
    REQUIRE(info.ok());
    CHECK(info->finished);
    CHECK(info->frames == *length);
    // What did not arrive before the stop stands as silence.
    REQUIRE(scene.listener.losses().size() == 1);
    CHECK(scene.listener.losses()[0].at + scene.listener.losses()[0].frames == *length);
}

TEST_CASE("A sound server that takes its time delays the start, and no more") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    RememberingListener listener;
    auto hung = std::make_unique<StoppedServer>();
    std::jthread later([&] {
        std::this_thread::sleep_for(4s);
        hung.reset();
    });
    auto started = Capture::start(*files, clock, std::make_unique<PortAudioDevice>("", clock), stereo,
                                  folder.file("take.flac"), listener);
    INFO((started ? std::string() : started.error().message()));
    REQUIRE(started.ok());
    await([&] { return (*started)->frames() > 48'000; });
    CHECK((*started)->stop().ok());
}

TEST_CASE("The devices are listed without a word on standard error") {
    std::fflush(stderr);
    const int real = dup(STDERR_FILENO);
    const TemporaryFolder folder;
    const int caught = open(folder.file("stderr").c_str(), O_RDWR | O_CREAT, 0600);
    dup2(caught, STDERR_FILENO);
    const auto devices = list_input_devices();
    std::fflush(stderr);
    dup2(real, STDERR_FILENO);
    CHECK(lseek(caught, 0, SEEK_END) == 0);
    close(caught);
    close(real);

    REQUIRE(devices.ok());
    CHECK(std::any_of(devices->begin(), devices->end(),
                      [](const DeviceInfo& device) { return device.name == "pulse"; }));
    CHECK(std::count_if(devices->begin(), devices->end(),
                        [](const DeviceInfo& device) { return device.is_default; }) == 1);
    for (const DeviceInfo& device : *devices)
        CHECK(device.channels >= 1);
}

TEST_CASE("A device that is not there is refused by name") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    RememberingListener listener;
    const auto capture =
        Capture::start(*files, clock, std::make_unique<PortAudioDevice>("no such microphone", clock), stereo,
                       folder.file("take.flac"), listener);
    REQUIRE_FALSE(capture.ok());
    CHECK(capture.error().kind == ErrorKind::device);
    CHECK(capture.error().message().find("no such microphone") != std::string::npos);
    CHECK_FALSE(files->exists(folder.file("take.flac")));
}
