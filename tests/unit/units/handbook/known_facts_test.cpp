#include "units/handbook/known_facts.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using Catch::Contains;

namespace {

/// A unit as it is built in, with everything that the program keeps.
Unit known_unit() {
    Unit unit;
    unit.id = "9901-110";
    unit.title = "Keeping Bees";
    unit.aim = "The beekeeper keeps 6 hives.";
    unit.needs_prior_approval = false;
    unit.counters_mandatory = true;
    unit.demands.coaching_hours = 6;
    unit.demands.individuals_at_most = 2;
    unit.outcomes = {{"1", "Be able to keep 6 hives", {}}, {"2", "Be able to look back", {}}};
    unit.outcomes[0].criteria = {
        {.number = "1.1", .statement = "Plan a year"},
        {.number = "1.2", .statement = "Open a hive 2 times", .sheet_statement = "Open a hive one time"}};
    unit.outcomes[1].criteria = {{.number = "2.1", .statement = "Reflect", .inferred = true}};
    unit.disagreements = {{"1.2", "The unit asks for 2 times, its sheet for one.", "9901:1"},
                          {"2.1", "The number is not printed.", "9901:2"},
                          {"", "The matrix prints 1.1 twice.", "9901:3"}};
    return unit;
}

/// The same as a handbook gives it.
Unit read_unit() {
    Unit unit = known_unit();
    unit.needs_prior_approval = {};
    unit.counters_mandatory = {};
    unit.demands = {};
    unit.disagreements.clear();
    return unit;
}

Texts about(const Unit& unit) {
    Texts criteria;
    for (const Disagreement& disagreement : unit.disagreements)
        criteria.push_back(disagreement.criterion);
    return criteria;
}

} // namespace

TEST_CASE("What the program keeps is carried over while the handbook says the same, and is told") {
    Unit unit = read_unit();
    const TakenOver taken = take_over(unit, known_unit(), true);
    CHECK(unit == known_unit());
    CHECK(taken.filled_in.empty());
    CHECK(taken.left_off.empty());
    CHECK(taken.carried_over ==
          Texts{"time counters are mandatory", "a discussion needs no approval beforehand",
                "Practice: at least 6 hours, with at most 2 individuals", "disagreements on AC 1.2, 2.1",
                "disagreements on the unit as a whole"});
}

TEST_CASE("A disagreement goes when the handbook words that AC anew, and the others stay") {
    Unit unit = read_unit();
    unit.outcomes[0].criteria[1].sheet_statement.clear(); // the sheet now says what the unit says
    const TakenOver taken = take_over(unit, known_unit(), true);
    CHECK(about(unit) == Texts{"2.1"});
    REQUIRE(taken.left_off.size() == 2);
    CHECK_THAT(taken.left_off[0], Contains("disagreement on AC 1.2") && Contains("worded otherwise here") &&
                                      Contains("its sheet for one."));
    CHECK_THAT(taken.left_off[1], Contains("disagreement on the unit"));
    CHECK(unit.demands == known_unit().demands);

    SECTION("not where the document has no result sheet at all") {
        Unit without = read_unit();
        without.outcomes[0].criteria[1].sheet_statement.clear();
        const TakenOver filled = take_over(without, known_unit(), false);
        CHECK(about(without) == Texts{"1.2", "2.1", ""});
        CHECK(filled.filled_in == Texts{"the result sheet's wording of AC 1.2"});
    }
    SECTION("nor where typography alone is another") {
        Unit other = read_unit();
        other.outcomes[0].criteria[1].statement = "Open  a hive 2 times.";
        CHECK(take_over(other, known_unit(), true).left_off.empty());
    }
    SECTION("also where its number is printed now") {
        Unit printed = read_unit();
        printed.outcomes[1].criteria[0].inferred = false;
        CHECK(take_over(printed, known_unit(), true).left_off.size() == 2);
        CHECK(about(printed) == Texts{"1.2"});
    }
    SECTION("also where the words that were known beside the statement are others") {
        Unit known = known_unit();
        known.outcomes[0].criteria[1].guidance = {"Show two."};
        Unit guided = read_unit();
        guided.outcomes[0].criteria[1].guidance = {"Show one."};
        CHECK(take_over(guided, known, true).left_off.size() == 2);
    }
}

TEST_CASE("An AC that the handbook does not have takes its disagreement along, and nothing else") {
    Unit unit = read_unit();
    unit.outcomes[0].criteria.pop_back();
    const TakenOver taken = take_over(unit, known_unit(), true);
    CHECK(about(unit) == Texts{"2.1"});
    CHECK_THAT(taken.left_off[1], Contains("that AC is not found here"));
    CHECK(unit.demands == Demands{}); // it named a number
    CHECK_THAT(taken.left_off[0], Contains("The known demands") && Contains("at least 6 hours"));
}

TEST_CASE("Demands rest on the aim, the learning outcomes and the AC that name a number") {
    const auto keeps = [](Unit unit) {
        (void)take_over(unit, known_unit(), true);
        return unit.demands == known_unit().demands;
    };
    Unit unit = read_unit();
    unit.outcomes[0].criteria[0].statement = "Plan a good year";
    CHECK(keeps(unit));
    unit.outcomes[0].criteria[0].statement = "Plan twelve months";
    CHECK_FALSE(keeps(unit));
    unit = read_unit();
    unit.aim = "The beekeeper keeps 9 hives.";
    CHECK_FALSE(keeps(unit));
    unit = read_unit();
    unit.outcomes[0].statement = "Be able to keep 9 hives";
    CHECK_FALSE(keeps(unit));
    unit = read_unit();
    unit.outcomes[1].criteria.push_back({.number = "2.2", .statement = "Reflect for 3 hours"});
    CHECK_FALSE(keeps(unit));
}

TEST_CASE("A rule that the handbook prints is the handbook's") {
    Unit unit = read_unit();
    unit.counters_mandatory = false;
    unit.needs_prior_approval = true;
    CHECK(take_over(unit, known_unit(), true).carried_over.size() == 3);
    CHECK(unit.counters_mandatory == Rule(false));
    CHECK(unit.needs_prior_approval == Rule(true));
}
