// The picture of the recording that lies open: made from its sound, and gone with it.

#include "live/controller/picture_keeper.h"

#include "audio/take_writer.h"
#include "bundle/layout.h"
#include "support/fake_clock.h"
#include "support/scripted_device.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

constexpr Frame length = 100'000;

struct Scene {
    Scene() {
        std::filesystem::create_directories(folder.file("one/data"));
        auto take = TakeWriter::create(*files, data_path(folder.file("one"), "recording.flac"), {48'000, 2});
        REQUIRE(take.ok());
        REQUIRE((*take)->write(counting_sound(0, length, 2)).ok());
        REQUIRE((*take)->finish().ok());
    }

    /// A closed discussion lies open in this folder.
    void open(const std::string& name, const std::string& sha256) {
        State state;
        state.takes.push_back(
            {.number = 1, .file = {}, .source = {}, .format = {48'000, 2}, .frames = length});
        state.recording = ClosedRecording{"recording.flac", {48'000, 2}, length, 1, sha256};
        draft.value.folder = folder.file(name);
        draft.set_state(std::move(state));
        draft.set_link(LinkState::finished);
    }

    void await_end() {
        const auto limit = std::chrono::steady_clock::now() + 30s;
        do {
            REQUIRE(std::chrono::steady_clock::now() < limit);
            keeper.attend();
            std::this_thread::sleep_for(2ms);
        } while (keeper.awaited());
    }

    std::unique_ptr<FileSystem> files = real_file_system();
    FakeClock clock;
    TemporaryFolder folder;
    ControllerWorld world{.files = *files,
                          .clock = clock,
                          .catalogue = {},
                          .questions = {},
                          .command_line_program = {},
                          .discussions = {},
                          .runtime = {},
                          .waveforms = folder.file("shelf"),
                          .settings = {},
                          .show = {},
                          .on_news = {}};
    SnapshotDraft draft;
    PictureKeeper keeper{world, draft};
};

} // namespace

TEST_CASE("A closed recording that lies open gets its picture, with where somebody may speak") {
    Scene scene;
    scene.keeper.attend();
    CHECK_FALSE(scene.keeper.awaited()); // nothing lies open
    scene.open("one", std::string(64, 'a'));
    scene.await_end();
    REQUIRE(scene.draft.value.picture);
    CHECK(scene.draft.value.picture->waveform.frames() == length);
    CHECK(scene.draft.value.picture->voices.heard.size() == 2);
    CHECK(scene.draft.value.picture_problem.empty());

    const auto before = scene.draft.value.picture;
    scene.keeper.attend();
    CHECK(scene.draft.value.picture == before); // once is enough
    scene.draft.forget_discussion();
    scene.keeper.attend();
    CHECK_FALSE(scene.draft.value.picture);
}

TEST_CASE("A recording without a picture says why, and the next one has its own") {
    Scene scene;
    scene.open("nowhere", std::string(64, 'b'));
    scene.await_end();
    CHECK_FALSE(scene.draft.value.picture);
    CHECK_FALSE(scene.draft.value.picture_problem.empty());
    scene.open("one", std::string(64, 'a'));
    scene.await_end();
    CHECK(scene.draft.value.picture);
    CHECK(scene.draft.value.picture_problem.empty());
}
