#include "units/handbook/handbook_import.h"

#include "reading_table.h"
#include "support/places.h"
#include "units/handbook/labels.h"
#include "units/unit_differences.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

const std::string bees = in_tests("fixtures/handbooks/keeping-bees.txt");

HandbookImport import_of(const Catalogue& known) {
    return plan_import(reading_of(bees), known, "bees.docx", std::string(64, 'a'));
}

} // namespace

TEST_CASE(
    "A handbook's units come with its file, hash, title and version, and with labels of their own words") {
    const HandbookImport import = import_of(Catalogue{});
    REQUIRE(import.units.size() == 2);
    CHECK(import.units[0].source == HandbookSource{"Level 3 Award in Keeping Bees Safely", "1.3", "May 2024",
                                                   "bees.docx", std::string(64, 'a')});
    CHECK_FALSE(import.reports[0].known);
    CHECK(import.units[0].outcomes[1].criteria[1].label == "2.2 Record what was seen");
    CHECK(import.units[0].outcomes[0].criteria[2].label == "1.3 Tell neighbours what is…");
}

TEST_CASE("What is known already is compared word by word, and its facts and labels are kept") {
    HandbookImport first = import_of(Catalogue{});
    Unit& known = first.units[0];
    known.needs_prior_approval = true;
    known.demands.coaching_hours = 6;
    known.credit = 9;
    known.outcomes[0].criteria[0].label = "1.1 Weather";
    known.outcomes[1].criteria[1].statement = "Record everything";
    known.outcomes[1].criteria[1].label = "2.2 Everything";
    known.outcomes[1].criteria.push_back({.number = "2.3", .statement = "Close the hive", .label = "2.3"});
    const HandbookImport import = import_of(Catalogue({known}));
    CHECK(import.reports[0].known);
    CHECK(import.reports[0].differences ==
          Texts{"Credit: known as 9, here 2.", "Criteria: known as 6, here 5.",
                "AC 2.2: known as \"Record everything\", here \"Record what was seen\".",
                "AC 2.3 is known, but not found here."});
    const Unit& unit = import.units[0];
    CHECK(unit.needs_prior_approval);
    CHECK(unit.demands.coaching_hours == 6);
    CHECK(unit.credit == 2);
    CHECK(unit.outcomes[0].criteria[0].label == "1.1 Weather");
    CHECK(unit.outcomes[1].criteria[1].label == "2.2 Record what was seen"); // the old one may be wrong now
    CHECK(import.reports[1].differences.empty());
}

TEST_CASE("Descriptors, depth and guidance that would be lost or worded anew are told") {
    HandbookImport first = import_of(Catalogue{});
    CHECK(import_of(Catalogue({first.units[0]})).reports[0].differences.empty());
    Unit& known = first.units[0];
    known.outcomes[0].criteria[0].pass.push_back("The bees were calm");
    known.outcomes[0].criteria[1].starting_points = {"Begin with the smoker"};
    known.outcomes[1].criteria[0].depth.clear(); // what is only new is no difference
    known.outcomes[1].criteria[1].starting_points = {"Begin with the date"};
    CHECK(import_of(Catalogue({known})).reports[0].differences ==
          Texts{"Pass descriptors to AC 1.1: known as \"The bees were calm\", here \"\".",
                "Starting points: known to AC 1.2, 2.2, here there are none."});
    first.units[0].outcomes[0].criteria[0].pass = {"The day was dry and cold"};
    CHECK(import_of(Catalogue({known})).reports[0].differences[0] ==
          "Pass descriptors to AC 1.1: known as \"The day was dry and cold\", here \"The day was dry and "
          "warm\".");
}

TEST_CASE("A document without the unit's own pages takes no words away") {
    HandbookImport first = import_of(Catalogue{});
    first.units[0].outcomes[0].criteria[0].sheet_statement = "Choose a dry day";
    HandbookReading poor = reading_of(bees);
    FoundUnit& unit = poor.units[0];
    unit.sheet_criteria = 0;
    for (LearningOutcome& outcome : unit.unit.outcomes) {
        outcome.statement.clear();
        for (Criterion& criterion : outcome.criteria)
            criterion.sheet_statement.clear();
    }
    const HandbookImport import =
        plan_import(std::move(poor), Catalogue({first.units[0]}), "matrix.txt", std::string(64, 'a'));
    CHECK(import.units[0].outcomes[0].statement == "Be able to get ready for opening a hive");
    CHECK(import.units[0].outcomes[0].criteria[0].sheet_statement == "Choose a dry day");
    CHECK(import.reports[0].differences.empty());
}

TEST_CASE("A gap among neighbours is told") {
    HandbookReading reading = reading_of(bees);
    reading.units[0].unit.outcomes[1].criteria[0].depth.clear();
    const HandbookImport import =
        plan_import(std::move(reading), Catalogue{}, "bees.docx", std::string(64, 'a'));
    CHECK(import.reports[0].gaps == Texts{"No depth to AC 2.1."});
    CHECK(import.reports[1].gaps.empty());
}

