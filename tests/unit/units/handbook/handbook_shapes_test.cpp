// Shapes that other handbooks, or other converters, give the same things; one irregularity a test.

#include "reading_table.h"

#include "units/handbook/guide_statement.h"
#include "units/handbook/headings.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

/// One unit of one LO, with its result sheet.
const std::string knots =
    "Handbook of Knots\n"
    "\n"
    "Unit 12\tTying Knots at Sea\n"
    "\tUAN:\n\tK/000/0012\n\n"
    "\tUnit Level:\n\t2\n\n"
    "\tCredit value:\n\t3\n\n"
    "\tGLH:\n\t10\n\n"
    "\tUnit aim:\n\tThe sailor ties knots that hold.\n\n"
    "Learning outcome (LO 1)\n"
    "The learner will:\n"
    "1\tBe able to tie knots\n"
    "Assessment criteria\n"
    "The learner can:\n"
    "1.1\tTie a bowline\n"
    "1.2\tTie a clove hitch\n"
    "Depth\n"
    "1.1\tRopes of all kinds.\n"
    "1.2\tPosts and rings.\n"
    "Assessment guidance\n"
    "The learner must:\n"
    "1.1\tShow the knot under load.\n"
    "1.2\tShow the hitch on a post.\n"
    "Assessment requirements\n"
    "Seen by the assessor.\n"
    "\n"
    "Appendix 1\tUnit 12 Result Sheet\n"
    "Tying Knots at Sea\n"
    "\tAssessment Criteria (AC)\n\tDescriptors\n\tFeedback\n\tPass / Referral (delete)\n\n"
    "\t\n\tReferral\n\tPass\n\t\n\t\n\n"
    "\tLearning Outcome 1 Be able to tie knots\n\n"
    "\tAC 1.1\nTie a bowline\n\t· It slips\n\t· It holds\n\t\n\tPass / Referral\n\n"
    "\tAC 1.2\nTie a clove hitch\n\t· It falls off\n\t· It stays\n\t\n\tPass / Referral\n\n"
    "\tUnit Outcome (delete as applicable):\n\tPASS / REFERRAL\n\n"
    "\tUnit Outcome (delete as applicable):\n\tPASS / REFERRAL\n\tDate of QA check:\n\t\n";

const std::vector<UnitCount> knots_count = {{"12", 1, 2, 2, 2, 2, 2, 2}};

bool is_told(const HandbookReading& reading, const std::string& words) {
    for (const std::string& conflict : reading.conflicts)
        if (conflict.find(words) != std::string::npos)
            return true;
    for (const Unplaced& unplaced : reading.unplaced)
        if (unplaced.why.find(words) != std::string::npos)
            return true;
    return false;
}

} // namespace

TEST_CASE("A unit number of two digits and no table of units is enough") {
    const HandbookReading reading = read(knots);
    CHECK(counts(reading) == knots_count);
    CHECK(reading.units[0].unit.title == "Tying Knots at Sea");
    CHECK(reading.conflicts.empty());
    CHECK(reading.unplaced.empty());
}

TEST_CASE("The title may stand below the unit's number, and the number in a cell") {
    CHECK(counts(read(with(knots, "Unit 12\tTying", "Unit 12\nTying"))) == knots_count);
    CHECK(read(with(knots, "Unit 12\tTying", "Unit 12\nTying")).units[0].unit.title == "Tying Knots at Sea");
    CHECK(counts(read(with(knots, "Unit 12\tTying", "\tUnit 12\tTying"))) == knots_count);
    CHECK(read(with(knots, "Unit 12\tTying", "Unit 12: Tying")).units[0].unit.title == "Tying Knots at Sea");
}

TEST_CASE("A fact of a unit may have its value in the same line, behind a tab or a space") {
    for (const char* gap : {"\t", " ", ""}) {
        std::string text = knots;
        for (const char* name : {"UAN:", "Unit Level:", "Credit value:", "GLH:", "Unit aim:"}) {
            const std::string line(name);
            text = with(text, "\t" + line + "\n\t", line + gap);
        }
        const HandbookReading reading = read(text);
        REQUIRE(counts(reading) == knots_count);
        CHECK(reading.unplaced.empty());
        const Unit& unit = reading.units[0].unit;
        CHECK(unit.title == "Tying Knots at Sea");
        CHECK(unit.uan == "K/000/0012");
        CHECK(unit.level == 2);
        CHECK(unit.credit == 3);
        CHECK(unit.glh == 10);
        CHECK(unit.aim == "The sailor ties knots that hold.");
    }
}

