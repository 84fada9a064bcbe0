#include "audio/capture.h"
#include "audio/file_device.h"
#include "sound_helpers.h"
#include "support/fake_clock.h"
#include "support/faulty_file_system.h"
#include "support/scripted_device.h"
#include "support/temporary_folder.h"

#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

constexpr SoundFormat mono{8'000, 1};
constexpr Frame block = 80; // 10 ms

/// A capture of a scripted device. Instants of blocks come from the script and lie in the near past, so that
/// five seconds of sound take no five seconds. The clock stands still: however late the test itself is, no
/// more sound is due than the script delivers.
struct Scene {
    /// `length` is how much sound the test will deliver: its end is now.
    Scene(FileSystem& system, std::chrono::nanoseconds length) : Scene(system, length, still_clock) {}

    /// By a clock that goes, where the test is about time that passes.
    Scene(FileSystem& system, std::chrono::nanoseconds length, const Clock& given)
        : clock(given), base(given.monotonic_now() - length) {
        auto owned = std::make_unique<ScriptedDevice>();
        device = owned.get();
        auto started =
            Capture::start(system, clock, std::move(owned), mono, folder.file("take.flac"), listener);
        REQUIRE(started.ok());
        capture = std::move(*started);
    }

    /// Delivers frames [from, to) on time, as if the first frame of all had been captured at `base`.
    void deliver(Frame from, Frame to) {
        for (Frame first = from; first < to; first += block) {
            const Frame frames = std::min(block, to - first);
            device->deliver(counting_sound(first, frames, 1),
                            base + std::chrono::microseconds((first + frames) * 125));
        }
    }

    TemporaryFolder folder;
    FakeClock still_clock;
    const Clock& clock;
    RememberingListener listener;
    ScriptedDevice* device = nullptr;
    std::unique_ptr<Capture> capture;
    Instant base;
};

} // namespace

