// The list of counters in the Review stage, and its keys.

#include "ui/panels/review_counters_panel.h"

#include "ui/review_fixture.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE_METHOD(ReviewFixture, "the counters are listed along the recording and chosen by a click") {
    const auto draw = drawing(draw_review_counters_panel);
    CHECK(view().screen == Screen::review);
    CHECK_THAT(ui.text(draw),
               Contains("Counters: 3") && Contains("1m 40.00 secs") && Contains("AC 2.1 and 2.2"));
    CHECK_THAT(ui.text(draw), Contains("Pressed twice")); // beside its warning sign
    ui.mouse_down({120, 124}, draw);                      // the second row
    ui.mouse_up(draw);
    CHECK(window.review.chosen == 2);
    CHECK(sink.given.empty());
    ui.activate("review counters", "add", draw);
    CHECK(window.review.change == ReviewDraft::Change::add);
}

TEST_CASE_METHOD(ReviewFixture,
                 "the keys of the review hold beside a field and in it, those of letters with Control") {
    const auto meaning = [&](Key key, KeyContext context, bool shift = false, char letter = 0) {
        KeyPress press;
        press.key = key;
        press.shift = shift;
        press.control = letter != 0;
        if (letter != 0)
            press.printed = std::string(1, letter);
        const KeyMeaning found = maker.key_map().meaning(press, context);
        const auto* intent = std::get_if<WindowIntent>(&found);
        return intent == nullptr ? std::nullopt : std::optional(*intent);
    };
    CHECK(view().keys == KeyContext::reviewing);
    window.typing = true;
    CHECK(view().keys == KeyContext::typing_review);
    for (const KeyContext context : {KeyContext::reviewing, KeyContext::typing_review}) {
        CHECK(meaning(Key::f4, context) == WindowIntent::play);
        CHECK(meaning(Key::f6, context, true) == WindowIntent::nudge_back);
        CHECK(meaning(Key::other, context, false, 'm') == WindowIntent::move_here);
        CHECK(meaning(Key::enter, context) == WindowIntent::keep_change);
        CHECK(meaning(Key::m, context) == std::nullopt);
    }
    CHECK(meaning(Key::f4, KeyContext::deciding) == WindowIntent::play);
}