TEST_CASE("An LO may be headed and worded in one line, and AC numbers may end with a point") {
    const std::string text =
        with(knots, "Learning outcome (LO 1)\nThe learner will:\n1\tBe able", "LO1: Be able");
    CHECK(counts(read(text)) == knots_count);
    CHECK(read(text).units[0].unit.outcomes[0].statement == "Be able to tie knots");
    CHECK(counts(read(with(knots, "1.1\tTie", "1.1. Tie"))) == knots_count);
}

TEST_CASE("A lost LO heading is made good by what follows it") {
    const HandbookReading reading = read(with(knots, "Learning outcome (LO 1)\n", ""));
    CHECK(counts(reading) == knots_count);
    CHECK(reading.units[0].unit.outcomes[0].number == "1");
}

TEST_CASE("Prose that begins like a heading is none") {
    const HandbookReading reading =
        read(with(knots, "Ropes of all kinds.\n",
                  "Ropes of all kinds.\nLearning outcomes of sailors.\nAssessment criteria of ropes.\n"));
    CHECK(counts(reading) == std::vector<UnitCount>{{"12", 1, 2, 2, 2, 2, 4, 2}});
}

TEST_CASE("Where Pass stands before Referral the head of the table says so") {
    const HandbookReading reading = read(with(knots, "\tReferral\n\tPass\n", "\tPass\n\tReferral\n"));
    CHECK(criterion(reading, "12", "1.1").pass == Texts{"It slips"});
    CHECK(criterion(reading, "12", "1.1").referral == Texts{"It holds"});
}

TEST_CASE("The number of an AC may have a cell of its own") {
    std::string text = with(knots, "\t\n\tReferral", "\t\n\t\n\tReferral");
    text = with(text, "AC 1.1\nTie", "AC 1.1\n\tTie");
    text = with(text, "AC 1.2\nTie", "AC 1.2\n\tTie");
    const HandbookReading reading = read(text);
    CHECK(counts(reading) == knots_count);
    CHECK(criterion(reading, "12", "1.2").sheet_statement.empty());
    CHECK(reading.unplaced.empty());
}

TEST_CASE("A third descriptor has no place, and the other two have theirs") {
    std::string text = with(knots, "\tReferral\n\tPass\n", "\tReferral\n\tPass\n\tGood pass\n");
    text = with(text, "\t· It holds\n", "\t· It holds\n\t· It holds in a storm\n");
    text = with(text, "\t· It stays\n", "\t· It stays\n\t· It stays in a storm\n");
    const HandbookReading reading = read(text);
    CHECK(counts(reading) == knots_count);
    CHECK(reading.unplaced.size() == 2);
    CHECK(is_told(reading, "goodpass"));
}

TEST_CASE("A row's first cell without its tab still begins a row, behind a decision") {
    const HandbookReading reading = read(with(knots, "\tAC 1.2\nTie a clove", "AC 1.2\nTie a clove"));
    CHECK(counts(reading) == knots_count);
}

TEST_CASE("A sheet whose heading is lost is known by the title of its unit") {
    const HandbookReading reading = read(with(knots, "Appendix 1\tUnit 12 Result Sheet\n", ""));
    CHECK(counts(reading) == knots_count);
}

TEST_CASE("A line that is printed twice is read once, and told") {
    const HandbookReading reading =
        read(with(knots, "Tie a bowline\n\t·", "Tie a bowline\nTie a bowline\n\t·"));
    CHECK(counts(reading) == knots_count);
    CHECK(criterion(reading, "12", "1.1").sheet_statement.empty());
    CHECK(is_told(reading, "says the same as the line before it"));
}

TEST_CASE("What a unit should have and has not is told") {
    const auto check = [](const std::string& from, const std::string& to, const std::string& words) {
        INFO(from);
        CHECK(is_told(read(with(knots, from, to)), words));
    };
    check("\tK/000/0012\n", "", "without a value");
    check("\tUnit Level:\n\t2\n\n", "", "12 has no level.");
    check("\tCredit value:\n\t3\n", "\tCredit value:\n\tmany\n", "something else for a value");
    check("1\tBe able to tie knots\n", "", "LO 1 of 12 has no statement.");
    check("1.1\tTie a bowline\n", "", "LO 1 of 12 begins with AC 1.2.");
    check("1\tBe able", "2\tBe able", "headed 1 has the number 2");
    check("Tie a clove hitch\n\t", "\n\t", "has no statement");
    check("1.2\tTie a clove hitch\n", "1.2\tTie a clove hitch\nTo a post\n",
          "follows the statement of AC 1.2");
    check("Assessment guidance\nThe learner must:\n", "", "begins again with AC 1.1");
    check("\tUnit Outcome (delete as applicable):\n\tPASS / REFERRAL\n\n", "", "one outcome row");
    check("\tAC 1.2\nTie a clove hitch\n", "", "outside every AC");
    check("\tAC 1.2\nTie a clove hitch\n", "", "AC 1.2 of 12 has no descriptors on its result sheet.");
    check("\tLearning Outcome 1 Be able to tie knots", "\tLearning Outcome 1 Know knots",
          "words LO 1 otherwise");
    check("\t· It slips\n", "\t· It slips\nTie a bowline\n", "not those of its head");
}

