// The window's controller with real recorders, and with ones that cannot begin.

#include "audio/take_writer.h"
#include "live/controller/controller.h"

#include "app/discussion_folder.h"
#include "app/discussion_list.h"
#include "base/text.h"
#include "support/places.h"
#include "support/sample_discussion.h"
#include "support/temporary_folder.h"
#include "units/catalogue.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

struct Scene {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    SystemClock clock;
    std::unique_ptr<Controller> controller;

    /// With a recorder program that runs these lines of shell before it becomes the real one.
    explicit Scene(const std::string& before) {
        const std::string program = folder.file("recorder");
        REQUIRE(
            files
                ->replace(program, fmt::format("#!/bin/sh\n{}\nexec '{}' \"$@\"\n", before, COUNTERPOINT_CLI))
                .ok());
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        std::filesystem::create_directories(folder.file("runtime"));
        start();
    }

    /// As another window.
    void start() {
        const std::string program = folder.file("recorder");
        controller.reset();
        controller = std::make_unique<Controller>(ControllerWorld{
            .files = *files,
            .clock = clock,
            .catalogue = folder.file("units"),
            .questions = folder.file("questions"),
            .command_line_program = program,
            .discussions = folder.file("discussions"),
            .runtime = folder.file("runtime"),
            .waveforms = folder.file("waveforms"),
            .settings = folder.file("window.json"),
            .phrases = folder.file("own/phrases.txt"),
            .show = [](const std::string&) { return Result<void>(); },
            .on_news = {},
        });
    }

    void record() {
        controller->request(StartRecording{{"8585-301"},
                                           {"Riverside College", "012345"},
                                           {"Sam Okafor", "L0012345"},
                                           {"Alex Reid"},
                                           {SourceKind::practice, "practice conversation"}});
    }

    void submit(Action action) {
        controller->submit({{Actor::assessor, std::move(action)}, clock.monotonic_now()});
    }

    void stop_and_close() {
        submit(StopRecording{});
        submit(CloseRecording{});
    }

    std::shared_ptr<const Snapshot> await(const std::function<bool(const Snapshot&)>& condition) {
        const auto limit = std::chrono::steady_clock::now() + 60s;
        for (;;) {
            auto snapshot = controller->snapshot();
            if (condition(*snapshot))
                return snapshot;
            REQUIRE(std::chrono::steady_clock::now() < limit);
            std::this_thread::sleep_for(5ms);
        }
    }

    [[nodiscard]] std::size_t discussions() const {
        std::error_code none;
        const std::filesystem::directory_iterator all(folder.file("discussions"), none);
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }
};

/// `record` alone: the same program also lists the devices.
std::string while_recording(const std::string& lines) {
    return "if [ \"$1\" = record ]; then\n" + lines + "\nfi";
}

} // namespace

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
    CHECK(finished->notices.size() == 1);
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

TEST_CASE("A handbook is looked into, stored, and its units are there to record with") {
    Scene scene("");
    const std::string handbook = in_tests("fixtures/handbooks/keeping-bees.txt");
    scene.await([](const Snapshot& s) { return !s.catalogue->units().empty(); });
    scene.controller->request(LookIntoHandbook{handbook});
    const auto read = scene.await([](const Snapshot& s) { return s.handbook.step == HandbookStep::read; });
    REQUIRE(read->handbook.import);
    CHECK(read->handbook.import->units.size() == 2);
    CHECK_FALSE(read->catalogue->find("9901-110").ok()); // looking stores nothing

    scene.controller->request(StoreHandbook{});
    const auto stored =
        scene.await([](const Snapshot& s) { return s.handbook.step == HandbookStep::stored; });
    REQUIRE(stored->catalogue->find("9901-110").ok());
    CHECK(stored->catalogue->find("9901-110")->outcomes[0].criteria[0].pass ==
          Texts{"The day was dry and warm"});

    // Another version: told first, replaced when asked again.
    auto text = scene.files->read_all(handbook, 1'000'000).value();
    text.replace(text.find("dry and warm"), 12, "dry and mild");
    REQUIRE(scene.files->replace(scene.folder.file("newer.txt"), text).ok());
    scene.controller->request(LookIntoHandbook{scene.folder.file("newer.txt")});
    scene.controller->request(StoreHandbook{});
    const auto asked =
        scene.await([](const Snapshot& s) { return s.handbook.step == HandbookStep::would_replace; });
    CHECK_THAT(asked->handbook.problem, Contains("another version of 9901-110"));
    CHECK(asked->catalogue->find("9901-110")->outcomes[0].criteria[0].pass ==
          Texts{"The day was dry and warm"});
    scene.controller->request(StoreHandbook{});
    const auto replaced =
        scene.await([](const Snapshot& s) { return s.handbook.step == HandbookStep::stored; });
    CHECK(replaced->catalogue->find("9901-110")->outcomes[0].criteria[0].pass ==
          Texts{"The day was dry and mild"});
}

