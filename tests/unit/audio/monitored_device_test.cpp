#include "audio/capture.h"
#include "audio/frame_time.h"
#include "audio/monitored_device.h"
#include "sound_helpers.h"
#include "support/scripted_device.h"
#include "support/scripted_output.h"
#include "support/temporary_folder.h"

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

constexpr SoundFormat stereo{8'000, 2};
constexpr Frame block = 400; // 50 ms

/// A recording of a scripted microphone that is heard on a scripted output.
struct Scene {
    explicit Scene(SoundFormat sound = stereo, bool output_is_there = true, bool keeps_time = false)
        : format(sound) {
        output.refuse_to_start(!output_is_there);
        auto owned = std::make_unique<ScriptedDevice>(keeps_time); // no clock: nothing of it can be lost
        device = owned.get();
        auto started = Capture::start(
            *files, clock,
            std::make_unique<MonitoredDevice>(std::move(owned), std::make_unique<LentOutput>(output)), format,
            folder.file("take.flac"), listener);
        REQUIRE(started.ok());
        capture = std::move(*started);
    }

    void deliver(Frame frames) {
        device->deliver(counting_sound(sent, frames, format.channels), clock.monotonic_now());
        sent += frames;
    }

    /// What the output plays next, without the silence before it.
    std::vector<std::int16_t> hear(Frame frames) { return output.pull(frames, clock.monotonic_now()); }

    /// Everything that was delivered is in the take.
    void check_recording() {
        REQUIRE(capture->stop().value() == sent);
        CHECK((samples_of(*files, folder.file("take.flac")) == counting_sound(0, sent, format.channels)));
    }

    SoundFormat format;
    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    SystemClock clock;
    RememberingListener listener;
    ScriptedOutput output;
    ScriptedDevice* device = nullptr;
    std::unique_ptr<Capture> capture;
    Frame sent = 0;
};

} // namespace

TEST_CASE("What is recorded is heard, in its order and on its side") {
    Scene scene;
    await([&] { return scene.output.starts() == 1; });
    CHECK(scene.output.sample_rate() == 8'000);
    scene.deliver(block);
    CHECK((scene.hear(80) == std::vector<std::int16_t>(160, 0))); // until enough waits
    scene.deliver(block);
    for (Frame at = 0; at + 80 <= 2 * block; at += 80)
        CHECK((scene.hear(80) == counting_sound(at, 80, 2)));
    CHECK((scene.hear(80) == std::vector<std::int16_t>(160, 0)));
    scene.check_recording();
}

TEST_CASE("One voice is heard on both sides") {
    Scene scene({8'000, 1});
    await([&] { return scene.output.starts() == 1; });
    scene.deliver(2 * block);
    const auto heard = scene.hear(200);
    const auto voice = counting_sound(0, 200, 1);
    for (std::size_t i = 0; i < voice.size(); ++i) {
        REQUIRE(heard[2 * i] == voice[i]);
        REQUIRE(heard[2 * i + 1] == voice[i]);
    }
    scene.check_recording();
}

TEST_CASE("An output that is not there, goes away or does not play costs the recording nothing") {
    Scene scene(stereo, false);
    scene.deliver(block);
    await([&] { return scene.capture->written() == scene.sent; });
    scene.output.refuse_to_start(false);
    await([&] { return scene.output.starts() == 1; });
    scene.output.unplug();
    scene.deliver(block);
    await([&] { return scene.output.starts() == 2; }); // and is found again
    for (int second = 0; second < 8; ++second)
        scene.deliver(8'000); // to an output that asks for nothing
    const auto most = frames_in(MonitoredDevice::most_waiting, 8'000);
    const auto heard = scene.hear(2 * most);
    CHECK(heard[static_cast<std::size_t>(2 * most) - 1] != 0);
    CHECK(std::all_of(heard.begin() + 2 * most, heard.end(), [](int sample) { return sample == 0; }));
    CHECK(scene.listener.lost == 0);
    scene.check_recording();
}

TEST_CASE("A microphone that comes back is heard again") {
    Scene scene(stereo, true, true);
    scene.deliver(block);
    scene.device->break_down();
    await([&] { return scene.device->starts() == 2 && scene.output.starts() >= 2; });
    scene.deliver(2 * block);
    await([&] { return scene.listener.returned == 1; });
    const auto heard = scene.hear(block);
    CHECK(std::any_of(heard.begin(), heard.end(), [](int sample) { return sample != 0; }));
    CHECK(scene.capture->stop().ok());
}
