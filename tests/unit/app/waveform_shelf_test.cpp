// The cache of waveforms: whatever is wrong with it, the waveform is right.

#include "app/waveform_shelf.h"
#include "audio/take_writer.h"
#include "support/scripted_device.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const std::string discussion(32, 'a');

struct Scene {
    Scene() {
        const auto samples = counting_sound(0, 100'000, 2);
        auto take = TakeWriter::create(*files, sound, {48'000, 2});
        REQUIRE(take.ok());
        auto waveform = WaveformWriter::create(*files, shelf.place_for_take(discussion, 1), {48'000, 2});
        REQUIRE(waveform.ok());
        (*take)->keep_waveform(std::move(*waveform));
        REQUIRE((*take)->write(samples).ok());
        REQUIRE((*take)->finish().ok());
    }

    [[nodiscard]] std::vector<std::string> on_the_shelf() {
        std::vector<std::string> names;
        const auto entries = files->list_recursive(folder.file("shelf"));
        REQUIRE(entries.ok());
        for (const DirectoryEntry& entry : *entries)
            names.push_back(entry.name);
        return names;
    }

    void check_right() {
        const auto waveform = shelf.waveform(sound, recording);
        REQUIRE(waveform.ok());
        CHECK(std::ranges::equal(waveform->columns(), waveform_of_flac(*files, sound)->columns()));
    }

    std::unique_ptr<FileSystem> files = real_file_system();
    TemporaryFolder folder;
    std::string sound = folder.file("recording.flac");
    WaveformShelf shelf{*files, folder.file("shelf")};
    ClosedRecording recording{"recording.flac", {48'000, 2}, 100'000, 1, std::string(64, 'b')};

    /// Closed, of one take that ended so.
    [[nodiscard]] State closed(TakeEnding ending = TakeEnding::stopped) const {
        State state;
        state.discussion = discussion;
        state.takes.emplace_back();
        state.takes.back().ending = ending;
        state.recording = recording;
        return state;
    }
};

} // namespace

TEST_CASE("What was kept while recording is found by the recording's hash, without decoding") {
    Scene scene;
    scene.shelf.adopt(scene.closed());
    CHECK(scene.on_the_shelf() == std::vector{std::string(64, 'b') + ".waveform"});
    scene.check_right();
    REQUIRE(scene.files->remove(scene.sound).ok());
    CHECK(scene.shelf.waveform(scene.sound, scene.recording).ok());
}

TEST_CASE("A waveform that is missing, cut off or of something else is made anew and kept") {
    Scene scene;
    scene.check_right();
    const std::string kept = scene.folder.file("shelf/" + std::string(64, 'b') + ".waveform");
    CHECK(scene.files->exists(kept));
    REQUIRE(scene.files->replace(kept, "CPWAVE1\n").ok());
    scene.check_right();
    REQUIRE(scene.files->replace(kept, waveform_bytes(Waveform({48'000, 1}, 0, {}))).ok());
    scene.check_right();
    CHECK(read_waveform(*scene.files, kept)->frames() == 100'000);
}

TEST_CASE("The waveform of a take that became something else is not believed, and not left behind") {
    Scene longer;
    longer.recording.frames = 200'000;
    longer.shelf.adopt(longer.closed());
    CHECK(longer.on_the_shelf().empty());
    Scene cut;
    cut.shelf.adopt(cut.closed(TakeEnding::cut_short));
    CHECK(cut.on_the_shelf().empty());
    Scene joined;
    State state = joined.closed();
    state.takes.push_back(state.takes.front());
    state.takes.back().number = 2;
    joined.shelf.adopt(state);
    CHECK(joined.on_the_shelf().empty());
}

TEST_CASE("The shelf does not grow without end, and leaves what others put there") {
    Scene scene;
    REQUIRE(scene.files->replace(scene.folder.file("shelf/note.txt"), "mine").ok());
    for (int i = 0; i < 60; ++i) {
        scene.recording.sha256 = std::string(62, 'c') + std::to_string(10 + i);
        scene.check_right();
        CHECK(scene.files->exists(scene.folder.file("shelf/" + scene.recording.sha256 + ".waveform")));
    }
    const auto names = scene.on_the_shelf();
    CHECK(names.size() == WaveformShelf::most_kept + 2); // the take's and the note
    CHECK(std::ranges::find(names, "note.txt") != names.end());
}

TEST_CASE("Without a folder, and for names that lead elsewhere, nothing is kept and everything works") {
    Scene scene;
    CHECK(scene.shelf.place_for_take("../../somewhere", 1).empty());
    scene.recording.sha256 = "../x";
    scene.check_right();
    const WaveformShelf nowhere(*scene.files, "");
    CHECK(nowhere.place_for_take(discussion, 1).empty());
    nowhere.adopt(scene.closed());
    CHECK(nowhere.waveform(scene.sound, scene.recording).ok());
    CHECK(scene.on_the_shelf().size() == 1);
}