TEST_CASE("A list that begins again without a heading is depth only where guidance follows") {
    CHECK(counts(read(with(knots, "Depth\n", ""))) == knots_count);
    const HandbookReading reading =
        read(with(with(knots, "Depth\n", ""), "Assessment guidance\nThe learner must:\n", ""));
    CHECK(criterion(reading, "12", "1.1").depth.empty());
    CHECK(criterion(reading, "12", "1.1").guidance.empty());
    CHECK(is_told(reading, "begins again with AC 1.1"));
}

TEST_CASE("A number that is printed twice is named with both lines, and costs no more than its AC") {
    const HandbookReading reading = read(
        with(with(knots, "1.2\tTie a clove", "1.1\tTie a clove"), "Depth\n", "1.3\tCoil a rope\nDepth\n"));
    CHECK(is_told(reading,
                  "AC 1.1 stands twice in the unit that begins at line 3, at lines 24 and 25; the second, "
                  "“Tie a clove hitch”, is left out."));
    CHECK(reading.units.at(0).given_twice);
    CHECK(criterion(reading, "12", "1.1").statement == "Tie a bowline");
    CHECK(criterion(reading, "12", "1.1").depth == Texts{"Ropes of all kinds."});
    CHECK(criterion(reading, "12", "1.3").statement == "Coil a rope");
    CHECK(is_told(reading, "is said to AC 1.2, which the unit does not have"));
}

TEST_CASE("What has no place is found by the heading and the AC before it") {
    const HandbookReading reading =
        read(with(knots, "Posts and rings.\n", "Posts and rings.\n1.9\tNothing.\n"));
    REQUIRE(reading.unplaced.size() == 1);
    CHECK(reading.unplaced[0].behind == "Unit 12 Tying Knots at Sea, AC 1.9");
    const HandbookReading sheet =
        read(with(knots, "\tAC 1.2\nTie a clove hitch\n", "\tAC 1.7\nTie a clove hitch\n"));
    CHECK(sheet.unplaced.at(0).behind == "Appendix 1 Unit 12 Result Sheet, AC 1.7");
}

TEST_CASE("The table of units and the unit are held against each other") {
    const std::string table =
        "\tAward in Knots\n\n\tUAN\n\tUnit number\n\tUnit title\n\tLevel\n\tCredit\n\tGLH\n\n"
        "\tK/000/0012\n\t7000-12\n\tTying Knots at Sea\n\t2\n\t3\n\t10\n\n"
        "This is a sentence that ends the table of units in the handbook.\n";
    const std::string text = with(knots, "Unit 12\tTying", table + "Unit 12\tTying");
    const HandbookReading whole = read(text);
    REQUIRE(whole.units.size() == 1);
    CHECK(whole.units[0].unit.id == "7000-12");
    CHECK(whole.units[0].unit.qualifications == Texts{"Award in Knots"});
    CHECK(whole.conflicts.empty());

    CHECK(is_told(read(with(text, "\t3\n\t10\n\n", "\t4\n\t10\n\n")), "credit 3 by its section"));
    CHECK(is_told(read(with(text, "\tK/000/0012\n\t7000", "\t7000")),
                  "a table of units, without a unit's number"));
    CHECK(is_told(read(with(text, "\tAward in Knots\n", "\tThe awards are:\n")), "names no qualification"));

    const HandbookReading parted =
        read(with(text, "\tTying Knots at Sea\n\t2", "\tTying Knots at Sea\n\n\t2"));
    CHECK(parted.units[0].unit.qualifications == Texts{"Award in Knots"}); // a blank line inside a row
    const HandbookReading filled = read(with(text, "\tUAN:\n\tK/000/0012\n\n", ""));
    CHECK(filled.units[0].unit.uan == "K/000/0012");
}

TEST_CASE("An id that no table prints is put together only with the one qualification there is, and told") {
    const HandbookReading one = read(with(knots, "Seen by", "Qualification 7000-21. Seen by"));
    CHECK(one.units[0].unit.id == "7000-12");
    CHECK(is_told(one, "put together"));
    CHECK(one.conflicts.size() == 1);
    const HandbookReading two = read(with(knots, "Seen by", "Of 7000-21 and 7001-21. Seen by"));
    CHECK(two.units[0].unit.id == "12");
}

