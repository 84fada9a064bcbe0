// Plans and discussions that lie in folders: opened, recorded, imported into, decided on.

#include "controller_scene.h"

#include "app/discussion_list.h"
#include "audio/take_writer.h"
#include "units/catalogue.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

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

TEST_CASE("The learner's copy lies beside the folder, as page and PDF, and the folder stays whole") {
    Scene scene(":");
    scene.controller->request(KeepPlan{{{"8585-301"}, {}, {"Sam Okafor", ""}, {"Alex Reid"}, {}}});
    const auto kept = scene.await([](const Snapshot& s) { return !s.folder.empty(); });
    scene.submit(ListQuestions{{{1, "Which tools did you use?", {{"8585-301", "2.1"}}, {}}}});
    scene.controller->request(WriteLearnerCopy{});
    const auto told = scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    const std::string copy = kept->folder + " - learner's copy";
    CHECK_THAT(told->notices.back(), Contains(copy + ".pdf"));
    CHECK_THAT(scene.files->read_all(copy + ".html", 10'000'000).value(),
               Contains("Which tools did you use?"));
    CHECK(scene.files->read_all(copy + ".pdf", 10'000'000).value().starts_with("%PDF-"));
    CHECK(scene.discussions() == 3); // the folder and the two copies
    scene.submit(ListQuestions{{{1, "Which tools, and why?", {{"8585-301", "2.1"}}, {}}}});
    (void)scene.await([](const Snapshot& s) { return s.notices.empty(); });
    scene.controller->request(WriteLearnerCopy{}); // of the plan as it is now
    (void)scene.await([](const Snapshot& s) { return !s.notices.empty(); });
    CHECK_THAT(scene.files->read_all(copy + ".html", 10'000'000).value(), Contains("Which tools, and why?"));
    scene.controller->request(LookForDiscussions{});
    const auto listed = scene.await([](const Snapshot& s) { return s.discussions != nullptr; });
    CHECK(listed->discussions->discussions.size() == 1);
}

TEST_CASE("What was refused is said until the next thing is done") {
    Scene scene(":");
    scene.controller->request(KeepPlan{{{"8585-301"}, {}, {"Sam Okafor", ""}, {"Alex Reid"}, {}}});
    (void)scene.await([](const Snapshot& s) { return !s.folder.empty(); });
    scene.submit(StopRecording{});
    (void)scene.await([](const Snapshot& s) { return s.notices.size() == 1; });
    scene.submit(AgreePlan{Actor::assessor, ""});
    (void)scene.await([](const Snapshot& s) { return s.notices.empty(); });
}
