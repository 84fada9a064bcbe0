#include "app/left_discussions.h"

#include "app/repair.h"
#include "support/fake_clock.h"
#include "support/sample_discussion.h"
#include "support/temporary_folder.h"

#include "app/discussion_folder.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("What was recorded and never closed is found, the last first, and nothing else") {
    const TemporaryFolder parent;
    const auto files = real_file_system();
    FakeClock clock;
    const auto make = [&](const std::string& name, const std::vector<Action>& actions) {
        auto discussion = create_discussion(*files, clock, parent.file(name), {{small_unit()}, {}, {}, {}});
        REQUIRE(discussion.ok());
        DurableLineSink sink(*discussion->journal);
        DiscussionWriter writer(discussion->state, discussion->chain, clock, sink);
        for (const Action& action : actions)
            REQUIRE(writer.execute({Actor::program, action}).ok());
        clock.advance(std::chrono::hours(1));
    };
    const StartTake start{{}, {48'000, 1}};
    make("a first", {start});
    make("b planned", {});
    make("c closed", {start});
    REQUIRE(repair_discussion(*files, clock, parent.file("c closed")).ok());
    make("d stopped", {start, EndTake{0, TakeEnding::stopped}, StopRecording{}});
    REQUIRE(files->create_directories(parent.file("e strange/data")).ok());
    REQUIRE(files->replace(parent.file("e strange/data/journal.jsonl"), "no journal\n").ok());

    const auto left = left_discussions(*files, parent.path());
    REQUIRE(left.size() == 2);
    CHECK(left[0].folder == parent.file("d stopped"));
    CHECK(left[1].folder == parent.file("a first"));
    CHECK(left[1].state.takes.size() == 1);
    CHECK(left_discussions(*files, parent.file("nowhere")).empty());
}
