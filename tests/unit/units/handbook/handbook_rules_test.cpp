// What handbooks say around their units of time counters and of approval beforehand.

#include "reading_table.h"

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const std::string talking = "Appendix 4\tTalking about Bees\n";

HandbookReading with_paragraph(const std::string& paragraph) {
    return read(with(text_of(bees_handbook), talking, talking + paragraph + "\n"));
}

bool mentions(const HandbookReading& reading, const std::string& words) {
    for (const std::string& conflict : reading.conflicts)
        if (conflict.find(words) != std::string::npos)
            return true;
    return false;
}

} // namespace

TEST_CASE("What a handbook does not say of a rule is not known") {
    for (const FoundUnit& found : reading_of(bees_handbook).units) {
        CHECK(found.unit.counters_mandatory == Rule());
        CHECK(found.unit.needs_prior_approval == Rule());
        CHECK(found.counters_line == 0);
        CHECK(found.approval_line == 0);
    }
}

TEST_CASE("Time counters are mandatory or not, as the handbook says") {
    const auto counters = [](const std::string& paragraph) {
        const HandbookReading reading = with_paragraph(paragraph);
        REQUIRE(reading.units.size() == 2);
        CHECK(reading.units[0].unit.counters_mandatory == reading.units[1].unit.counters_mandatory);
        CHECK((reading.units[0].counters_line != 0) == reading.units[0].unit.counters_mandatory.is_known());
        return reading.units[0].unit.counters_mandatory;
    };
    CHECK(counters("Nothing is typed out: time counters are a mandatory part of it. Keep them.") ==
          Rule(true));
    CHECK(counters("Keep it. Time counters must stand on the sheet.") == Rule(true));
    CHECK(counters("Annotated time counters will help others to find the place.") == Rule(false));
    CHECK(counters("The form is mandatory. Time counters help.") == Rule(false));
    CHECK(counters("Time counters are not mandatory.") == Rule(false));
    CHECK(counters("The time is counted.") == Rule());
    const HandbookReading both = with_paragraph("Time counters help.\nTime counters are mandatory.");
    CHECK(both.units[0].unit.counters_mandatory == Rule());
    CHECK(mentions(both, "contradict each other on whether time counters are mandatory"));
}

TEST_CASE("Approval beforehand is asked for of the unit that the pages name, or of the only assignment") {
    const std::string asks =
        "Where a talk or professional discussion is used, approval must be sought in advance.\n";
    const std::string brief = "Appendix 4\tUnit 111 - Brief\n" + asks;
    const HandbookReading reading = read(with(text_of(bees_handbook), talking, brief + talking));
    CHECK(reading.units.at(0).unit.needs_prior_approval == Rule());
    CHECK(reading.units.at(1).unit.needs_prior_approval == Rule(true));
    CHECK(reading.units.at(1).approval_line > 0);
    CHECK(reading.conflicts.empty());

    const HandbookReading nowhere = with_paragraph(asks);
    CHECK(nowhere.units.at(1).unit.needs_prior_approval == Rule());
    CHECK(mentions(nowhere, "in pages that name no unit"));

    const HandbookReading by_method =
        read(with(with(text_of(bees_handbook), "\tReflective journal\n", "\tAssignment\n"), talking,
                  "Assessment instructions\n" + asks + talking));
    CHECK(by_method.units.at(0).unit.needs_prior_approval == Rule());
    CHECK(by_method.units.at(1).unit.needs_prior_approval == Rule(true));
    CHECK(with_paragraph("Approval must be sought in advance.").conflicts.empty()); // of something else
}
