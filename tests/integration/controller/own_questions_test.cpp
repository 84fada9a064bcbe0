// The user's own bank of questions beside the window.

#include "controller_scene.h"

#include "app/question_bank.h"
#include "support/places.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE("A typed question is kept, given away, and is there for the next window too") {
    Scene scene("");
    scene.await([](const Snapshot& s) { return s.bank != nullptr; });
    scene.controller->request(KeepOwnQuestion{{0, "How did you plan?", {{"8585-301", "1.1"}}, {}}});
    const auto kept = scene.await([](const Snapshot& s) { return s.bank->own == 1; });
    CHECK_THAT(kept->bank_news.sentence, Contains("put into your bank"));
    REQUIRE(kept->bank_exports.size() == 1);
    const std::string given = kept->bank_exports[0].path;
    scene.controller->request(ExportOwnQuestions{"8585-301", given});
    scene.await([](const Snapshot& s) { return s.bank_news.sentence.starts_with("1 question of unit"); });

    scene.start();
    scene.await([](const Snapshot& s) { return s.bank && s.bank->own == 1; });
    scene.controller->request(RemoveOwnQuestion{"How did you plan?"});
    scene.await([](const Snapshot& s) { return s.bank->own == 0; });
    scene.controller->request(ImportOwnQuestions{given});
    scene.await([](const Snapshot& s) { return s.bank->own == 1; });
    CHECK(scene.controller->snapshot()->notices.empty());
}

TEST_CASE("A question about a unit of one's own is read once the unit is known") {
    Scene scene("");
    REQUIRE(scene.files->create_directories(scene.folder.file("questions")).ok());
    REQUIRE(
        scene.files
            ->replace(scene.folder.file("questions/bees.csv"), "question,criteria\nWhich day?,9901-110/1.1\n")
            .ok());
    scene.start();
    const auto before = scene.await([](const Snapshot& s) { return s.bank && !s.bank->problems.empty(); });
    CHECK_THAT(before->notices.back(), Contains("bees.csv"));
    scene.controller->request(LookIntoHandbook{in_tests("fixtures/handbooks/keeping-bees.txt")});
    scene.controller->request(StoreHandbook{});
    const auto known = scene.await([](const Snapshot& s) { return s.bank->own == 1; });
    CHECK(known->bank->problems.empty());
}
