// Capture with a real sound server: what is played into its null sink comes back from the monitor through
// ALSA and PortAudio. Runs inside tests/support/with_sound_server.sh.

#include "sound_server_scene.h"
#include "support/places.h"

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

TEST_CASE("Speech that is played is in the recording whole, and as long as it lasted") {
    Scene scene;
    const Samples clip = speech(6s); // of both
    write_clip(*scene.files, scene.folder.file("clip.flac"), clip);
    run("paplay " + scene.folder.file("clip.flac"));
    const Instant ended = scene.clock.monotonic_now();
    const auto length = scene.capture->stop();
    REQUIRE(length.ok());

    CHECK(scene.listener.losses().empty());
    CHECK(scene.listener.lost == 0);
    CHECK(std::abs(*length - frames_in(ended - scene.began, 48'000)) <= 2 * buffer);
    const Found found = find_clip(clip, scene.recording(), 0);
    CHECK(found.left > 0.999);
    CHECK(found.right > 0.999);
}

TEST_CASE("The sound server dies and comes back: the loss is told and time stays true") {
    Scene scene;
    const Samples clip = speech(2s);
    write_clip(*scene.files, scene.folder.file("clip.flac"), clip);
    const Instant first_play = scene.clock.monotonic_now();
    run("paplay " + scene.folder.file("clip.flac"));

    run("bash " + in_tests("support/with_sound_server.sh") + " --restart 1");
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
    CHECK(scene.listener.losses()[0].frames > 48'000);
    CHECK(scene.listener.losses()[0].cause.starts_with("the device was gone for "));
    CHECK(std::abs(*length - frames_in(ended - scene.began, 48'000)) <= 2 * buffer);

    const Samples recording = scene.recording();
    const Found first = find_clip(clip, recording, 0);
    const Found second = find_clip(clip, recording, second_line);
    CHECK(first.left > 0.999);
    CHECK(second.left > 0.999);
    // Both times the player took about the same while to begin; the second without a server does not show.
    CHECK(std::abs((second.at - second_line) - (first.at - first_line)) <= 4 * buffer);
}

TEST_CASE("A sound server that hangs costs neither the recording nor the stop") {
    Scene scene;
    await([&] { return scene.capture->frames() > 48'000; });
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
        std::this_thread::sleep_for(3s);
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
