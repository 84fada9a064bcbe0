// The player with a device that the test drives: what is heard, and where the recording is said to be.

#include "audio/playback/player.h"
#include "support/fake_clock.h"
#include "support/faulty_file_system.h"
#include "support/scripted_device.h"
#include "support/scripted_output.h"
#include "support/temporary_folder.h"
#include "unit/audio/sound_helpers.h"

#include <filesystem>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 48'000;
constexpr Frame block = 480;
constexpr Frame fade = 240;
constexpr auto latency = 60ms;

/// A recording in which every sample says which frame it is.
class Scene {
public:
    explicit Scene(Frame frames = 10 * rate, int channels = 2) {
        write_take(*files, path(), {rate, channels}, counting_sound(0, frames, channels));
        open(*files);
    }

    void open(FileSystem& from) {
        auto device = std::make_unique<ScriptedOutput>();
        output = device.get();
        auto opened = Player::open(from, clock, path(), std::move(device));
        REQUIRE(opened.ok());
        player = std::move(*opened);
    }

    /// Asks for a block as a sound card would, and lets its time pass; a sound card is slower than the
    /// reading thread, so that this waits for it.
    std::vector<std::int16_t> pull() {
        await([&] { return player->ahead() >= 2 * block || player->at_end() || output->starts() == 0; });
        return pull_at_once();
    }

    std::vector<std::int16_t> pull_at_once() {
        auto sound = output->pull(block, clock.monotonic_now() + latency);
        clock.advance(10ms);
        return sound;
    }

    /// Pulls until the recording is heard from this frame on at full volume; returns the blocks until then.
    std::vector<std::int16_t> pull_until(Frame frame) {
        std::vector<std::int16_t> all;
        await([&] {
            const auto sound = pull();
            all.insert(all.end(), sound.begin(), sound.end());
            const Frame last = sound[2 * (block - 1)];
            return last >= (frame & 0x7fff) + fade && last < (frame & 0x7fff) + 4 * block;
        });
        return all;
    }

    [[nodiscard]] std::string path() { return folder.file("sound.flac"); }

    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    FakeClock clock;
    ScriptedOutput* output = nullptr;
    std::unique_ptr<Player> player;
};

/// The frames that a block holds, where nothing glides in it.
void check_holds(const std::vector<std::int16_t>& sound, Frame first) {
    for (std::size_t i = 0; i < sound.size(); i += 2) {
        const auto value = static_cast<std::int16_t>((first + static_cast<Frame>(i / 2)) & 0x7fff);
        REQUIRE(sound[i] == value);
        REQUIRE(sound[i + 1] == static_cast<std::int16_t>(-value));
    }
}

} // namespace

