// Playing through a real sound server: what comes out of the null sink's monitor is the recording, and the
// position is what is heard. Runs inside tests/support/with_sound_server.sh.

#include "audio/frame_time.h"
#include "audio/playback/player.h"
#include "audio/playback/portaudio_output.h"
#include "known_sound.h"
#include "monitor_ear.h"
#include "program.h"
#include "support/places.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <signal.h>

#include <cstdlib>
#include <fstream>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

struct Scene {
    explicit Scene(std::size_t clicks = 2) : sound(speech_with_clicks(clicks, folder.path())) {
        write_sound(*files, folder.file("recording.flac"), sound);
        auto opened = Player::open(*files, clock, folder.file("recording.flac"),
                                   std::make_unique<PortAudioOutput>("", clock));
        REQUIRE(opened.ok());
        player = std::move(*opened);
    }

    void play() {
        const auto playing = player->play();
        INFO((playing ? std::string() : playing.error().message()));
        REQUIRE(playing.ok());
    }

    void await_end() {
        await("the end of the recording", [this] {
            player->attend();
            return !player->playing();
        });
    }

    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    SystemClock clock;
    KnownSound sound;
    std::unique_ptr<Player> player;
};

Frame first_click(const std::vector<std::int16_t>& samples) {
    const auto clicks = ClickFinder().find(samples);
    REQUIRE_FALSE(clicks.empty());
    return clicks.front();
}

} // namespace

TEST_CASE("What is played comes out of the sound server whole, each voice on its side") {
    Scene scene;
    const std::string heard = scene.folder.file("heard.flac");
    Program ear({"parecord", "-d", "lab.monitor", "--latency-msec=20", "--file-format=flac", "--rate=48000",
                 "--channels=2", heard});
    const MonitorEar flowing; // so that the monitor is awake
    scene.play();
    scene.await_end();
    // The server hands over what was heard last a little later.
    await("the last click in the file", [&] {
        auto reader = SoundReader::open(*scene.files, heard);
        if (!reader)
            return false;
        std::vector<std::int16_t> samples(static_cast<std::size_t>(60 * sound_rate) * 2);
        const auto got = (*reader)->read(samples);
        if (!got)
            return false;
        samples.resize(static_cast<std::size_t>(*got) * 2);
        const auto clicks = ClickFinder().find(samples);
        return clicks.size() == scene.sound.clicks.size() && *got > clicks.back() + 12'000;
    });
    ear.interrupt();
    CHECK(ear.wait() == 0);

    const auto recorded = read_sound(*scene.files, heard);
    const Frame offset =
        best_offset(scene.sound, recorded, first_click(recorded) - scene.sound.clicks.front());
    const Match match = correlation(scene.sound, recorded, offset);
    CHECK(match.left > 0.999);
    CHECK(match.right > 0.999);
    CHECK(scene.player->starved() == 0);
}

TEST_CASE("The position is the frame that is heard") {
    Scene scene(4);
    const MonitorEar ear;
    scene.play();
    std::vector<std::pair<Instant, Frame>> positions;
    while (scene.player->playing()) {
        positions.emplace_back(scene.clock.monotonic_now(), scene.player->position());
        scene.player->attend();
        std::this_thread::sleep_for(1ms); // as often as a screen could ask, and more
    }
    const auto clicks = ear.clicks();
    REQUIRE(clicks.size() == scene.sound.clicks.size());
    for (std::size_t i = 0; i < clicks.size(); ++i) {
        const auto after =
            std::lower_bound(positions.begin(), positions.end(), std::pair{clicks[i], Frame{0}});
        REQUIRE(after != positions.end());
        const double off = seconds_from(after->second - scene.sound.clicks[i], sound_rate);
        INFO("click " << i << " heard " << off * 1'000 << " ms beside the position");
        CHECK(std::abs(off) < 0.05); // a sound server's own word on its latency is no better
    }
}

TEST_CASE("A sound server that dies takes nothing with it but the time it is away") {
    Scene scene(5);
    scene.player->seek(scene.sound.clicks[0] - 4'800);
    scene.play();
    await("the first click", [&] { return scene.player->position() > scene.sound.clicks[0]; });
    REQUIRE(run({"bash", in_tests("support/with_sound_server.sh"), "--restart", "1"}) == 0);
    await("the server to be missed", [&] {
        scene.player->attend();
        return !scene.player->device_present();
    });
    const Frame stood_at = scene.player->position();
    CHECK(stood_at > scene.sound.clicks[0]);
    await("the server to be found", [&] {
        scene.player->attend();
        return scene.player->device_present();
    });
    const MonitorEar ear;
    scene.await_end();
    CHECK(scene.player->position() == scene.player->length());
    CHECK_FALSE(ear.clicks().empty());
}

TEST_CASE("A sound server that hangs does not hang the player") {
    Scene scene;
    scene.play();
    await("sound", [&] { return scene.player->position() > 0; });
    pid_t server = 0;
    std::ifstream(std::string(std::getenv("XDG_RUNTIME_DIR")) + "/server.pid") >> server;
    REQUIRE(server > 1);
    REQUIRE(kill(server, SIGSTOP) == 0);
    scene.player.reset(); // would never return if it waited for the server
    REQUIRE(kill(server, SIGCONT) == 0);
}

TEST_CASE("An output that is not there is refused by name") {
    Scene scene;
    const auto used =
        scene.player->use_device(std::make_unique<PortAudioOutput>("no such loudspeaker", scene.clock));
    CHECK(used.ok()); // nothing is touched before there is something to play
    const auto playing = scene.player->play();
    REQUIRE_FALSE(playing.ok());
    CHECK(playing.error().kind == ErrorKind::device);
    CHECK(playing.error().message().find("no such loudspeaker") != std::string::npos);
}

TEST_CASE("The outputs are listed") {
    const auto outputs = list_output_devices();
    REQUIRE(outputs.ok());
    CHECK(std::find(outputs->begin(), outputs->end(), "pulse") != outputs->end());
}
