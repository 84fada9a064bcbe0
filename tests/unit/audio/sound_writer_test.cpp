// The sound writer by itself, with every instant from the test: pauses whose sound is still on its way.

#include "audio/sound_writer.h"
#include "sound_helpers.h"
#include "support/scripted_device.h"
#include "support/temporary_folder.h"

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

constexpr SoundFormat mono{8'000, 1};
constexpr Frame block = 80; // 10 ms
const Instant start{5h};

Instant instant_of(Frame frame) {
    return start + std::chrono::microseconds(frame * 125);
}

struct Scene {
    Scene() : writer(ring, take(), device, listener) {}

    std::unique_ptr<TakeWriter> take() {
        auto created = TakeWriter::create(*files, folder.file("take.flac"), mono);
        REQUIRE(created.ok());
        return std::move(*created);
    }

    /// Frames [from, to), handed over in time and taken at once.
    void deliver(Frame from, Frame to) {
        for (Frame first = from; first < to; first += block)
            ring.put(counting_sound(first, block, 1), instant_of(first + block));
        writer.drain();
    }

    /// The take's samples, at its end.
    std::vector<std::int16_t> finished(Frame now) {
        REQUIRE(writer.finish(instant_of(now), {}).ok());
        return samples_of(*files, folder.file("take.flac"));
    }

    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    RememberingListener listener;
    ScriptedDevice device;
    CaptureRing ring{mono};
    SoundWriter writer;
};

} // namespace

TEST_CASE("Sound that two devices still held when a pause was asked for is in the take") {
    Scene scene;
    scene.deliver(0, 8'000);
    scene.writer.pause(instant_of(12'000));
    // Half a second for the second device, and the way of the sound itself.
    scene.writer.look_at_pause(instant_of(12'000) + 700ms);
    CHECK(scene.listener.paused_at == -1);
    scene.deliver(8'000, 16'000);
    CHECK(scene.listener.paused_at == 12'000);
    CHECK((scene.finished(16'000) == counting_sound(0, 12'000, 1)));
}

TEST_CASE("A pause that no sound begins, because none comes, begins by itself") {
    Scene scene;
    scene.deliver(0, 8'000);
    scene.writer.pause(instant_of(8'000));
    scene.writer.look_at_pause(instant_of(8'000) + 2s);
    CHECK(scene.listener.paused_at == 8'000);
}

TEST_CASE("What is said between two pauses is kept, however short it is") {
    Scene scene;
    scene.deliver(0, 4'000);
    scene.writer.pause(instant_of(4'000));
    scene.deliver(4'000, 8'000);
    REQUIRE(scene.listener.paused_at == 4'080); // the block that arrived after the press is the last
    // Both are asked for before the sound of either comes.
    scene.writer.resume(instant_of(12'000));
    scene.writer.pause(instant_of(12'160));
    scene.writer.look_at_pause(instant_of(12'200));
    scene.deliver(8'000, 16'000);
    CHECK(scene.listener.paused_at == 4'080 + 160);
    auto expected = counting_sound(0, 4'080, 1);
    const auto between = counting_sound(12'000, 160, 1);
    expected.insert(expected.end(), between.begin(), between.end());
    CHECK((scene.finished(16'000) == expected));
}

TEST_CASE("It is known when the first block has come whether an instant has a frame") {
    Scene scene;
    CHECK_FALSE(scene.writer.knows_time());
    scene.deliver(0, 4'000);
    CHECK(scene.writer.knows_time());
    scene.writer.pause(instant_of(4'000));
    scene.deliver(4'000, 8'000);
    CHECK_FALSE(scene.writer.knows_time()); // where it goes on is known with its first block
    scene.writer.resume(instant_of(12'000));
    scene.deliver(8'000, 16'000);
    CHECK(scene.writer.knows_time());
    CHECK(scene.writer.frame_at(instant_of(12'800)) == 4'080 + 800);
}
