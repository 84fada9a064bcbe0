// A test recording with a file for a microphone and a scripted output.

#include "live/commands/test_recording.h"

#include "audio/file_device.h"
#include "base/assets.h"
#include "support/scripted_output.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <future>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

struct Scene {
    TestRecordingRequest request(std::unique_ptr<PlaybackDevice> output) {
        auto device = FileDevice::open_memory(embedded_asset("practice/practice-discussion.opus"), "practice",
                                              clock, PlaySpeed::maximum);
        REQUIRE(device.ok());
        (*device)->end_at(2 * 48'000);
        const SoundFormat format = (*device)->format();
        return {std::move(*device), format, 2, folder.path(), std::move(output)};
    }

    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    SystemClock clock;
    TerminationSignals signals;
    RecorderWorld world{*files, clock, signals};
};

} // namespace

TEST_CASE("A test recording is judged, played back whole, and leaves nothing") {
    Scene scene;
    ScriptedOutput ears;
    std::promise<void> judged;
    auto test = std::async(
        std::launch::async, [&, request = scene.request(std::make_unique<LentOutput>(ears))]() mutable {
            return make_test_recording(scene.world, std::move(request), [&](const TestRecording& recorded) {
                CHECK(recorded.frames == 2 * 48'000);
                CHECK(ears.starts() == 0); // first the verdict, then the sound
                judged.set_value();
            });
        });
    judged.get_future().wait();
    std::vector<std::int16_t> heard;
    while (test.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready) {
        const auto sound = ears.pull(96, scene.clock.monotonic_now());
        heard.insert(heard.end(), sound.begin(), sound.end());
    }
    const auto done = test.get();
    REQUIRE(done.ok());
    CHECK_FALSE(done->playback_problem);
    REQUIRE(done->channels.size() == 2);

    auto reader = SoundReader::open_memory(embedded_asset("practice/practice-discussion.opus"), "practice");
    std::vector<std::int16_t> original(std::size_t{2} * 2 * 48'000);
    REQUIRE((*reader)->read(original).ok());
    // Its last second, in which no fade can be, is in what was heard.
    CHECK(std::search(heard.begin(), heard.end(), original.begin() + 2 * 60'000,
                      original.begin() + 2 * 90'000) != heard.end());
    CHECK(scene.files->list_recursive(scene.folder.path())->empty());
}

TEST_CASE("Without an output the test is judged all the same, and says why it was not heard") {
    Scene scene;
    auto output = std::make_unique<ScriptedOutput>();
    output->refuse_to_start(true);
    const auto done = make_test_recording(scene.world, scene.request(std::move(output)), [](const auto&) {});
    REQUIRE(done.ok());
    REQUIRE(done->playback_problem);
    CHECK(done->playback_problem->kind == ErrorKind::device);
    CHECK(done->channels.size() == 2);
    CHECK(scene.files->list_recursive(scene.folder.path())->empty());
}

TEST_CASE("A verdict is a line a channel, with its level") {
    TestRecording test;
    test.channels = {{0.5F, std::nullopt}, {0, SignalProblem::dead_microphone}};
    const std::string text = test_recording_text(test);
    CHECK(text.starts_with("left         -6 dB  good\nright       silent  Nothing is heard at all."));
    test.channels.pop_back();
    CHECK(test_recording_text(test) == "microphone   -6 dB  good\n");
}