TEST_CASE("A unit that lost its heading is told, and known by its sheet") {
    const std::string text = with(knots, "Unit 12\tTying Knots at Sea\n", "");
    const HandbookReading reading = read(text);
    REQUIRE(reading.units.size() == 1);
    CHECK(reading.units[0].line == 0);
    CHECK(reading.units[0].unit.title == "Tying Knots at Sea");
    CHECK(is_told(reading, "only the result sheet was found"));
}

TEST_CASE("Only one of two units lacks its requirements or its sheet: that is told") {
    std::string second =
        knots.substr(knots.find("Unit 12"), knots.find("Appendix 1") - knots.find("Unit 12"));
    second = with(second, "Unit 12", "Unit 13");
    const std::string text = with(knots, "Appendix 1", second + "Appendix 1");
    CHECK(is_told(read(text), "No result sheet of 13 was found."));
    CHECK(is_told(read(with(text, "Assessment requirements\n", "")), "12 ends without the heading"));
    const HandbookReading lost = read(with(text, "Unit 13\tTying Knots at Sea\n", ""));
    CHECK(is_told(lost, "looks like a unit whose heading is missing"));
}

TEST_CASE("The title page and the table of versions are held against each other") {
    const std::string text = with(knots, "Handbook of Knots\n",
                                  "Handbook of Knots\nMay 2024 Version 1.3\n\n\t1.2 March 2023\n\tAll\n\n");
    const HandbookReading reading = read(text);
    CHECK(reading.handbook.version == "1.3");
    CHECK(reading.handbook.date == "May 2024");
    CHECK(is_told(reading, "version 1.3 of May 2024"));
    CHECK(read(with(text, "May 2024 Version 1.3\n", "")).handbook.version == "1.2");
}

TEST_CASE("A paper of evidence matrices gives the AC it has") {
    const std::string head = "\tTying Knots at Sea\n\tEvidence titles\n\tReference\n\n\tSection One\n\n";
    const std::string rows = "\tAC 1.1\nTie a bowline\n\t\n\t\n\n\tAC2.1\nUntie it\n\t\n\t\n\n";
    const std::string text = "Unit 7000-12 Tying Knots at Sea\n" + head + rows + "Of unit 13:\n" +
                             with(head, "Tying", "Splicing") + rows;
    const HandbookReading reading = read(text);
    CHECK(counts(reading) == std::vector<UnitCount>{{"7000-12", 2, 2}, {"7000-13", 2, 2}});
    CHECK(criterion(reading, "7000-12", "2.1").statement == "Untie it");
    CHECK(is_told(reading, "Of 7000-12 there is only a table of its AC"));
    CHECK(is_told(read(with(text, "Untie it", "Untie it well")), "is worded otherwise") == false);
    CHECK(is_told(read(text + head + with(rows, "Untie it", "Untie it well")), "is worded otherwise"));
    CHECK(is_told(read(with(text, "Untie it\n\t\n", "Untie it\n")), "not those of its head"));
    CHECK(is_told(read(with(text, "Of unit 13:\n", "\n")), "a unit without a number"));
}

TEST_CASE("A guide whose AC lost a number, or its words, says so") {
    const std::string text = text_of(fairs_guide);
    const HandbookReading no_words = read(with(text, "Justify a choice of hive\n\n", ""));
    CHECK(is_told(no_words, "AC 2.2 of 9902-1 has no statement."));
    const HandbookReading runs_on = read(with(text, "calm behind glass\tExplain means to give reasons.",
                                              "calm behind glass A reason is given."));
    CHECK(is_told(runs_on, "of 9902-1 ends like a sentence"));
    CHECK_FALSE(is_told(read(text), "ends like a sentence"));
    const HandbookReading garbled = read(with(text, "\n2 2\n", "\n2,2\n"));
    CHECK(criterion(garbled, "9902-1", "2.2").inferred);
    const HandbookReading lost = read(with(text, "2.1\n\n", ""));
    CHECK(criterion(lost, "9902-1", "2.1").inferred);
    CHECK_FALSE(criterion(read(text), "9902-1", "2.1").inferred);
}

