// Handbooks of our own in the shape of the real ones, one irregularity after the other.

#include "units/handbook/handbook_import.h"

#include "reading_table.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE("A handbook of result sheets is counted unit by unit") {
    const HandbookReading reading = reading_of(bees_handbook);
    CHECK(counts(reading) ==
          std::vector<UnitCount>{{"9901-110", 2, 5, 5, 6, 6, 6, 9, 0}, {"9901-111", 2, 3, 3, 3, 3, 3, 3, 0}});
    CHECK(reading.handbook ==
          HandbookSource{"Level 3 Award in Keeping Bees Safely", "1.3", "May 2024", "", ""});
    CHECK(reading.conflicts.empty());
    CHECK(reasons(reading) == std::vector<std::string>{"is a footnote"});
}

TEST_CASE("A unit's facts come from its section and from the tables around it") {
    const HandbookReading reading = reading_of(bees_handbook);
    const Unit& unit = reading.units.at(0).unit;
    CHECK(unit.title == "Opening a Hive in Good Weather");
    CHECK(unit.uan == "B/000/1110");
    CHECK(unit.level == 3);
    CHECK(unit.credit == 2);
    CHECK(unit.glh == 6);
    CHECK(unit.aim == "The beekeeper opens a hive without harm to anyone.");
    CHECK(unit.qualifications == Texts{"Level 3 Award in Keeping Bees Safely"});
    CHECK(unit.assessment_method == "Portfolio");
    CHECK(unit.outcome_heading == "Assessor\u2019s Decision");
    CHECK(reading.units.at(1).unit.outcome_heading == "Unit Outcome");
    CHECK(unit.outcomes.at(0).statement == "Be able to get ready for opening a hive");
}

TEST_CASE("Statements keep their bullets, and the sheet's wording stands beside where it is another") {
    const HandbookReading reading = reading_of(bees_handbook);
    const Criterion& check = criterion(reading, "9901-110", "1.2");
    CHECK(check.statement ==
          "Check the:\n· smoker\n· veil\n· gloves\nrequired by the club before each visit");
    CHECK(check.sheet_statement.empty());
    const Criterion& tell = criterion(reading, "9901-110", "1.3");
    CHECK(tell.statement == "Tell neighbours what is going to happen");
    CHECK(tell.sheet_statement == "Tell neighbours what will happen");
}

TEST_CASE("Descriptors, depth and guidance stand with their AC, however it is labelled") {
    const HandbookReading reading = reading_of(bees_handbook);
    const Criterion& check = criterion(reading, "9901-110", "1.2"); // "AC1.2", "Pass/Referral"
    CHECK(check.referral == Texts{"Only one thing was checked"});
    CHECK(check.pass == Texts{"All three were checked", "What was broken was mended"});
    CHECK(check.guidance == Texts{"List what was checked and what was mended."}); // broken inside a sentence
    CHECK(criterion(reading, "9901-110", "1.3").pass == Texts{"Two neighbours were told"}); // "A.C 1.3"
    CHECK(criterion(reading, "9901-110", "2.2").pass == Texts{"A card for each visit"});    // "2.2"
    CHECK(criterion(reading, "9901-110", "1.1").depth ==
          Texts{"Weather, season, time of day.", "Wind above a fresh breeze is too much."});
}

TEST_CASE("A guide of assignments gives starting points, and the numbers it does not print are inferred") {
    const HandbookReading reading = reading_of(fairs_guide);
    CHECK(counts(reading) == std::vector<UnitCount>{{"9902-1", 3, 7, 0, 0, 0, 0, 0, 10, "1.3 2.2 3.1"},
                                                    {"9902-2", 1, 3, 0, 0, 0, 0, 0, 2, "1.2"}});
    const Criterion& review = criterion(reading, "9902-1", "1.3");
    CHECK(review.statement == "Review the places of a hive at a fair (indoors and outdoors)");
    CHECK(review.starting_points ==
          Texts{"Review means to judge each of them.", "Shade is worth a thought."});
    CHECK(criterion(reading, "9902-1", "2.2").statement == "Justify a choice of hive");
    CHECK(criterion(reading, "9902-1", "3.1").statement == "Plan a day at a fair");
    CHECK(criterion(reading, "9902-2", "1.2").statement == "Listen to a worried visitor");
    CHECK(reading.units.at(0).unit.title == "Showing a hive");
    CHECK(reading.units.at(1).unit.title == "Talking to visitors");
}

