#include "app/discussion_folder.h"
#include "app/state_json.h"
#include "bundle/layout.h"
#include "support/fake_clock.h"
#include "support/sample_discussion.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const DiscussionPlan plan{{small_unit()}, {"Riverside", "012345"}, {"Sam", "L0012345"}, {"Alex"}};

} // namespace

TEST_CASE("A new discussion is on the disk, with its plan, before the first sample") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const FakeClock clock;
    const std::string path = folder.file("talk");
    {
        const auto made = create_discussion(*files, clock, path, plan);
        REQUIRE(made.ok());
        CHECK(made->lines.size() == made->chain.sequence());
    }
    CHECK(folder_kind(*files, path) == FolderKind::discussion);
    const auto opened = open_discussion(*files, path);
    REQUIRE(opened.ok());
    CHECK(opened->state.stage == RecordingStage::planned);
    CHECK(opened->state.learner.registration == "L0012345");
    CHECK(opened->state.units == plan.units);
    CHECK(opened->state.discussion.size() == 32);
    CHECK(opened->lines.size() == opened->chain.sequence());
}

TEST_CASE("A folder with something in it is refused and stays as it was") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const FakeClock clock;
    std::ofstream(folder.file("holiday.txt")) << "photos";
    const auto refused = create_discussion(*files, clock, folder.path(), plan);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::refused);
    CHECK(files->list_recursive(folder.path())->size() == 1);

    std::ofstream(folder.file("file")) << "x";
    CHECK(create_discussion(*files, clock, folder.file("file"), plan).error().kind == ErrorKind::refused);
    CHECK(create_discussion(*files, clock, folder.file("file/below"), plan).error().kind !=
          ErrorKind::internal);
}

TEST_CASE("A discussion that cannot be made is not left half-made") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const FakeClock clock;
    DiscussionPlan bad = plan;
    bad.learner.name = "\xff";
    CHECK(create_discussion(*files, clock, folder.file("talk"), bad).error().kind == ErrorKind::invalid);
    CHECK_FALSE(files->exists(folder.file("talk")));

    std::filesystem::create_directory(folder.file("empty"));
    CHECK_FALSE(create_discussion(*files, clock, folder.file("empty"), bad).ok());
    CHECK(folder_kind(*files, folder.file("empty")) == FolderKind::empty);
}

TEST_CASE("A discussion in which nothing was recorded can be discarded, another cannot") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const FakeClock clock;
    const std::string path = folder.file("talk");
    REQUIRE(create_discussion(*files, clock, path, plan).ok());
    {
        auto opened = open_discussion(*files, path);
        REQUIRE(opened.ok());
        CHECK(discard_unrecorded(*files, path, {path}).error().kind == ErrorKind::in_use);
        DurableLineSink sink(*opened->journal);
        DiscussionWriter writer(opened->state, opened->chain, clock, sink);
        REQUIRE(writer.execute({Actor::program, StartTake{}}).ok());
    }
    CHECK(discard_unrecorded(*files, path, {path}).error().kind == ErrorKind::refused);
    CHECK(folder_kind(*files, path) == FolderKind::discussion);

    REQUIRE(create_discussion(*files, clock, folder.file("other"), plan).ok());
    CHECK(discard_unrecorded(*files, folder.file("other"), {folder.file("other")}).ok());
    CHECK_FALSE(files->exists(folder.file("other")));
}

TEST_CASE("A discussion that comes to nothing leaves the folders that were there, and no others") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const FakeClock clock;
    SECTION("none of them was there") {
        const std::string path = folder.file("2026/november/talk");
        const auto missing = missing_folders(*files, path);
        CHECK(missing == std::vector<std::string>{path, folder.file("2026/november"), folder.file("2026")});
        REQUIRE(create_discussion(*files, clock, path, plan).ok());
        CHECK(discard_unrecorded(*files, path, missing).ok());
        CHECK_FALSE(files->exists(folder.file("2026")));
    }
    SECTION("an empty one was there") {
        const std::string path = folder.file("talk");
        REQUIRE(files->create_directories(path).ok());
        const std::string identity = *files->identity(path);
        DiscussionPlan wrong = plan;
        wrong.learner.name = "Ren\xe9";
        CHECK_FALSE(create_discussion(*files, clock, path, wrong).ok());
        CHECK(*files->identity(path) == identity);
        CHECK(files->list_recursive(path)->empty());
    }
    SECTION("somebody has put something beside it") {
        const std::string path = folder.file("2026/talk");
        const auto missing = missing_folders(*files, path);
        REQUIRE(create_discussion(*files, clock, path, plan).ok());
        REQUIRE(files->replace(folder.file("2026/letter.txt"), "Dear Sam").ok());
        CHECK(discard_unrecorded(*files, path, missing).ok());
        CHECK_FALSE(files->exists(path));
        CHECK(files->exists(folder.file("2026/letter.txt")));
    }
}

