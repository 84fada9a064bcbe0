#include "units/catalogue.h"

#include <catch2/catch.hpp>

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
