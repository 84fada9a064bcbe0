#include "app/closing.h"
#include "app/waveform_shelf.h"

#include "app/discussion_folder.h"
#include "app/repair.h"
#include "app/waveform_shelf.h"
#include "audio/sound_reader.h"
#include "audio/take_writer.h"
#include "bundle/layout.h"
#include "bundle/verify.h"
#include "support/fake_clock.h"
#include "support/sample_discussion.h"
#include "support/scripted_device.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const DiscussionPlan plan{{small_unit()}, {"Riverside", "012345"}, {"Sam", "L1"}, {"Alex"}};
const SoundFormat mono{48'000, 1};

/// A discussion on the disk, as recorders leave it.
struct Left {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    FakeClock clock;
    std::string path = folder.file("talk");

    explicit Left(const std::vector<Action>& actions) {
        auto discussion = create_discussion(*files, clock, path, plan);
        REQUIRE(discussion.ok());
        run(*discussion, actions);
    }

    void go_on(const std::vector<Action>& actions) {
        auto discussion = open_discussion(*files, path);
        REQUIRE(discussion.ok());
        run(*discussion, actions);
    }

    /// A take of `frames`; without `finished` as a killed recorder leaves it.
    void write_take(const std::string& name, Frame first, Frame frames, bool finished) {
        auto take = TakeWriter::create(*files, data_path(path, name), mono);
        REQUIRE(take.ok());
        REQUIRE((*take)->write(counting_sound(first, frames, 1)).ok());
        if (finished)
            REQUIRE((*take)->finish().ok());
    }

    State close() {
        const auto closed = repair_discussion(*files, clock, path, folder.file("waveforms"));
        INFO((closed ? std::string() : closed.error().message()));
        REQUIRE(closed.ok());
        const VerifyReport report = verify(*files, path);
        INFO(report_lines(report));
        REQUIRE(report.verdict == Verdict::whole);
        return state_from(read_journal(*files, journal_path(path))->events);
    }

    std::vector<std::int16_t> samples() {
        auto reader = SoundReader::open(*files, data_path(path, recording_name));
        REQUIRE(reader.ok());
        std::vector<std::int16_t> sound(1'000'000);
        const auto got = (*reader)->read(sound);
        REQUIRE(got.ok());
        sound.resize(static_cast<std::size_t>(*got));
        return sound;
    }

private:
    void run(DiscussionFile& discussion, const std::vector<Action>& actions) {
        DurableLineSink sink(*discussion.journal);
        DiscussionWriter writer(discussion.state, discussion.chain, clock, sink);
        for (const Action& action : actions)
            REQUIRE(writer.execute({Actor::assessor, action}).ok());
    }
};

} // namespace

