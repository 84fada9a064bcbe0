#include "units/unit_json.h"

#include "support/places.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <sstream>

using namespace counterpoint;
using Json = nlohmann::ordered_json;

namespace {

std::string file(const std::string& below_tests) {
    std::ifstream stream(test::in_tests(below_tests), std::ios::binary);
    REQUIRE(stream.good());
    std::stringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

Json one_criterion(const Json& criterion) {
    return {{"id", "X-1"},
            {"title", "T"},
            {"outcomes", Json::array({{{"number", "1"}, {"criteria", Json::array({criterion})}}})}};
}

std::string refusal(const Json& json) {
    const auto unit = unit_from_json(json);
    REQUIRE_FALSE(unit.ok());
    CHECK(unit.error().kind == ErrorKind::invalid);
    return unit.error().what;
}

std::string documented_example() {
    const std::string text = file("../src/units/FORMAT.md");
    const auto begin = text.find("```json\n");
    REQUIRE(begin != std::string::npos);
    const auto end = text.find("```", begin + 8);
    REQUIRE(end != std::string::npos);
    return text.substr(begin + 8, end - begin - 8);
}

} // namespace

// unit_schema.test.js puts the same examples before the JSON Schema.
TEST_CASE("each example unit is read, or refused with the place and the reason") {
    const Json examples = Json::parse(file("unit/units/unit_examples.json"));
    REQUIRE(examples.size() > 40);
    for (const Json& example : examples) {
        CAPTURE(example["name"]);
        const auto unit = unit_from_json(example["unit"]);
        if (example.contains("refused")) {
            CHECK(refusal(example["unit"]) == example["refused"]);
            continue;
        }
        REQUIRE(unit.ok());
        const auto again = unit_from_json(unit_to_json(*unit));
        REQUIRE(again.ok());
        CHECK(*again == *unit);
    }
}

TEST_CASE("the example of FORMAT.md is a unit, and is written as it stands there") {
    const std::string example = documented_example();
    const auto unit = unit_from_json(Json::parse(example));
    REQUIRE(unit.ok());
    CHECK(unit_to_json(*unit).dump(2) + "\n" == example);
}

TEST_CASE("a unit that a journal froze earlier is read as before and gives the same bytes") {
    const std::string frozen =
        R"({"id":"8585-301","title":"T","uan":"D/617/2842","level":3,"credit":4,"glh":12,"outcomes":[)"
        R"({"number":"1","statement":"LO","criteria":[{"number":"1.1","statement":"S","label":"1.1 Plan"},)"
        R"({"number":"1.2","statement":"S","label":"1.2"}]}]})";
    const auto unit = unit_from_json(Json::parse(frozen));
    REQUIRE(unit.ok());
    CHECK(unit_to_json(*unit).dump() == frozen);
    CHECK(unit->source == HandbookSource{});
    CHECK_FALSE(unit->counters_mandatory.is_known());

    SECTION("even with what the form never asked for left out") {
        const auto bare = unit_from_json(one_criterion({{"number", "1.1"}, {"statement", "S"}}));
        REQUIRE(bare.ok());
        CHECK(bare->outcomes[0].criteria[0].label == "1.1");
        CHECK(unit_to_json(*bare).dump() ==
              R"({"id":"X-1","title":"T","uan":"","level":0,"credit":0,"glh":0,"outcomes":[)"
              R"({"number":"1","criteria":[{"number":"1.1","statement":"S","label":"1.1"}]}]})");
    }
}

TEST_CASE("a rule is stated, denied or not known, and stays so") {
    Json json = one_criterion({{"number", "1.1"}, {"statement", "S"}});
    json["needs_prior_approval"] = false;
    const auto unit = unit_from_json(json);
    REQUIRE(unit.ok());
    CHECK(unit->needs_prior_approval == Rule(false));
    CHECK(unit->counters_mandatory == Rule());
    CHECK(unit_to_json(*unit)["needs_prior_approval"] == false);
    CHECK_FALSE(unit_to_json(*unit).contains("counters_mandatory"));
}

TEST_CASE("each bound of a unit holds at its edge") {
    const auto read = [](const Json& json) { return unit_from_json(json).ok(); };
    Json criterion = {{"number", "1.1"}, {"statement", std::string(4000, 'x')}};
    CHECK(read(one_criterion(criterion)));
    criterion["statement"] = std::string(4001, 'x');
    CHECK(refusal(one_criterion(criterion)) ==
          "AC 1.1: \"statement\" holds a text of more than 4,000 bytes.");

    criterion["statement"] = "S";
    criterion["guidance"] = Texts(100, "g");
    CHECK(read(one_criterion(criterion)));
    criterion["guidance"] = Texts(101, "g");
    CHECK(refusal(one_criterion(criterion)) == "AC 1.1: \"guidance\" has more than 100 entries.");

    criterion["guidance"] = Texts(66, std::string(4000, 'g'));
    CHECK(refusal(one_criterion(criterion)) ==
          "AC 1.1: \"guidance\" makes the texts of the unit longer than 256 KiB together.");

    Json unit = {{"id", "X-1"}, {"title", "T"}, {"outcomes", Json::array()}};
    const auto add_outcome = [&unit](int number, int criteria) {
        Json outcome = {{"number", std::to_string(number)}, {"criteria", Json::array()}};
        for (int i = 0; i < criteria; ++i)
            outcome["criteria"].push_back(
                {{"number", std::to_string(number) + '.' + std::to_string(i)}, {"statement", "S"}});
        unit["outcomes"].push_back(outcome);
    };
    for (int i = 0; i < 5; ++i)
        add_outcome(i, 100);
    CHECK(read(unit));
    add_outcome(5, 1);
    CHECK(refusal(unit) == "The unit has more than 500 criteria.");

    unit["outcomes"] = Json::array();
    add_outcome(0, 101);
    CHECK(refusal(unit) == "Learning outcome 0: \"criteria\" has more than 100 entries.");
    unit["outcomes"] = Json::array();
    for (int i = 0; i < 101; ++i)
        add_outcome(i, 1);
    CHECK(refusal(unit) == "A unit's \"outcomes\" has more than 100 entries.");
}

TEST_CASE("whatever stands in the place of any one value, the unit is read or refused with a sentence") {
    const Json whole = Json::parse(documented_example());
    const Json flat = whole.flatten();
    std::set<std::string> places; // each value, and each object and list around it
    for (const auto& [pointer, value] : flat.items())
        for (std::size_t end = pointer.size(); end != std::string::npos && end > 0;
             end = pointer.rfind('/', end - 1))
            places.insert(pointer.substr(0, end));
    REQUIRE(places.size() > 50);

    std::size_t refused = 0;
    for (const std::string& place : places)
        for (const char* value : {"null", "true", "-1", "1e300", "\"\"", "\"x\"", "\"\\u0001/\"", "[]",
                                  "[[]]", "{}", "[null]", "{\"number\":\"1.1\"}"}) {
            CAPTURE(place, value);
            Json changed = whole;
            changed[Json::json_pointer(place)] = Json::parse(value);
            const auto unit = unit_from_json(changed);
            if (!unit) {
                ++refused;
                CHECK(unit.error().what.ends_with('.'));
                continue;
            }
            const auto again = unit_from_json(unit_to_json(*unit));
            REQUIRE(again.ok());
            CHECK(*again == *unit);
        }
    CHECK(refused > 400);
}
