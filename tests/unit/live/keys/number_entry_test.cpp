#include "live/keys/number_entry.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

Unit unit_of(const std::string& id, int criteria) {
    Unit unit;
    unit.id = id;
    LearningOutcome outcome;
    outcome.number = "2";
    for (int i = 1; i <= criteria; ++i)
        outcome.criteria.push_back({"2." + std::to_string(i), "statement", "label"});
    unit.outcomes.push_back(outcome);
    return unit;
}

} // namespace

TEST_CASE("Two digits name a criterion of the only unit") {
    const std::vector<Unit> units{unit_of("u", 4)};
    CHECK_FALSE(typed_number(units, "2").criterion);
    CHECK(typed_number(units, "2").may_go_on);
    CHECK(typed_number(units, "23").criterion == CriterionId{"u", "2.3"});
    CHECK_FALSE(typed_number(units, "23").may_go_on);
    for (const char* nothing : {"1", "25", "20"}) {
        CHECK_FALSE(typed_number(units, nothing).criterion);
        CHECK_FALSE(typed_number(units, nothing).may_go_on);
    }
}

TEST_CASE("Where there is a tenth criterion the first may go on") {
    const std::vector<Unit> units{unit_of("u", 12)};
    CHECK(typed_number(units, "21").criterion == CriterionId{"u", "2.1"});
    CHECK(typed_number(units, "21").may_go_on);
    CHECK(typed_number(units, "210").criterion == CriterionId{"u", "2.10"});
    CHECK_FALSE(typed_number(units, "22").may_go_on);
}

TEST_CASE("Of several units the unit's place comes first") {
    const std::vector<Unit> units{unit_of("u", 2), unit_of("v", 2)};
    CHECK(typed_number(units, "122").criterion == CriterionId{"u", "2.2"});
    CHECK(typed_number(units, "222").criterion == CriterionId{"v", "2.2"});
    CHECK_FALSE(typed_number(units, "322").criterion);
}

TEST_CASE("What was typed so far is shown as it is read") {
    const std::vector<Unit> one{unit_of("u", 2)};
    const std::vector<Unit> two{unit_of("u", 2), unit_of("v", 2)};
    CHECK(typed_text(one, "") == "");
    CHECK(typed_text(one, "2") == "2.");
    CHECK(typed_text(one, "21") == "2.1");
    CHECK(typed_text(two, "2") == "v  ");
    CHECK(typed_text(two, "22") == "v  2.");
    CHECK(typed_text(two, "9") == "9  ");
    CHECK(typed_text(two, "0") == "0  ");
}