TEST_CASE("A unit that the catalogue could not hold is left out, and why is said") {
    HandbookReading reading = reading_of(bees);
    reading.units[0].unit.outcomes[0].criteria[0].statement = std::string(5'000, 'a');
    const HandbookImport import =
        plan_import(std::move(reading), Catalogue{}, "bees.docx", std::string(64, 'a'));
    REQUIRE(import.units.size() == 1);
    CHECK(import.units[0].id == "9901-111");
    REQUIRE(import.conflicts.size() == 1);
    CHECK_THAT(import.conflicts[0], Contains("9901-110 (line 63) is left out") && Contains("AC 1.1"));
}

TEST_CASE("Labels are at most 28 characters, whatever the statement") {
    CHECK(label_from("2.1", "") == "2.1");
    CHECK(label_from("2.1", "Reflect") == "2.1 Reflect");
    CHECK(label_from("10.12", "Donaudampfschifffahrtsgesellschaftskapitän") == "10.12");
    CHECK(label_from("1.1", "Überprüfen größerer Stöcke jährlich") == "1.1 Überprüfen größerer…");
    for (std::size_t length = 1; length < 60; ++length) {
        const std::string label =
            label_from("1.1", std::string(length, 'a') + " " + std::string(length, 'b'));
        CHECK(label.size() <= 28 + 2); // "…" is three bytes
    }
}

TEST_CASE("Labels tell the AC of a unit apart") {
    Unit unit;
    unit.outcomes = {{"1", "LO", {}}};
    unit.outcomes[0].criteria = {
        {.number = "1.1", .statement = "Agree appropriate topics, goals and outcomes"},
        {.number = "1.2", .statement = "Agree an appropriate and confidential contract"},
        {.number = "1.3", .statement = "Communicate effectively inside organisations"},
        {.number = "1.4", .statement = "Communicate effectively inside authorities"},
        {.number = "1.5", .statement = "Reflect"},
        {.number = "1.6", .statement = "Reflect"}};
    add_labels(unit, nullptr);
    Texts labels;
    for (const Criterion& criterion : unit.outcomes[0].criteria)
        labels.push_back(criterion.label);
    CHECK(labels == Texts{"1.1 Agree topics, goals…", "1.2 Agree confidential…", "1.3 inside organisations",
                          "1.4 inside authorities", "1.5 Reflect", "1.6 Reflect"});
    CHECK(label_from("1.1", std::string(196, 'a') + "äää b") == "1.1");
}

TEST_CASE("Aim, method, qualifications, heading, version and date are compared too") {
    HandbookImport first = import_of(Catalogue{});
    Unit& known = first.units[0];
    known.aim = "The beekeeper opens 6 hives.";
    known.assessment_method = "Observation";
    known.qualifications = {"Level 3 Award in Bees"};
    known.outcome_heading = "Unit Outcome";
    known.source.version = "1.2";
    known.source.date = "May 2023";
    known.counters_mandatory = true;
    CHECK(import_of(Catalogue({known})).reports[0].differences ==
          Texts{"Qualifications: known as \"Level 3 Award in Bees\", here \"Level 3 Award in Keeping Bees "
                "Safely\".",
                "Aim: known as \"The beekeeper opens 6 hives.\", here \"The beekeeper opens a hive without "
                "harm to "
                "anyone.\".",
                "Assessment method: known as \"Observation\", here \"Portfolio\".",
                "Heading of the outcome row: known as \"Unit Outcome\", here \"Assessor\u2019s Decision\".",
                "Version: known as 1.2, here 1.3.", "Date: known as May 2023, here May 2024."});
    CHECK(import_of(Catalogue({known})).reports[0].older_than.empty());
    known.source.version = "1.10";
    CHECK(import_of(Catalogue({known})).reports[0].older_than == "1.10");
    CHECK_THAT(import_of(Catalogue({known})).reports[0].differences[4], Contains("which is older"));
    for (const auto& [one, other] :
         {std::pair{"2", "2.1"}, std::pair{"2.2", "2.10"}, std::pair{"1.9", "2"}}) {
        CHECK(is_older(one, other));
        CHECK_FALSE(is_older(other, one));
    }
    CHECK_FALSE(is_older("2.1", "2.1"));
    CHECK_FALSE(is_older("first", "2.1"));
    CHECK_FALSE(is_older("", "2.1"));
}

TEST_CASE("A handbook without a title keeps the known one, and what is filled in is told") {
    const HandbookImport first = import_of(Catalogue{});
    HandbookReading poor = reading_of(bees);
    poor.handbook = {};
    poor.units[0].unit.uan.clear();
    poor.units[0].unit.outcomes[1].statement.clear();
    const HandbookImport import =
        plan_import(std::move(poor), Catalogue({first.units[0]}), "bees.txt", std::string(64, 'a'));
    CHECK(import.units[0].source.title == "Level 3 Award in Keeping Bees Safely");
    CHECK(import.units[0].source.version.empty());
    CHECK(import.reports[0].filled_in == Texts{"UAN", "the statement of LO 2"});
    CHECK(import.reports[0].carried_over == Texts{"the handbook's title"});
    CHECK(import.reports[0].known_from == "from bees.docx, version 1.3");
}