TEST_CASE("A file that is no handbook is told in a sentence, and nothing else changes") {
    Scene scene("");
    REQUIRE(scene.files->replace(scene.folder.file("letter.txt"), "Dear all,\nwe meet on Monday.\n").ok());
    scene.controller->request(LookIntoHandbook{scene.folder.file("letter.txt")});
    const auto told = scene.await([](const Snapshot& s) { return s.handbook.step == HandbookStep::read; });
    CHECK_FALSE(told->handbook.import);
    CHECK_THAT(told->handbook.problem, Contains("No unit was found") && Contains("letter.txt"));
    scene.controller->request(StoreHandbook{});
    CHECK_FALSE(scene.await([](const Snapshot& s) { return !s.notices.empty(); })->notices.empty());
    CHECK_FALSE(scene.files->exists(scene.folder.file("units")));
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

TEST_CASE("A plan is opened, recorded in its own folder, and decided on without a recorder") {
    Scene scene("");
    const std::string folder = scene.folder.file("discussions/plan");
    auto unit = built_in_catalogue().find("8585-301");
    REQUIRE(create_discussion(*scene.files, scene.clock, folder,
                              {{*unit}, {"Riverside College", "012345"}, {"Sam Okafor", "L1"}, {"Alex Reid"}})
                .ok());
    scene.controller->request(LookForDiscussions{});
    const auto listed = scene.await([](const Snapshot& s) { return s.discussions != nullptr; });
    REQUIRE(listed->discussions->discussions.size() == 1);
    scene.controller->request(OpenFolder{listed->discussions->discussions[0].folder});
    const auto opened = scene.await([](const Snapshot& s) { return !s.folder.empty(); });
    CHECK(opened->link == LinkState::none);
    CHECK(opened->state->learner.name == "Sam Okafor");

    scene.controller->request(
        RecordOpened{{NameParties{{"Riverside College", "012345"}, {"Sam O.", "L1"}, {"Alex Reid"}}},
                     {SourceKind::practice, "practice conversation"}});
    (void)scene.await([](const Snapshot& s) { return !s.state->takes.empty(); });
    scene.stop_and_close();
    (void)scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });

    const CriterionId criterion{"8585-301", "1.1"};
    scene.controller->submit({{Actor::assessor, GiveFeedback{criterion, "A clear plan."}}, {}});
    scene.controller->submit({{Actor::assessor, DecideUnit{"8585-301", Judgement::pass, ""}}, {}});
    const auto decided = scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    CHECK_THAT(decided->notices.back(), Contains("declaration"));
    CHECK(decided->state->learner.name == "Sam O.");
    CHECK(decided->state->decisions.criteria.at(criterion).feedback == "A clear plan.");
    CHECK_THAT(scene.files->read_all(folder + "/data/result-sheet.html", 10'000'000).value(),
               Contains("A clear plan."));
    CHECK(scene.discussions() == 1);
}

