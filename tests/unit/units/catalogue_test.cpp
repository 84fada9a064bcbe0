#include "units/catalogue.h"
#include "units/unit_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterpoint;

TEST_CASE("The built-in units carry their exact facts") {
    const Catalogue catalogue = built_in_catalogue();
    const auto unit = catalogue.find("8585-301");
    REQUIRE(unit.ok());
    CHECK(unit->title == "Undertaking Coaching within an Organisational Context");
    CHECK(unit->uan == "D/617/2842");
    CHECK(unit->level == 3);
    CHECK(unit->credit == 4);
    CHECK(unit->glh == 12);
    REQUIRE(unit->outcomes.size() == 3);
    CHECK(unit->outcomes[0].criteria.size() == 3);
    CHECK(unit->outcomes[1].criteria.size() == 4);
    CHECK(unit->outcomes[2].criteria.size() == 4);
    REQUIRE(find_criterion(*unit, "2.4") != nullptr);
    CHECK(find_criterion(*unit, "2.4")->statement ==
          "Record an auditable coaching process from initial contact to completion");
    CHECK(find_criterion(*unit, "4.1") == nullptr);
}

TEST_CASE("Units 301 and 302 differ where the handbook differs") {
    const Catalogue catalogue = built_in_catalogue();
    const auto award = catalogue.find("8585-301");
    const auto certificate = catalogue.find("8585-302");
    CHECK(find_criterion(*award, "1.1")->statement ==
          "Produce a plan for effective coaching to take place for 6 hours");
    CHECK(find_criterion(*certificate, "1.1")->statement ==
          "Produce a plan for effective coaching to take place for 12 hours");
    CHECK(find_criterion(*certificate, "3.4")->statement.find("2 sessions") != std::string::npos);
}

TEST_CASE("Every button label is short and begins with the number") {
    const Catalogue catalogue = built_in_catalogue();
    for (const Unit& unit : catalogue.units())
        for (const LearningOutcome& outcome : unit.outcomes)
            for (const Criterion& criterion : outcome.criteria) {
                CHECK(criterion.label.size() <= 28);
                CHECK(criterion.label.starts_with(criterion.number + " "));
            }
}

TEST_CASE("An unknown unit is refused with the ones that exist") {
    const auto unit = built_in_catalogue().find("8585-999");
    REQUIRE_FALSE(unit.ok());
    CHECK(unit.error().kind == ErrorKind::invalid);
    CHECK(unit.error().message().find("8585-999") != std::string::npos);
    CHECK(unit.error().message().find("8585-301") != std::string::npos);
}

TEST_CASE("A unit survives the way through JSON") {
    const Catalogue catalogue = built_in_catalogue();
    for (const Unit& unit : catalogue.units()) {
        const auto back = unit_from_json(unit_to_json(unit));
        REQUIRE(back.ok());
        CHECK(*back == unit);
    }
}

TEST_CASE("A unit that makes no sense is refused with the reason") {
    const auto refused = [](const char* text) {
        const auto unit = unit_from_json(nlohmann::ordered_json::parse(text));
        REQUIRE_FALSE(unit.ok());
        return unit.error().what;
    };
    CHECK(refused("[]") == "A unit is not an object.");
    CHECK(refused(R"({"title":"t"})") == "A unit's \"id\" is missing.");
    CHECK(refused(R"({"id":"a/b","title":"t"})").find("no '/'") != std::string::npos);
    CHECK(refused(R"({"id":"a","title":"t"})") == "Unit a has no learning outcomes, or too many.");
    CHECK(refused(R"({"id":"a","title":"t","outcomes":[{"number":"1","statement":"s","criteria":[
        {"number":"1.1","statement":"s"},{"number":"1.1","statement":"s"}]}]})") ==
          "AC 1.1 stands twice in the unit.");
    CHECK(refused(R"({"id":"a","title":7})") == "A unit's \"title\" is not a text.");
}