TEST_CASE("A capture writes what arrives, and stop() returns the length of the file") {
    const auto files = real_file_system();
    Scene scene(*files, 5s);
    scene.deliver(0, 40'007);
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(*length == 40'007);
    CHECK(scene.capture->frames() == 40'007);
    CHECK(scene.capture->written() == 40'007);
    CHECK(scene.capture->stop().value() == 40'007);
    CHECK((samples_of(*files, scene.folder.file("take.flac")) == counting_sound(0, 40'007, 1)));
    CHECK(scene.listener.losses().empty());
    CHECK(scene.listener.failures().empty());
}

TEST_CASE("What was said before Stop and arrives after it is in the take") {
    const auto files = real_file_system();
    Scene scene(*files, 1s);
    scene.deliver(0, 4'000); // of the first half second; the second half is on its way
    await([&] { return scene.capture->written() == 4'000; });
    Result<Frame> length = Frame{0};
    std::thread stopping([&] { length = scene.capture->stop(); });
    for (Frame first = 4'000; first < 8'000; first += 1'000) {
        std::this_thread::sleep_for(2ms); // the device takes its time
        scene.deliver(first, first + 1'000);
    }
    stopping.join();
    REQUIRE(length.ok());
    CHECK(*length == 8'000);
    CHECK((samples_of(*files, scene.folder.file("take.flac")) == counting_sound(0, 8'000, 1)));
}

TEST_CASE("While it runs, frames, peaks, arrival and time line can be read from outside") {
    const auto files = real_file_system();
    Scene scene(*files, 1s);
    CHECK(scene.capture->frames() == 0);
    scene.device->deliver(std::vector<std::int16_t>{0, 16'384, -8'192, 5}, scene.clock.monotonic_now());
    CHECK(scene.capture->frames() == 4);
    CHECK(scene.capture->sound_arriving());
    await([&] { return scene.capture->written() == 4; });
    CHECK(scene.capture->take_peaks()[0] == Approx(0.5F));
    CHECK(scene.capture->take_peaks()[0] == 0.0F);

    scene.base = scene.clock.monotonic_now() - 500ms;
    scene.deliver(4, 4'004);
    await([&] { return scene.capture->written() == 4'004; });
    CHECK(scene.capture->frame_at(scene.base + 250ms) == Approx(2'000).margin(10));
    CHECK(scene.capture->stop().ok());
}

TEST_CASE("A loss becomes silence at its place, and the frames after it are where they belong") {
    const auto files = real_file_system();
    Scene scene(*files, 4s);
    scene.deliver(0, 8'000);
    scene.deliver(16'000, 32'000); // the second second never came
    REQUIRE(scene.capture->stop().value() == 32'000);

    const auto losses = scene.listener.losses();
    REQUIRE(losses.size() == 1);
    CHECK(losses[0].at == 8'000);
    CHECK(losses[0].frames == 8'000);
    CHECK(losses[0].cause == "no sound arrived from the device for 1.0 s");
    auto expected = counting_sound(0, 32'000, 1);
    std::fill(expected.begin() + 8'000, expected.begin() + 16'000, std::int16_t{0});
    CHECK((samples_of(*files, scene.folder.file("take.flac")) == expected));
    CHECK(scene.capture->frames() == 32'000);
}

TEST_CASE("A backlog that arrives late is no loss") {
    const auto files = real_file_system();
    Scene scene(*files, 5s);
    scene.deliver(0, 8'000);
    for (Frame first = 8'000; first < 24'000; first += block) // two seconds at once
        scene.device->deliver(counting_sound(first, block, 1), scene.base + 3s);
    scene.deliver(24'000, 40'000);
    REQUIRE(scene.capture->stop().value() == 40'000);
    CHECK(scene.listener.losses().empty());
    CHECK((samples_of(*files, scene.folder.file("take.flac")) == counting_sound(0, 40'000, 1)));
}

TEST_CASE("A stop right after a gap still keeps what was held back") {
    const auto files = real_file_system();
    Scene scene(*files, 2400ms);
    scene.deliver(0, 8'000);
    scene.deliver(16'000, 19'200); // the verdict would need a second of sound
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(*length == 19'200);
    REQUIRE(scene.listener.losses().size() == 1);
    const auto samples = samples_of(*files, scene.folder.file("take.flac"));
    const auto tail = counting_sound(16'000, 3'200, 1);
    REQUIRE(samples.size() == 19'200);
    CHECK(std::equal(tail.begin(), tail.end(), samples.begin() + 16'000));
}

TEST_CASE("A device that goes away is told, looked for, and its gap stands as silence") {
    const auto files = real_file_system();
    const SystemClock going;
    Scene scene(*files, 2s, going);
    scene.deliver(0, 16'000);
    scene.device->refuse_starts(1);
    scene.device->break_down();
    await([&] { return scene.listener.lost == 1; });
    await([&] { return scene.device->starts() == 2; });
    CHECK(scene.listener.returned == 0);

    // It is back: a second and a half of sound, with the instants of now.
    const Instant again = scene.clock.monotonic_now();
    const Frame gap = static_cast<Frame>((again - scene.base) / 1ms) * 8 - 16'000;
    REQUIRE(gap > 8'000);
    scene.deliver(16'000 + gap, 16'000 + gap + 12'000);
    await([&] { return scene.listener.returned == 1; });
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(*length == 16'000 + gap + 12'000);
    const auto losses = scene.listener.losses();
    REQUIRE(losses.size() == 1);
    CHECK(losses[0].at == 16'000);
    CHECK(losses[0].frames == gap);
    CHECK(losses[0].cause.starts_with("the device was gone for "));
    CHECK(scene.listener.lost == 1);
}

TEST_CASE("Stopped while the device is gone, the take is as long as the time that passed") {
    const auto files = real_file_system();
    const SystemClock going;
    Scene scene(*files, 1s, going);
    scene.deliver(0, 8'000);
    scene.device->refuse_starts(1000);
    scene.device->break_down();
    await([&] { return scene.listener.lost == 1 && !scene.capture->sound_arriving(); });
    const Frame before = scene.capture->frame_at(scene.clock.monotonic_now());
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    CHECK(*length >= before);
    REQUIRE(scene.listener.losses().size() == 1);
    CHECK(scene.listener.losses()[0].at == 8'000);
    CHECK(scene.listener.losses()[0].frames == *length - 8'000);
}

TEST_CASE("When the disk is full, capture says so once, and the take is what fitted") {
    const auto files = real_file_system();
    FaultyFileSystem faulty(*files);
    Scene scene(faulty, 25s);
    faulty.set_room(20'000);
    const auto samples = noise(200'000, 9);
    for (std::size_t i = 0; i < samples.size(); i += 800)
        scene.device->deliver(std::span(samples).subspan(i, 800),
                              scene.base + std::chrono::microseconds((i + 800) * 125));
    await([&] { return !scene.listener.failures().empty(); });
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());
    REQUIRE(scene.listener.failures().size() == 1);
    CHECK(scene.listener.failures()[0].kind == ErrorKind::full);
    const auto kept = samples_of(*files, scene.folder.file("take.flac"));
    REQUIRE(static_cast<Frame>(kept.size()) == *length);
    CHECK(*length >= 4096);
    CHECK(scene.capture->frames() == *length);
    CHECK(std::equal(kept.begin(), kept.end(), samples.begin()));
}

TEST_CASE("A file that plays at full speed is in the take to the last frame, and its end is told") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    const auto samples = noise(3'000'001, 10); // more than the ring holds
    write_take(*files, folder.file("source.flac"), {48'000, 1}, samples);
    auto device = FileDevice::open(*files, clock, folder.file("source.flac"), PlaySpeed::maximum);
    REQUIRE(device.ok());
    RememberingListener listener;
    auto capture =
        Capture::start(*files, clock, std::move(*device), {48'000, 1}, folder.file("take.flac"), listener);
    REQUIRE(capture.ok());
    await([&] { return listener.ends == 1; });
    CHECK((*capture)->frames() == 3'000'001);
    REQUIRE((*capture)->stop().value() == 3'000'001);
    CHECK(listener.losses().empty());
    CHECK((samples_of(*files, folder.file("take.flac")) == samples));
}

TEST_CASE("A device that does not start leaves no file") {
    const auto files = real_file_system();
    const TemporaryFolder folder;
    const SystemClock clock;
    RememberingListener listener;
    auto device = std::make_unique<ScriptedDevice>();
    device->refuse_starts(1);
    const auto capture =
        Capture::start(*files, clock, std::move(device), mono, folder.file("take.flac"), listener);
    REQUIRE_FALSE(capture.ok());
    CHECK(capture.error().kind == ErrorKind::device);
    CHECK_FALSE(files->exists(folder.file("take.flac")));
}

TEST_CASE("A take is made durable four times a second") {
    const auto files = real_file_system();
    FaultyFileSystem counting(*files);
    const SystemClock going;
    Scene scene(counting, 0s, going);
    const int before = counting.syncs();
    await([&] { return counting.syncs() >= before + 2; });
    CHECK(scene.capture->stop().ok());
}

TEST_CASE("A pause cuts the take at its block, and the time line goes on behind it to the frame") {
    const auto files = real_file_system();
    Scene scene(*files, 4s);
    const auto instant_of = [&](Frame frame) { return scene.base + std::chrono::microseconds(frame * 125); };
    scene.deliver(0, 8'000);
    await([&] { return scene.capture->written() == 8'000; });
    scene.capture->pause(instant_of(12'000)); // the block that is handed over then is the last one
    scene.deliver(8'000, 16'000);
    await([&] { return scene.listener.paused_at >= 0; });
    CHECK(scene.listener.paused_at == 12'000);
    CHECK(scene.capture->frames() == 12'000);
    CHECK(scene.capture->frame_at(instant_of(15'000)) == 12'000);

    scene.capture->resume(instant_of(24'000));
    scene.deliver(16'000, 32'000);
    await([&] { return scene.capture->frames() == 20'000; });
    CHECK(scene.capture->frame_at(instant_of(28'000)) == 16'000);
    CHECK(scene.capture->frame_at(instant_of(20'000)) == 12'000); // of the pause: nothing before it
    REQUIRE(scene.capture->stop().value() == 20'000);
    auto expected = counting_sound(0, 12'000, 1);
    const auto after = counting_sound(24'000, 8'000, 1);
    expected.insert(expected.end(), after.begin(), after.end());
    CHECK((samples_of(*files, scene.folder.file("take.flac")) == expected));
    CHECK(scene.listener.losses().empty());
}

TEST_CASE("A pause begins although no sound arrives, and a take that ends in it has no silence") {
    const auto files = real_file_system();
    const SystemClock going;
    Scene scene(*files, 1s, going);
    scene.deliver(0, 8'000);
    scene.device->break_down();
    await([&] { return scene.capture->written() == 8'000; });
    scene.capture->pause(scene.clock.monotonic_now());
    await([&] { return scene.listener.paused_at >= 0; });
    CHECK(scene.listener.paused_at == 8'000);
    CHECK(scene.capture->stop().value() == 8'000);
    CHECK(scene.listener.losses().empty());
}

TEST_CASE("Resumed and paused again within a moment, the moment is in the take") {
    const auto files = real_file_system();
    Scene scene(*files, 4s);
    const auto instant_of = [&](Frame frame) { return scene.base + std::chrono::microseconds(frame * 125); };
    scene.deliver(0, 8'000);
    scene.capture->pause(instant_of(8'000));
    await([&] { return scene.listener.paused_at >= 0; });
    CHECK(scene.listener.paused_at == 8'000);
    scene.capture->resume(instant_of(16'000)); // before the sound writer looks again, both are there
    scene.capture->pause(instant_of(16'240));
    scene.deliver(8'000, 24'000);
    await([&] { return scene.listener.paused_at > 8'000; });
    CHECK(scene.listener.paused_at == 8'240);
    auto expected = counting_sound(0, 8'000, 1);
    const auto between = counting_sound(16'000, 240, 1);
    expected.insert(expected.end(), between.begin(), between.end());
    REQUIRE(scene.capture->stop().value() == 8'240);
    CHECK((samples_of(*files, scene.folder.file("take.flac")) == expected));
}
