// Recorders that begin, crash, are lost and are found again.

#include "controller_scene.h"

#include "base/text.h"
#include "support/sample_discussion.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE("A look at the devices that the sound system's own code ends is begun again") {
    Scene scene(
        "if [ \"$1\" = devices ] && mkdir \"$(dirname \"$0\")/looked\" 2>/dev/null; then kill -SEGV $$; fi");
    const auto known = scene.await([](const Snapshot& s) { return s.devices.known; });
    CHECK(std::filesystem::exists(scene.folder.file("looked")));
    CHECK_FALSE(known->devices.names.empty());
}

TEST_CASE("A recorder that crashes before it recorded anything is begun again in the same folder") {
    const TemporaryFolder memory;
    const std::string starts = memory.file("starts");
    // A take's file is left behind, as by a crash inside the sound system's code.
    Scene scene(while_recording("printf x >> '" + starts + "'\n[ $(wc -c < '" + starts +
                                "') -lt 3 ] && touch \"$2/data/take-01.flac\" && kill -ABRT $$"));
    scene.record();
    const auto running = scene.await([](const Snapshot& s) { return !s.state->takes.empty(); });
    CHECK(running->link == LinkState::attached);
    CHECK(running->notices.empty());
    CHECK(scene.files->read_all(starts, 100).value() == "xxx");
    CHECK(scene.discussions() == 1);
    // A Stop leaves the window attached until it is taken back or the recording is closed.
    scene.submit(StopRecording{});
    const auto stopped = scene.await([](const Snapshot& s) { return stop_can_be_taken_back(*s.state); });
    CHECK(stopped->link == LinkState::attached);
    scene.submit(TakeBackStop{});
    scene.await([](const Snapshot& s) { return s.state->stage == RecordingStage::recording; });
    scene.stop_and_close();
    const auto finished = scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    CHECK(finished->notices.empty());
    CHECK(finished->state->pauses.size() == 1);
}

TEST_CASE("A window that is started while a recording runs shows it, and says which one it is") {
    Scene scene("");
    scene.record();
    scene.await([](const Snapshot& s) { return !s.state->takes.empty(); });
    scene.start();
    const auto shown = scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    CHECK(shown->link == LinkState::attached);
    CHECK_THAT(shown->notices[0], Contains("running already") && Contains("Sam Okafor, 8585-301") &&
                                      Contains(std::filesystem::path(shown->folder).filename().string()));
    scene.stop_and_close();
    const auto finished = scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    CHECK(finished->notices.empty()); // it is no recording that runs any more
}

TEST_CASE("A recorder that crashes again and again is told, and leaves no folder") {
    Scene scene(while_recording("touch \"$2/data/take-01.flac\"; kill -ABRT $$"));
    scene.record();
    const auto told = scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    CHECK(told->link == LinkState::none);
    CHECK(told->folder.empty());
    CHECK_THAT(told->notices.back(), Contains("could not be started"));
    CHECK(scene.discussions() == 0);
}

TEST_CASE("A recorder that cannot begin says why in its own words, and the plan is there again") {
    Scene scene(while_recording("set -- \"$1\" \"$2\" --device 'no such microphone'"));
    scene.record();
    const auto told = scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    CHECK(told->link == LinkState::none);
    REQUIRE(told->notices.size() == 1);
    CHECK_THAT(told->notices[0], Contains("no such microphone"));
    CHECK(scene.discussions() == 0);
}

TEST_CASE(
    "A folder that is renamed while it is recorded: what closes it is said, and again when asked to go on") {
    Scene scene("");
    scene.record();
    const auto running = scene.await([](const Snapshot& s) { return !s.state->takes.empty(); });
    std::filesystem::rename(running->folder, scene.folder.file("renamed"));
    scene.stop_and_close();
    const auto lost = scene.await([](const Snapshot& s) { return s.link == LinkState::lost; });
    REQUIRE(lost->notices.size() == 1);
    CHECK_THAT(lost->notices[0], Contains("moved or renamed") && Contains("counterpoint-cli stop"));
    CHECK(clean_utf8(lost->notices[0]) == lost->notices[0]);

    scene.controller->request(GoOnInNewTake{});
    const auto asked = scene.await([](const Snapshot& s) { return s.notices.size() == 2; });
    CHECK(asked->link == LinkState::lost);
    CHECK_THAT(asked->notices[1], Contains("is not there any more"));

    // The same sentence is said once, however often it was asked: the next one is another.
    scene.controller->request(CloseAsItIs{});
    scene.controller->request(StartRecording{{"no such unit"}, {}, {}, {}, {}});
    const auto next = scene.await([](const Snapshot& s) { return s.notices.size() == 3; });
    CHECK_THAT(next->notices[2], Contains("no such unit"));

    // Under its old name it is closed after all.
    std::filesystem::rename(scene.folder.file("renamed"), running->folder);
    scene.controller->request(CloseAsItIs{});
    const auto closed = scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    CHECK(closed->notices == next->notices);
}

TEST_CASE("The window that starts finds a recording that was never closed, and closes it when asked to") {
    Scene scene("");
    const std::string left = scene.folder.file("discussions/left");
    {
        auto discussion =
            create_discussion(*scene.files, scene.clock, left, {{small_unit()}, {}, {"Sam Okafor", {}}, {}});
        REQUIRE(discussion.ok());
        DurableLineSink sink(*discussion->journal);
        DiscussionWriter writer(discussion->state, discussion->chain, scene.clock, sink);
        REQUIRE(writer.execute({Actor::program, StartTake{{SourceKind::practice, "Practice"}, {48'000, 2}}})
                    .ok());
    }
    scene.start();
    const auto found = scene.await([](const Snapshot& s) { return s.link == LinkState::lost; });
    CHECK(found->folder == left);
    CHECK(found->state->learner.name == "Sam Okafor");
    REQUIRE_FALSE(found->notices.empty());
    CHECK(found->notices[0].find("cut short") != std::string::npos);
    scene.controller->request(CloseAsItIs{});
    scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    scene.controller->request(NewDiscussion{});
    scene.await([](const Snapshot& s) { return s.link == LinkState::none; });
}

TEST_CASE("A recording that cannot be closed does not stand in the way of the next") {
    Scene scene("[ \"$1\" != stop ] || { echo 'It is broken.' >&2; exit 2; }");
    {
        auto discussion = create_discussion(*scene.files, scene.clock, scene.folder.file("discussions/left"),
                                            {{small_unit()}, {}, {}, {}});
        REQUIRE(discussion.ok());
        DurableLineSink sink(*discussion->journal);
        DiscussionWriter writer(discussion->state, discussion->chain, scene.clock, sink);
        REQUIRE(writer.execute({Actor::program, StartTake{{}, {48'000, 2}}}).ok());
    }
    scene.start();
    scene.await([](const Snapshot& s) { return s.link == LinkState::lost; });
    scene.controller->request(CloseAsItIs{});
    const auto given_up = scene.await([](const Snapshot& s) { return s.link == LinkState::none; });
    REQUIRE_FALSE(given_up->notices.empty());
    CHECK(given_up->notices.back().find("It is broken.") != std::string::npos);
}
