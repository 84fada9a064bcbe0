// What of the counters is worth another look, beside them.

#include "ui/panels/review_findings_panel.h"

#include "discussion/review/review_checks.h"
#include "ui/review_fixture.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE_METHOD(ReviewFixture, "what is worth another look says why, and leads to its counter") {
    area.h = 700;
    const auto draw = drawing(draw_review_findings_panel);
    CHECK_THAT(ui.text(draw), Contains("never a judgement"));
    CHECK_THAT(ui.text(draw), Contains("AC 2.1 was pressed 1.0 s before it too (counter 2)"));
    CHECK_THAT(ui.text(draw), Contains(std::string(rule_of(ReviewCheck::pressed_twice).why)));
    CHECK_THAT(ui.text(draw), Contains("Not checked: Whether anybody speaks"));
    ui.click("review findings", "finding 0", draw);
    CHECK(window.review.chosen == 3);
    ui.click("review findings", "finding 1", draw); // a criterion without a counter
    CHECK(window.review.change == ReviewDraft::Change::add);
    CHECK(window.review.criteria == "1.2");
}

TEST_CASE_METHOD(ReviewFixture, "in their place the conduct report is shown, and the chosen counter stays") {
    window.review.chosen = 2;
    const auto draw = drawing(draw_review_findings_panel);
    CHECK_THAT(ui.text(draw), Contains("How it was conducted… (Ctrl+R)"));
    ui.activate("review findings", "beside", draw);
    CHECK(window.review.report_beside);
    CHECK(window.review.chosen == 2);
    CHECK(sink.given.empty());
}