TEST_CASE("What a killed recorder left is closed with its sound and its counters") {
    Left left({StartTake{{}, mono}, mark_at(1, {"8585-301/1.1"})});
    left.write_take("take-01.flac", 0, 100'000, false);
    const State state = left.close();
    CHECK(state.stage == RecordingStage::closed);
    CHECK(state.stopped_by == StopCause::crash);
    REQUIRE(state.takes.size() == 1);
    CHECK(state.takes[0].ending == TakeEnding::cut_short);
    const auto sound = left.samples();
    CHECK(static_cast<Frame>(sound.size()) == recorded_frames(state));
    CHECK(recorded_frames(state) > 100'000 - 2 * 4'096);
    CHECK(sound[48'000] == counting_sound(48'000, 1, 1)[0]);
    CHECK(state.marks[0].points_to == 48'000);
}

TEST_CASE("A mark in the tail that never reached the disk keeps its moment, and the tail is stated silence") {
    Left left({StartTake{{}, mono}, mark_at(3, {"8585-301/1.1"})});
    left.write_take("take-01.flac", 0, 100'000, false);
    // What the recorder drew until it was killed.
    const std::string id = state_from(read_journal(*left.files, journal_path(left.path))->events).discussion;
    const WaveformShelf shelf(*left.files, left.folder.file("waveforms"));
    const std::string unfinished = shelf.place_for_take(id, 1);
    REQUIRE(WaveformWriter::create(*left.files, unfinished, mono).ok());
    const State state = left.close();
    CHECK_FALSE(left.files->exists(unfinished));
    CHECK_FALSE(left.files->exists(data_path(left.path, "take-01.flac")));
    CHECK(state.marks[0].points_to == 144'000);
    CHECK(recorded_frames(state) == 144'001);
    REQUIRE(state.losses.size() == 1);
    CHECK(state.losses[0].at + state.losses[0].frames == 144'001);
    const auto sound = left.samples();
    REQUIRE(sound.size() == 144'001);
    CHECK(std::all_of(sound.begin() + static_cast<std::ptrdiff_t>(state.losses[0].at), sound.end(),
                      [](std::int16_t sample) { return sample == 0; }));
}

TEST_CASE(
    "A recorder that died before a stopped recording was closed leaves all of it, and no crash is blamed") {
    Left left({StartTake{{}, mono}, StopRecording{StopCause::assessor, 100'000}});
    left.write_take("take-01.flac", 0, 100'000, false); // the encoder's last block was never written
    const State state = left.close();
    CHECK(state.stage == RecordingStage::closed);
    CHECK(state.stopped_by == StopCause::assessor);
    CHECK(recorded_frames(state) == 100'000);
    CHECK(lost_frames(state) < 4'096 + 1);
}

TEST_CASE("A take that never came to be leaves its marks in silence") {
    Left left({StartTake{{}, mono}, mark_at(0.01, {"8585-301/1.1"})});
    const State state = left.close();
    CHECK(recorded_frames(state) == 481);
    CHECK(lost_frames(state) == 481);
}

TEST_CASE("Several takes become one recording in which every counter still points to its sound") {
    Left left({StartTake{{}, mono}, mark_at(1, {"8585-301/1.1"}), EndTake{60'000, TakeEnding::stopped}});
    left.write_take("take-01.flac", 0, 60'000, true);
    MakeMark second = mark_at(0, {"8585-301/1.2"});
    second.pressed = second.points_to = 60'000 + 5;
    left.go_on({StartTake{{}, mono}, second, EndTake{50'000, TakeEnding::stopped},
                StopRecording{StopCause::assessor}});
    left.write_take("take-02.flac", 20'000, 50'000, true);
    const State state = left.close();
    CHECK(recorded_frames(state) == 110'000);
    const auto sound = left.samples();
    REQUIRE(sound.size() == 110'000);
    CHECK(sound[48'000] == counting_sound(48'000, 1, 1)[0]);
    CHECK(sound[60'005] == counting_sound(20'005, 1, 1)[0]);
    CHECK_FALSE(left.files->exists(data_path(left.path, "take-01.flac")));
    CHECK_FALSE(left.files->exists(data_path(left.path, "take-02.flac")));
}

TEST_CASE("Closing can be taken up again wherever it was cut") {
    Left left(
        {StartTake{{}, mono}, EndTake{60'000, TakeEnding::stopped}, StopRecording{StopCause::assessor}});
    left.write_take("take-01.flac", 0, 60'000, true);
    SECTION("after the take was renamed") {
        REQUIRE(left.files->rename(data_path(left.path, "take-01.flac"), data_path(left.path, recording_name))
                    .ok());
        CHECK(recorded_frames(left.close()) == 60'000);
    }
    SECTION("after the recording was closed, before the sheets") {
        const auto recording = complete_recording(
            *left.files, left.path, state_from(read_journal(*left.files, journal_path(left.path))->events),
            WaveformShelf(*left.files, {}));
        REQUIRE(recording.ok());
        left.go_on({CloseRecording{*recording}});
        CHECK(recorded_frames(left.close()) == 60'000);
    }
    SECTION("after everything: a second time changes nothing") {
        left.close();
        const auto before = *left.files->read_all(left.folder.file("talk/tagmanifest-sha256.txt"), 10'000);
        left.close();
        CHECK(*left.files->read_all(left.folder.file("talk/tagmanifest-sha256.txt"), 10'000) == before);
    }
}

TEST_CASE("The file of a take that never began is no part of the bundle") {
    Left left({StartTake{{}, mono}, EndTake{60'000, TakeEnding::stopped}});
    left.write_take("take-01.flac", 0, 60'000, true);
    REQUIRE(left.files->replace(data_path(left.path, "take-02.flac"), "fLaC").ok());
    CHECK(recorded_frames(left.close()) == 60'000);
    CHECK_FALSE(left.files->exists(data_path(left.path, "take-02.flac")));
}

TEST_CASE("Closing again does not make a changed recording good") {
    Left left({StartTake{{}, mono}, EndTake{60'000, TakeEnding::stopped}});
    left.write_take("take-01.flac", 0, 60'000, true);
    left.close();
    REQUIRE(left.files->replace(data_path(left.path, recording_name), "another recording").ok());
    const auto again = repair_discussion(*left.files, left.clock, left.path);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().kind == ErrorKind::damaged);
    CHECK(again.error().message().find("recording.flac") != std::string::npos);
}

TEST_CASE("A join that was cut before its closing is done anew from the takes") {
    Left left({StartTake{{}, mono}, EndTake{30'000, TakeEnding::stopped}, StartTake{{}, mono},
               EndTake{30'000, TakeEnding::stopped}, StopRecording{StopCause::assessor}});
    left.write_take("take-01.flac", 0, 30'000, true);
    left.write_take("take-02.flac", 7, 30'000, true);
    REQUIRE(left.files->replace(data_path(left.path, recording_name), "half a recording").ok());
    CHECK(recorded_frames(left.close()) == 60'000);
    CHECK(left.samples()[30'000] == counting_sound(7, 1, 1)[0]);
}

TEST_CASE("Where nothing was recorded there is nothing to close") {
    Left left({});
    const auto closed = repair_discussion(*left.files, left.clock, left.path);
    REQUIRE_FALSE(closed.ok());
    CHECK(closed.error().kind == ErrorKind::refused);
    CHECK(repair_discussion(*left.files, left.clock, left.folder.file("none")).error().kind ==
          ErrorKind::missing);
}