TEST_CASE("A capital letter alone ends no statement of a guide") {
    const std::string text = text_of(fairs_guide);
    const HandbookReading named =
        read(with(text, "Justify a choice of hive\n", "Justify the National Hive Society code of care\n"));
    CHECK(criterion(named, "9902-1", "2.2").statement == "Justify the National Hive Society code of care");
    CHECK(criterion(named, "9902-1", "2.2").starting_points.at(0) == "Justify means to give an argument.");
    CHECK(is_told(named, "a capital letter inside, at “National”"));

    const HandbookReading run_on = read(
        with(text, "Compare two ways of carrying a hive Compare", "Compare two ways by Langstroth Compare"));
    CHECK(criterion(run_on, "9902-1", "2.1").statement == "Compare two ways by Langstroth");
    CHECK_FALSE(is_told(run_on, "a capital letter inside"));
    CHECK_FALSE(is_told(read(text), "a capital letter inside"));

    const auto ends = [](std::string_view statement) {
        return std::string(statement.substr(0, change_over(statement)));
    };
    CHECK(ends("Use the Swarm Model Justify means to argue") == "Use the Swarm Model");
    CHECK(ends("Review a day Review what went well.") == "Review a day");
    CHECK(ends("Review a day (indoors) Critically review means to judge") == "Review a day (indoors)");
    CHECK(ends("Analyse a day with Huber and Langstroth") == "Analyse a day with Huber and Langstroth");
    CHECK(ends("Keep a day. Review means to judge") == "Keep a day. Review means to judge");
}

TEST_CASE("A year in brackets is no qualification, and of two numbers the first is taken and told") {
    const std::string text = text_of(fairs_guide);
    const HandbookReading edition =
        read(with(text, "(9902) assignments", "(2017) edition\n(9902) assignments"));
    CHECK(counts(edition) == counts(read(text)));
    CHECK(edition.conflicts == read(text).conflicts);
    const HandbookReading two = read(with(text, "(9902) assignments", "(9902) assignments, once (9812)"));
    CHECK(counts(two) == counts(read(text)));
    CHECK(is_told(two, "9902 was taken for the qualification, since it stands first"));
    const HandbookReading none = read(with(text, "(9902) assignments", "(2017) assignments"));
    CHECK(none.units.empty());
    CHECK(is_told(none, "no qualification number"));
}

TEST_CASE("A footnote on a result sheet or in a table of AC is told, and is no part of a statement") {
    const HandbookReading sheet =
        read(with(knots, "\tAC 1.1\nTie a bowline\n", "\tAC 1.1\nTie a bowline [1: A knot for a loop.]\n"));
    CHECK(counts(sheet) == knots_count);
    CHECK(criterion(sheet, "12", "1.1").sheet_statement.empty());
    CHECK(reasons(sheet) == std::vector<std::string>{"is a footnote"});
}

TEST_CASE("A drop-down list that nobody opened is the cell of a decision, but not of a centre") {
    std::string text = with(knots, "Pass / Referral\n\n\tAC 1.2", "Choose an item.\n\n\tAC 1.2");
    CHECK(counts(read(text)) == knots_count);
    text = with(text, "\tAssessment Criteria (AC)\n",
                "\tCentre\n\tChoose an item.\n\n\tAssessment Criteria (AC)\n");
    CHECK(read(text).units.at(0).unit.outcome_heading == read(knots).units.at(0).unit.outcome_heading);
}

TEST_CASE("Headings are told from sentences") {
    const auto number = [](const char* text) {
        const auto heading = outcome_heading(text);
        return heading ? heading->number + "|" + std::string(heading->statement) : std::string("none");
    };
    CHECK(number("Learning outcome (LO 1)") == "1|");
    CHECK(number("Learning Outcome 2 Be able to tie") == "2|Be able to tie");
    CHECK(number("LO3: Know") == "3|Know");
    CHECK(number("Learning outcome") == "|");
    for (const char* text :
         {"Learning outcomes of sailors", "LO 1.1 Tie", "LOT 3", "Learning outcome 2nd", ""})
        CHECK(number(text) == "none");

    CHECK(result_sheet_heading("Appendix 2\tUnit 300 Result Sheet") == "300");
    CHECK(result_sheet_heading("Unit 8585-301 – Results sheet") == "301");
    CHECK_FALSE(result_sheet_heading("The unit 300 result sheet is to be used by all assessors"));
    CHECK_FALSE(result_sheet_heading("Units 301/302 Result Sheet"));
    CHECK(part_heading("The learner must:") == UnitPart::guidance);
    CHECK(fact_line("Guided learning hours (GLH): 12")->value == "12");
    CHECK(fact_line("Unit aim: to tie: knots")->value == "to tie: knots");
    CHECK(fact_line("UAN")->value.empty());
    CHECK_FALSE(fact_line("Level 3 Award in Knots: 12"));
    CHECK_FALSE(part_heading("The learner must tie a knot:"));
}
