// The date that heads the sheet.

#include "sample_sheets.h"
#include "sheet/note_words.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("The day of an import is not taken for the day of the discussion") {
    ResultSheet sheet = typical_sheet();
    const std::string recorded = discussion_date_text(sheet);
    CHECK(recorded == "21 November 2026");
    sheet.planning.plan.date = "2 October 2026";
    CHECK(discussion_date_text(sheet) == recorded); // the clock knows better than a plan

    sheet.imported.emplace().name = "interview.m4a";
    CHECK(discussion_date_text(sheet) == "2 October 2026");
    sheet.imported->recorded_on = "5 October 2026";
    CHECK(discussion_date_text(sheet) == "5 October 2026");
    sheet.imported->recorded_on.clear();
    sheet.planning.plan.date.clear();
    CHECK(discussion_date_text(sheet).empty());
}
