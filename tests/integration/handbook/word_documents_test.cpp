// Handbooks as a real word processor writes them.

#include "support/places.h"
#include "unit/units/handbook/reading_table.h"

#include <cstdlib>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("A Word document gives the same units as the text that was made of it") {
    const char* const folder = std::getenv("COUNTERPOINT_WORD_DOCUMENTS");
    REQUIRE(folder != nullptr);
    const std::string name = GENERATE("keeping-bees", "showing-bees");
    const HandbookReading word = reading_of(std::string(folder) + "/" + name + ".docx");
    const HandbookReading text = reading_of(in_tests("fixtures/handbooks/" + name + ".txt"));
    CHECK(word.handbook == text.handbook);
    CHECK(word.conflicts == text.conflicts);
    CHECK(counts(word) == counts(text));
    REQUIRE(word.units.size() == text.units.size());
    for (std::size_t i = 0; i < word.units.size(); ++i) {
        INFO(word.units[i].unit.id);
        CHECK(word.units[i].unit == text.units[i].unit);
        CHECK(word.units[i].criteria_with_descriptors == text.units[i].criteria_with_descriptors);
    }
}