TEST_CASE(
    "A recording that was made elsewhere is imported beside the window, or refused with the plan kept") {
    Scene scene(":");
    const StartRecording plan{{"8585-301"}, {}, {"Sam Okafor", ""}, {"Alex Reid"}, {}};
    REQUIRE(scene.files->replace(scene.folder.file("notes.wav"), "no sound at all").ok());
    scene.controller->request(ImportExisting{scene.folder.file("notes.wav"), plan});
    const auto refused = scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    CHECK_THAT(refused->notices.back(), Contains("notes.wav") && Contains("Nothing was imported"));
    CHECK(refused->link == LinkState::none);
    CHECK(refused->state->takes.empty());
    REQUIRE(scene.discussions() == 1); // the plan

    const std::string sound = scene.folder.file("interview.flac");
    auto take = TakeWriter::create(*scene.files, sound, {48'000, 2});
    REQUIRE(take.ok());
    REQUIRE((*take)->write_silence(48'000).ok());
    REQUIRE((*take)->finish().ok());
    scene.controller->request(ImportExisting{sound, plan, {}});
    const auto imported = scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    REQUIRE(imported->state->imported.has_value());
    CHECK(imported->state->imported->name == "interview.flac");
    CHECK(imported->state->stage == RecordingStage::closed);
    CHECK_FALSE(imported->import.running);
    CHECK(scene.discussions() == 1);
}

TEST_CASE("A phrase that was kept is offered, to the next window too") {
    Scene scene(":");
    scene.controller->request(KeepPhrase{"You named two models."});
    const auto offered = [](const Snapshot& s) { return s.phrases && !s.phrases->empty(); };
    CHECK(scene.await(offered)->phrases->front() == "You named two models.");
    scene.start();
    scene.await(offered);
}

TEST_CASE("A plan whose recording cannot begin is kept") {
    Scene scene(while_recording("touch \"$2/data/take-01.flac\"; kill -ABRT $$"));
    const std::string folder = scene.folder.file("discussions/plan");
    auto unit = built_in_catalogue().find("8585-301");
    REQUIRE(
        create_discussion(*scene.files, scene.clock, folder, {{*unit}, {}, {"Sam Okafor", ""}, {"Alex Reid"}})
            .ok());
    scene.controller->request(OpenFolder{folder});
    (void)scene.await([](const Snapshot& s) { return !s.folder.empty(); });
    scene.controller->request(RecordOpened{{}, {SourceKind::practice, "practice conversation"}});
    const auto told = scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    CHECK(told->folder == folder);
    CHECK(told->link == LinkState::none);
    CHECK(scene.discussions() == 1);
    CHECK_FALSE(scene.files->exists(folder + "/data/take-01.flac"));
}

TEST_CASE("What was recorded is heard in the window's own player: play, seek, speed, and away again") {
    Scene scene("");
    scene.controller->request(Listen{PlayCommand{}});
    CHECK_FALSE(scene.await([](const Snapshot& s) { return s.playback.step == Playback::Step::failed; })
                    ->playback.failure.empty()); // nothing lies open
    scene.record();
    scene.await([](const Snapshot& s) { return s.live.frames > 48'000; });
    scene.stop_and_close();
    const auto finished = scene.await([](const Snapshot& s) { return s.link == LinkState::finished; });
    const Frame length = finished->state->recording->frames;

    scene.controller->request(Listen{SpeedCommand{0.5}});
    scene.controller->request(Listen{PlayCommand{}});
    scene.await(
        [](const Snapshot& s) { return s.playback.status.playing && s.playback.status.position > 0; });
    scene.controller->request(Listen{PauseCommand{}});
    scene.controller->request(Listen{SeekCommand{24'000}});
    const auto seeked = scene.await([](const Snapshot& s) {
        return !s.playback.status.playing && std::abs(s.playback.status.position - 24'000) < 480;
    });
    CHECK(seeked->playback.length == length);
    CHECK(seeked->playback.status.speed == 0.5);
    CHECK(seeked->playback.failure.empty());
    scene.controller->request(EndListening{});
    scene.await([](const Snapshot& s) { return s.playback.step == Playback::Step::none; });
}

TEST_CASE("The microphone is tested before the talk, and one that is not there is said") {
    Scene scene("");
    scene.controller->request(TestSound{{SourceKind::device, "pulse"}, 1, {}, true});
    const auto listening = scene.await([](const Snapshot& s) { return !s.sound_test.channels.empty(); });
    CHECK(listening->sound_test.failure.empty());
    const auto done =
        scene.await([](const Snapshot& s) { return s.sound_test.step == SoundTest::Step::done; });
    CHECK_FALSE(done->sound_test.passed()); // nobody speaks into the null sink
    CHECK_THAT(done->sound_test.channels[0].verdict, Contains("."));

    scene.controller->request(TestSound{{SourceKind::device, "no such microphone"}, 1, {}, false});
    const auto failed =
        scene.await([](const Snapshot& s) { return s.sound_test.step == SoundTest::Step::failed; });
    CHECK_THAT(failed->sound_test.failure, Contains("no such microphone"));
    CHECK(failed->sound_test.channels.empty());

    scene.controller->request(TestSound{{SourceKind::device, "pulse"}, 60, {}, false});
    scene.await([](const Snapshot& s) { return s.sound_test.step == SoundTest::Step::recording; });
    scene.controller->request(EndSoundTest{});
    scene.await([](const Snapshot& s) { return s.sound_test.step == SoundTest::Step::done; });
}
