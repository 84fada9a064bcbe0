// What the window does with a discussion that no recorder is busy with.

#include "live/controller/discussion_desk.h"

#include "app/discussion_folder.h"
#include "app/discussion_list.h"
#include "bundle/layout.h"
#include "support/fake_clock.h"
#include "support/sample_discussion.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

struct DeskFixture {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    FakeClock clock;
    SnapshotDraft draft;
    Snapshot& snapshot = draft.value;
    DiscussionDesk desk{*files, clock, folder.path(), draft};

    /// As another window sees it.
    State opened_again(const std::string& path) {
        SnapshotDraft another;
        REQUIRE(DiscussionDesk(*files, clock, folder.path(), another).open(path));
        return *another.value.state;
    }

    std::string make(const std::string& name) {
        const std::string path = folder.file(name);
        REQUIRE(create_discussion(
                    *files, clock, path,
                    {{small_unit()}, {"Riverside College", "1"}, {"Sam Okafor", "L1"}, {"Alex Reid"}})
                    .ok());
        return path;
    }
};

} // namespace

TEST_CASE_METHOD(DeskFixture, "discussions are listed by name, the last first, and a damaged one says so") {
    make("2026-11-20 a");
    make("2026-11-21 b");
    const std::string bad = make("2026-11-22 c");
    REQUIRE(files->replace(journal_path(bad), "no journal\n").ok());
    REQUIRE(files->create_directories(folder.file("holiday pictures")).ok());
    desk.list();
    const auto& list = snapshot.discussions->discussions;
    REQUIRE(list.size() == 3);
    CHECK(list[0].folder == bad);
    CHECK(list[0].stage == DiscussionStage::unreadable);
    CHECK_FALSE(list[0].problem.empty());
    CHECK(list[1].learner == "Sam Okafor");
    CHECK(list[1].units == std::vector<std::string>{"8585-301"});
    CHECK(list[1].stage == DiscussionStage::planned);
    CHECK(list_discussions(*files, folder.path(), 2).left_out == 1);
    CHECK(list_discussions(*files, folder.file("nowhere"), 2).discussions.empty());
}

TEST_CASE_METHOD(DeskFixture, "a new discussion lies open and has no writer; an unknown unit makes none") {
    snapshot.catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    StartRecording plan{{"8585-301", "8585-999"}, {"Riverside College", "1"}, {"Sam Okafor", "L1"}, {}, {}};
    plan.arrangements = {PlanDiscussion{{.place = "Room 4"}}};
    REQUIRE_FALSE(desk.make(plan));
    REQUIRE(snapshot.notices.size() == 1);
    CHECK_THAT(snapshot.notices[0], Contains("8585-999"));
    CHECK(snapshot.folder.empty());
    CHECK(list_discussions(*files, folder.path(), 2).discussions.empty());

    plan.units.pop_back();
    REQUIRE(desk.make(plan));
    CHECK(snapshot.state->learner.name == "Sam Okafor");
    CHECK(snapshot.state->planning.plan.place == "Room 4");
    CHECK(desk.change({AgreePlan{Actor::assessor, ""}}));
    CHECK(opened_again(snapshot.folder) == *snapshot.state);
}

TEST_CASE_METHOD(DeskFixture,
                 "commands on an opened plan are durable, and a refusal does not stop the next") {
    const std::string path = make("one");
    REQUIRE(desk.open(path));
    CHECK(snapshot.folder == path);
    Plan plan;
    plan.place = "Room 4";
    CHECK_FALSE(desk.change(
        {PlanDiscussion{plan}, DecideUnit{"8585-301", Judgement::pass, ""}, AgreePlan{Actor::assessor, ""}}));
    REQUIRE(snapshot.notices.size() == 1);
    CHECK_THAT(snapshot.notices[0], Contains("before the recording is closed"));
    CHECK(snapshot.state->planning.plan.place == "Room 4");
    CHECK(snapshot.state->planning.agreed_by_assessor);

    CHECK(opened_again(path) == *snapshot.state);
}

TEST_CASE_METHOD(DeskFixture, "a folder without a discussion, and one that another program writes to") {
    REQUIRE_FALSE(desk.open(folder.file("nowhere")));
    CHECK_THAT(snapshot.notices.back(), Contains("no discussion in this folder"));
    CHECK(snapshot.folder.empty());

    const std::string path = make("one");
    REQUIRE(desk.open(path));
    const auto before = snapshot.state;
    const auto other = open_discussion(*files, path);
    REQUIRE(other.ok());
    CHECK_FALSE(desk.change({AgreePlan{Actor::assessor, ""}}));
    CHECK(snapshot.notices.size() == 2);
    CHECK(*snapshot.state == *before);
}