TEST_CASE("The name of a new folder tells date, unit, learner, and never escapes") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const FakeClock clock;
    CHECK(new_folder_path(*files, folder.path(), plan, clock.wall_now()) ==
          folder.file("2026-11-21 8585-301 L0012345 s1"));
    std::filesystem::create_directory(folder.file("2026-11-21 8585-301 L0012345 s1"));
    CHECK(new_folder_path(*files, folder.path(), plan, clock.wall_now()) ==
          folder.file("2026-11-21 8585-301 L0012345 s1 (2)"));
    DiscussionPlan hostile = plan;
    hostile.learner = {"../../etc/passwd", ""};
    CHECK(new_folder_path(*files, folder.path(), hostile, clock.wall_now()) ==
          folder.file("2026-11-21 8585-301 ..-..-etc-passwd s1"));
}

TEST_CASE("The link of a bundle has one name by whatever path it is reached") {
    const TemporaryFolder folder;
    const auto files = real_file_system();
    const FakeClock clock;
    REQUIRE(create_discussion(*files, clock, folder.file("talk"), plan).ok());
    std::filesystem::create_directory_symlink(folder.file("talk"), folder.file("other"));
    CHECK(*link_name(*files, folder.file("talk")) == *link_name(*files, folder.file("other/")));
    CHECK(link_name(*files, folder.file("none")).error().kind == ErrorKind::missing);
}

TEST_CASE("The state as JSON has the names that other tools rely on") {
    const State state =
        after(recording_discussion({small_unit("8585-301"), small_unit("8585-302")}),
              {mark_at(163.5, {"8585-301/2.2", "8585-302/1.1"}, "good"), ReportLoss{48'000, 4'800, "gap"},
               EndTake{480'000, TakeEnding::stopped}, StopRecording{StopCause::assessor}});
    const auto json = nlohmann::json::parse(state_json(state));
    CHECK(json["units"] == nlohmann::json({"8585-301", "8585-302"}));
    CHECK(json["recording"]["frames"] == 480'000);
    CHECK(json["recording"]["rate"] == 48'000);
    CHECK(json["recording"]["channels"] == 1);
    CHECK(json["recording"]["seconds"] == 10.0);
    CHECK(json["recording"]["lost_frames"] == 4'800);
    REQUIRE(json["counters"].size() == 1);
    CHECK(json["counters"][0]["frame"] == 7'848'000);
    CHECK(json["counters"][0]["seconds"] == 163.5);
    CHECK(json["counters"][0]["text"] == "2m 43 secs");
    CHECK(json["counters"][0]["criteria"] == nlohmann::json({"8585-301/2.2", "8585-302/1.1"}));
    CHECK(json["counters"][0]["note"] == "good");
    CHECK(json["counter_line"] == "2m 43 secs AC 2.2 (301), AC 1.1 (302)");
}

TEST_CASE("Names cannot lead a terminal") {
    const State state = after({}, {OpenDiscussion{"id", "test"}, ChooseUnits{{small_unit()}},
                                   NameParties{{"\x1b[2J", ""}, {"a\u202Eb\nc", "\u009b1m"}, {"Zo\u00eb"}}});
    const std::string text = state_text(state);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("a?b?c ?1m") != std::string::npos);
    CHECK(text.find("Zo\u00eb") != std::string::npos);
}

TEST_CASE("What was wrong with the sound is told with its beginning and its end") {
    State state;
    state.health.signal.push_back(
        {SignalProblem::dead_microphone, 1, 3 * 48'000, 9 * 48'000, std::nullopt, {}, {}});
    CHECK(state_text(state).find("muted or unplugged from 0m 03 secs\n") != std::string::npos);
    state.health.signal[0].until = 34 * 48'000;
    state.health.devices.push_back({"USB", "It is gone.", 48'000, 5 * 48'000, "USB", {}, {}});
    CHECK(state_text(state).find("muted or unplugged from 0m 03 secs to 0m 34 secs\n") != std::string::npos);
    CHECK(state_text(state).find("USB gone from 0m 01 secs to 0m 05 secs: It is gone.") != std::string::npos);
}
