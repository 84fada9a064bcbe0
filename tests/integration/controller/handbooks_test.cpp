// A centre's handbook beside the window.

#include "controller_scene.h"

#include "support/places.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

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
