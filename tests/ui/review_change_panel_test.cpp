// The chosen counter in the Review stage and its changes.

#include "ui/panels/review_change_panel.h"

#include "live/words/review_words.h"
#include "platform/fonts.h"
#include "ui/layout.h"
#include "ui/review_fixture.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE_METHOD(ReviewFixture, "the chosen counter is nudged by buttons, given its reason, and moved") {
    const auto draw = drawing(draw_review_change_panel);
    CHECK_THAT(ui.text(draw), Contains(std::string(review_words::none_chosen)));
    window.review.chosen = 2;
    CHECK_THAT(ui.text(draw), Contains("Counter 2 · AC 2.1 and 2.2") && Contains("Points to 3m 20.00 secs"));
    ui.activate("review change", "far-back", draw);
    ui.activate("review change", "back", draw);
    CHECK_THAT(ui.text(draw), Contains("Moves to 3m 18.90 secs, 1.10 s back") && Contains("needs a reason"));
    ui.activate("review change", "keep", draw);
    CHECK(sink.given.empty()); // it has no reason yet
    ui.enter_field("review change", "reason 2/1", draw);
    ui.type("the answer began earlier", draw);
    ui.activate("review change", "keep", draw);
    CHECK(sink.command<MoveMark>().points_to == 200 * second - 52'800);
    CHECK(sink.command<MoveMark>().reason == "the answer began earlier");
}

TEST_CASE_METHOD(ReviewFixture, "a counter is split by pressing the criteria that go, and a change is left") {
    const auto draw = drawing(draw_review_change_panel);
    window.review.chosen = 2;
    ui.activate("review change", "split", draw);
    CHECK(window.review.change == ReviewDraft::Change::split);
    ui.click("review change", "part 8585-301/2.2", draw); // out of the field that has the keyboard
    CHECK_THAT(ui.text(draw), Contains("2.2 goes") && Contains("2.1 stays"));
    ui.activate("review change", "leave", draw);
    CHECK(window.review.change == ReviewDraft::Change::none);
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(ReviewFixture,
                 "on a low display a change can be kept by the mouse while its reason is typed") {
    ui.use(find_font_files(), 1);
    area = screen_layout(Screen::review, 1280, 720, 1).review_change;
    const auto draw = drawing(draw_review_change_panel);
    window.review.chosen = 2;
    ui.activate("review change", "split", draw);
    (void)ui.find_by_mouse("review change", "keep", draw);
    window.review.takes_focus = ReviewDraft::Focus::reason; // as Enter in the field before it asks
    for (int frame = 0; frame < 4; ++frame)
        ui.frame(draw);
    ui.type("two answers", draw);
    CHECK(window.review.reason == "two answers");
    (void)ui.find_by_mouse("review change", "reason 2/2", draw);
    (void)ui.find_by_mouse("review change", "keep", draw);
}