TEST_CASE("Sound is played frame by frame, and the position is what is heard") {
    Scene scene;
    CHECK(scene.output->starts() == 0); // no device before there is something to play
    scene.player->seek(1'000);
    CHECK(scene.player->position() == 1'000);
    REQUIRE(scene.player->play().ok());
    CHECK(scene.output->sample_rate() == rate);
    scene.pull_until(1'000);
    for (int i = 0; i < 20; ++i)
        scene.pull();
    const auto now = scene.pull();
    check_holds(scene.pull(), now[0] + block);
    // What was asked for just now is heard 60 ms later; this is what is heard now.
    CHECK(scene.player->position() == now[0] + 2 * block - 2'880);
}

TEST_CASE("A seek has no gap and is heard within two blocks") {
    Scene scene;
    scene.player->seek(5'000);
    REQUIRE(scene.player->play().ok());
    scene.pull_until(5'000);
    scene.player->seek(20'000);
    const auto sound = scene.pull_until(20'000);
    for (std::size_t i = 0; i < sound.size(); i += 2)
        REQUIRE(sound[i] > 4'000); // never silent, in the fade neither
    CHECK(scene.player->position() < 20'000);
    scene.clock.advance(latency);
    CHECK(scene.player->position() >= 20'000);
}

TEST_CASE("Behind a seek as much sound lies ready as before it") {
    constexpr Frame nearly_full = Frame{28} * PlaybackBlock::most_frames;
    Scene scene;
    REQUIRE(scene.player->play().ok());
    scene.pull_until(0);
    await([&] { return scene.player->ahead() >= nearly_full; });
    scene.player->seek(200'000);
    await([&] { return scene.player->ahead() >= 2 * nearly_full; });
    while (scene.player->ahead() > 4 * block) // whatever the reading thread does meanwhile
        scene.pull_at_once();
    CHECK(scene.player->starved() == 0);
}

TEST_CASE("A hundred seeks in a row end at the last one") {
    Scene scene;
    REQUIRE(scene.player->play().ok());
    scene.pull_until(0);
    for (Frame seek = 0; seek < 100; ++seek)
        scene.player->seek(300'000 - seek * 1'000);
    scene.player->seek(30'000);
    scene.pull_until(30'000);
    const auto now = scene.pull();
    check_holds(scene.pull(), now[0] + block);
}

TEST_CASE("Pause glides to silence and play goes on at the same frame") {
    Scene scene;
    scene.player->seek(8'000);
    REQUIRE(scene.player->play().ok());
    scene.pull_until(8'000);
    const Frame next = scene.pull()[2 * (block - 1)] + 1;
    scene.player->pause();
    const auto fading = scene.pull();
    CHECK(fading[0] > fading[300]);
    CHECK(fading.back() == 0);
    scene.clock.advance(1s);
    const Frame stands = scene.player->position();
    CHECK(std::abs(stands - next) <= fade);
    CHECK(scene.pull() == std::vector<std::int16_t>(2 * block));
    CHECK(scene.player->position() == stands);
    REQUIRE(scene.player->play().ok());
    scene.pull();
    check_holds(scene.pull(), stands + block);
    CHECK(scene.output->starts() == 1);
}

TEST_CASE("A muted voice is not heard, and the other one is on both sides") {
    Scene scene;
    scene.player->seek(9'000);
    REQUIRE(scene.player->play().ok());
    scene.pull_until(9'000);
    REQUIRE(scene.player->mute(0, true).ok());
    scene.pull(); // in which it glides
    auto sound = scene.pull();
    CHECK(sound[0] < 0);
    CHECK(sound[0] == sound[1]); // the right voice, which counts down
    REQUIRE(scene.player->mute(1, true).ok());
    scene.pull();
    CHECK(scene.pull() == std::vector<std::int16_t>(2 * block));
    REQUIRE(scene.player->mute(0, false).ok());
    REQUIRE(scene.player->mute(1, false).ok());
    scene.pull();
    sound = scene.pull();
    check_holds(sound, sound[0]);
}

TEST_CASE("In a recording of one channel there is no voice to mute") {
    Scene scene(rate, 1);
    const auto muted = scene.player->mute(0, true);
    REQUIRE_FALSE(muted.ok());
    CHECK(muted.error().kind == ErrorKind::invalid);
}

TEST_CASE("A loop goes round until it is ended") {
    Scene scene;
    REQUIRE(scene.player->loop({10'000, 16'000}).ok());
    REQUIRE(scene.player->play().ok());
    scene.pull_until(10'000);
    for (int i = 0; i < 100; ++i) {
        const auto sound = scene.pull();
        for (std::size_t sample = 0; sample < sound.size(); sample += 2)
            REQUIRE((sound[sample] >= 10'000 && sound[sample] < 16'000));
        CHECK(scene.player->position() >= 10'000);
        CHECK(scene.player->position() <= 16'000);
    }
    scene.player->end_loop();
    scene.pull_until(16'000);
    CHECK_FALSE(scene.player->looping());
}

TEST_CASE("A seek out of a loop ends it; one within it does not") {
    Scene scene;
    REQUIRE(scene.player->loop({10'000, 16'000}).ok());
    scene.player->seek(12'000);
    CHECK(scene.player->looping());
    scene.player->seek(20'000);
    CHECK_FALSE(scene.player->looping());
    CHECK_FALSE(scene.player->loop({10'000, 10'100}).ok());
    CHECK_FALSE(scene.player->loop({-1, 16'000}).ok());
    CHECK_FALSE(scene.player->loop({0, 10 * rate + 1}).ok());
}

TEST_CASE("Another speed moves the position faster and keeps the place") {
    Scene scene;
    scene.player->seek(10'000);
    REQUIRE(scene.player->play().ok());
    scene.pull_until(10'000);
    const Frame before = scene.player->position();
    REQUIRE(scene.player->set_speed(2).ok());
    Frame steady = 0;
    await([&] {
        const Frame at = scene.player->position();
        scene.pull();
        steady = scene.player->position() - at == 2 * block ? steady + 1 : 0;
        return steady == 20;
    });
    CHECK(scene.player->position() > before + 20 * 2 * block);
    for (const double speed : {0.49, 2.01, std::nan("")})
        CHECK_FALSE(scene.player->set_speed(speed).ok());
    CHECK(scene.player->speed() == 2);
}

TEST_CASE("At the end it stops, and play begins anew") {
    Scene scene(2 * rate);
    scene.player->seek(2 * rate - 2'000);
    REQUIRE(scene.player->play().ok());
    await([&] {
        scene.pull_at_once();
        scene.player->attend();
        return !scene.player->playing();
    });
    CHECK(scene.player->at_end());
    CHECK(scene.player->position() == 2 * rate);
    REQUIRE(scene.player->play().ok());
    scene.pull_until(0);
    CHECK_FALSE(scene.player->at_end());
}

TEST_CASE("Another device goes on where the first one was heard last") {
    Scene scene;
    scene.player->seek(3'000);
    REQUIRE(scene.player->play().ok());
    scene.pull_until(3'000);
    for (int i = 0; i < 10; ++i)
        scene.pull();
    const Frame heard = scene.player->position();
    auto other = std::make_unique<ScriptedOutput>();
    scene.output = other.get();
    REQUIRE(scene.player->use_device(std::move(other)).ok());
    CHECK(scene.player->position() == heard);
    std::vector<std::int16_t> sound;
    await([&] {
        sound = scene.pull();
        return sound.back() != 0;
    });
    CHECK(std::abs(sound[2 * (block - 1)] - (heard + block)) <= block);
    CHECK(scene.player->playing());
}

TEST_CASE("If another device does not start, the first one goes on") {
    Scene scene;
    scene.player->seek(3'000);
    REQUIRE(scene.player->play().ok());
    scene.pull_until(3'000);
    auto broken = std::make_unique<ScriptedOutput>();
    broken->refuse_to_start(true);
    CHECK_FALSE(scene.player->use_device(std::move(broken)).ok());
    CHECK(scene.output->starts() == 2);
    CHECK(scene.player->device_present());
    await([&] { return scene.pull().back() != 0; });
}

TEST_CASE("A device that is gone is looked for, and playing goes on where it was heard last") {
    Scene scene;
    scene.player->seek(3'000);
    REQUIRE(scene.player->play().ok());
    scene.pull_until(3'000);
    const Frame heard = scene.player->position();
    scene.output->unplug();
    scene.output->refuse_to_start(true);
    scene.player->attend();
    CHECK_FALSE(scene.player->device_present());
    for (int i = 0; i < 5; ++i) {
        scene.clock.advance(1s);
        scene.player->attend();
    }
    CHECK(scene.player->position() == heard);
    CHECK(scene.output->starts() == 1);
    scene.output->refuse_to_start(false);
    scene.clock.advance(1s);
    scene.player->attend();
    CHECK(scene.player->device_present());
    await([&] { return scene.pull().back() != 0; });
    CHECK(scene.player->playing());
}

TEST_CASE("A device that hangs is taken for gone") {
    Scene scene;
    REQUIRE(scene.player->play().ok());
    scene.pull_until(0);
    scene.player->attend();
    scene.clock.advance(3s); // sound servers do that
    scene.player->attend();
    CHECK(scene.player->device_present());
    scene.output->refuse_to_start(true);
    scene.clock.advance(2s);
    scene.player->attend();
    CHECK_FALSE(scene.player->device_present());
}

TEST_CASE("Without a device play says so and everything else still works") {
    Scene scene;
    scene.output->refuse_to_start(true);
    const auto played = scene.player->play();
    REQUIRE_FALSE(played.ok());
    CHECK(played.error().kind == ErrorKind::device);
    CHECK_FALSE(scene.player->playing());
    scene.player->seek(77);
    CHECK(scene.player->position() == 77);
    CHECK(scene.player->set_speed(1.5).ok());
    scene.player->attend();
}

TEST_CASE("A computer that is too slow costs silence, not a place") {
    Scene scene;
    REQUIRE(scene.player->play().ok());
    scene.pull_until(0);
    // Faster than any reading thread: what is missing is silence.
    await([&] {
        for (int i = 0; i < 100; ++i)
            scene.output->pull(block, scene.clock.monotonic_now());
        return scene.player->starved() > 0;
    });
}

TEST_CASE("Sound that cannot be read to its end ends there, and why is told") {
    Scene scene;
    scene.player.reset();
    FaultyFileSystem faulty(*scene.files);
    const auto bytes = scene.files->read_all(scene.path(), 100'000'000);
    REQUIRE(bytes.ok());
    faulty.corrupt_reads_of(scene.path(), bytes->size() / 2);
    scene.open(faulty);
    REQUIRE(scene.player->play().ok());
    await([&] {
        scene.pull_at_once();
        scene.player->attend();
        return !scene.player->playing();
    });
    // libFLAC replaces what it cannot trust by silence or stops; either way the end is an end.
    CHECK(scene.player->at_end());
}

TEST_CASE("A take that was cut off is not played as if it were whole") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    FakeClock clock;
    {
        auto take = TakeWriter::create(*files, folder.file("take.flac"), {rate, 1});
        REQUIRE(take.ok());
        REQUIRE((*take)->write(noise(100'000, 5)).ok());
        REQUIRE((*take)->sync().ok());
        REQUIRE(std::filesystem::copy_file(folder.file("take.flac"), folder.file("cut.flac")));
    }
    const auto player =
        Player::open(*files, clock, folder.file("cut.flac"), std::make_unique<ScriptedOutput>());
    REQUIRE_FALSE(player.ok());
    CHECK(player.error().kind == ErrorKind::damaged);
}
