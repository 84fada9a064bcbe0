#pragma once

// What the tests with a real sound server share: known sound played into its null sink, and where it is in a
// recording. For programs that run inside tests/support/with_sound_server.sh. Thread: one.

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

namespace counterpoint::test {

using namespace std::chrono_literals;

inline constexpr SoundFormat stereo{48'000, 2};
inline constexpr Frame buffer = 4'800; // what the server hands over at a time: 100 ms

using Samples = std::vector<std::int16_t>;

inline Samples read_all(SoundReader& reader, Frame limit) {
    Samples all(static_cast<std::size_t>(limit * reader.format().channels));
    const auto got = reader.read(all);
    REQUIRE(got.ok());
    all.resize(static_cast<std::size_t>(*got * reader.format().channels));
    return all;
}

/// Speech of the practice sound: the assessor, and after two seconds the learner.
inline Samples speech(std::chrono::seconds length) {
    auto reader = SoundReader::open_memory(embedded_asset("practice/practice-discussion.opus"), "practice");
    REQUIRE(reader.ok());
    REQUIRE((*reader)->seek(frames_in(20s, 48'000)).ok());
    return read_all(**reader, frames_in(length, 48'000));
}

inline void await(const std::function<bool()>& condition) {
    const auto limit = std::chrono::steady_clock::now() + 60s;
    while (!condition()) {
        REQUIRE(std::chrono::steady_clock::now() < limit);
        std::this_thread::sleep_for(2ms);
    }
}

/// Pearson's r of one channel of `clip` with `recording` from frame `offset` on.
inline double correlation(const Samples& clip, const Samples& recording, Frame offset, std::size_t channel,
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
inline Frame first_loud(const Samples& samples, Frame from) {
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
inline Found find_clip(const Samples& clip, const Samples& recording, Frame from) {
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
inline void write_clip(FileSystem& files, const std::string& path, const Samples& clip) {
    auto writer = TakeWriter::create(files, path, stereo);
    REQUIRE(writer.ok());
    REQUIRE((*writer)->write_silence(48'000).ok());
    REQUIRE((*writer)->write(clip).ok());
    REQUIRE((*writer)->write_silence(14'400).ok());
    REQUIRE((*writer)->finish().ok());
}

inline void run(const std::string& command) {
    INFO(command);
    REQUIRE(std::system(command.c_str()) == 0);
}

/// A recording of the system's default source.
struct Scene {
    explicit Scene(SignalPatience patience = {}) {
        start(std::make_unique<PortAudioDevice>("", clock), patience);
    }
    explicit Scene(std::unique_ptr<CaptureDevice> device) { start(std::move(device), {}); }

    void start(std::unique_ptr<CaptureDevice> device, SignalPatience patience) {
        auto started = Capture::start(*files, clock, std::move(device), stereo, folder.file("take.flac"),
                                      listener, {.patience = patience});
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

} // namespace counterpoint::test
