#include "units/unit_demands.h"

#include "units/catalogue.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

TEST_CASE("what a built-in unit asks for is said in sentences") {
    const Catalogue catalogue = built_in_catalogue();
    const auto demands = [&catalogue](const char* id) { return demands_of(catalogue.find(id).value()); };
    CHECK(demands("8585-300") ==
          Texts{"Assessed by: Assignment.", "Time counters must stand on the result sheet."});
    CHECK(demands("8585-302") == Texts{"Assessed by: Portfolio.",
                                       "Practice: at least 12 hours, with at most 2 individuals.",
                                       "Supervision: at least 2 sessions, at least 2 hours.",
                                       "Time counters must stand on the result sheet."});
    CHECK(demands("8589-702") ==
          Texts{"Assessed by: Portfolio.", "Practice: at least 60 hours, with 6 to 9 individuals.",
                "Supervision: at least 8 hours.", "Time counters on the result sheet are advised."});
}

TEST_CASE("what a unit does not ask for is left out, and one is not many") {
    Unit unit;
    unit.counters_mandatory = false;
    unit.needs_prior_approval = false;
    CHECK(demands_of(unit) == Texts{"Time counters on the result sheet are advised."});
    unit.demands = {1, 1, 1, 1, 1};
    CHECK(demands_of(unit) == Texts{"Practice: at least 1 hour, with 1 individual.",
                                    "Supervision: at least 1 session, at least 1 hour.",
                                    "Time counters on the result sheet are advised."});
    unit.demands = {0, 2, 0, 0, 0};
    CHECK(demands_of(unit)[0] == "Practice: with at least 2 individuals.");
}

TEST_CASE("a rule that was not read is said not to be known, never to be the opposite") {
    Unit unit;
    CHECK(demands_of(unit) == Texts{"Not known: whether time counters must stand on the result sheet.",
                                    "Not known: whether a discussion needs approval beforehand."});
    unit.source.file = "bees.docx";
    unit.counters_mandatory = true;
    CHECK(demands_of(unit) ==
          Texts{"Time counters must stand on the result sheet.",
                "Not read from this handbook: whether a discussion needs approval beforehand."});
    unit.source.file = "bees.json";
    CHECK(demands_of(unit)[1] ==
          "Not said in this unit's file: whether a discussion needs approval beforehand.");
}