TEST_CASE("Headings that are missing do not mix depth into the statements") {
    std::string text = text_of(bees_handbook);
    for (const std::string heading : {"Depth\n1.1 W", "Depth\n2.1\tEggs"})
        text = with(text, heading, heading.substr(6));
    const auto now = counts(read(text));
    CHECK(now == counts(read(text_of(bees_handbook))));
}

TEST_CASE("What cannot be told apart is told, not guessed") {
    const std::string text = text_of(bees_handbook);
    SECTION("a descriptor cell is lost") {
        const auto reading = read(with(text, "\t· No sign was found\n", ""));
        CHECK(criterion(reading, "9901-110", "2.1").referral.empty());
        CHECK(criterion(reading, "9901-110", "2.1").pass.empty());
        CHECK(reading.units[0].criteria_with_descriptors == 4);
        CHECK_THAT(reasons(reading).back(),
                   Contains("the row of AC 2.1") && Contains("not those of its head"));
    }
    SECTION("a cell too many") {
        const auto reading = read(with(text, "· Two signs were found", "· Two signs\n\twere found"));
        CHECK(criterion(reading, "9901-110", "2.1").pass.empty());
        CHECK_THAT(reasons(reading).back(), Contains("the row of AC 2.1"));
    }
    SECTION("a decision cell is lost") {
        const auto reading = read(with(text, "\t· Two signs were found\n\t\n\tPass / Referral\n",
                                       "\t· Two signs were found\n\t\n"));
        CHECK(criterion(reading, "9901-110", "2.1").pass == Texts{"Two signs were found"});
        CHECK_THAT(reasons(reading).back(), Contains("decision cell is missing"));
    }
    SECTION("a row whose AC the unit does not have") {
        const auto reading = read(with(text, "\t2.2\nRecord", "\t2.7\nRecord"));
        CHECK_THAT(reasons(reading).back(), Contains("AC 2.7") && Contains("does not have"));
        CHECK(reading.units[0].criteria_with_descriptors == 4);
    }
    SECTION("depth for an AC that is not there") {
        const auto reading = read(with(text, "2.2\tHive cards", "2.9\tHive cards"));
        CHECK_THAT(reasons(reading).back(), Contains("AC 2.9"));
        CHECK(criterion(reading, "9901-110", "2.2").depth.empty());
    }
    SECTION("the same AC twice in a unit") {
        const auto reading =
            read(with(text, "2.2\tRecord what was seen\n", "2.2\tRecord\n2.2\tRecord all\n"));
        REQUIRE(reading.conflicts.size() == 1);
        CHECK_THAT(reading.conflicts[0], Contains("AC 2.2 stands twice"));
        CHECK(criterion(reading, "9901-110", "2.2").statement == "Record");
        CHECK(reading.units[0].given_twice);
        CHECK_FALSE(reading.units[1].given_twice);
    }
    SECTION("two versions of one unit") {
        const std::size_t begin = text.find("Unit 111\tBringing");
        const std::string unit = text.substr(begin, text.find("[bookmark: _Toc5]") - begin);
        const auto reading = read(with(text, "[bookmark: _Toc5]", with(unit, "in spring", "in May") + "\n"));
        REQUIRE(reading.conflicts.size() == 1);
        CHECK_THAT(reading.conflicts[0],
                   Contains("9901-111 is printed twice") && Contains("different wording"));
        CHECK(criterion(reading, "9901-111", "1.1").statement == "Explain what a colony needs in spring");
        CHECK_FALSE(reading.units[0].given_twice);
        CHECK(reading.units[1].given_twice);
    }
    SECTION("a result sheet without its unit") {
        const std::size_t begin = text.find("[bookmark: _Toc4]Unit 111");
        const std::size_t end = text.find("[bookmark: _Toc5]");
        const auto reading = read(text.substr(0, begin) + text.substr(end));
        REQUIRE(reading.units.size() == 2);
        CHECK(reading.units[1].line == 0);
        CHECK(count(reading.units[1]) == UnitCount{"9901-111", 2, 3, 3, 3, 3, 0, 0, 0});
        CHECK(reading.units[1].unit.outcomes[0].statement == "Understand what a colony needs in each season");
    }
}

TEST_CASE("A text that is no handbook gives nothing") {
    CHECK(read("Dear all,\n\nthe meeting is on Monday.\n1.1 We talk.\n").units.empty());
    CHECK(read("Unit 301\tTitle\n\nno facts\n").units.empty());
    CHECK(read("Assignment One:\n1.1 Do this\n").units.empty()); // no qualification is named
}
