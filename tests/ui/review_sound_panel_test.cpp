// The sound in the Review stage: keys of listening, pictures, flags.

#include "ui/panels/review_sound_panel.h"

#include "ui/review_fixture.h"

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE_METHOD(ReviewFixture, "the sound is played, gone about in and looked at from closer") {
    area = {0, 0, 1'244, 260};
    const auto draw = drawing(draw_review_sound_panel);
    CHECK_THAT(ui.text(draw), Contains("2.1 2.2")); // on its flag
    window.review.looked_at = 60 * second;
    ui.activate("review sound", "play", draw); // from where one looks
    CHECK(std::get<SeekCommand>(sink.requested<Listen>(0).command).frame == 60 * second);
    CHECK(std::holds_alternative<PlayCommand>(sink.requested<Listen>(1).command));
    ui.activate("review sound", "back", draw);
    CHECK(std::get<SeekCommand>(sink.requested<Listen>(2).command).frame == 57 * second);
    ui.activate("review sound", "closer", draw);
    CHECK(window.review.span == 0);
}

TEST_CASE_METHOD(ReviewFixture, "a click on a flag chooses its counter, one beside it goes there") {
    area = {0, 0, 1'244, 260};
    const auto draw = drawing(draw_review_sound_panel);
    const ImVec2 middle = ui.find_by_mouse("review sound", "whole", draw);
    const float left = 18; // of the panel's content
    const float width = 1'244 - 2 * left;
    ui.mouse_down({left + width / 6, middle.y}, draw); // 100 s of 600
    ui.mouse_up(draw);
    CHECK(window.review.chosen == 1);
    CHECK(sink.given.empty());
    ui.mouse_down({left + width / 2, middle.y}, draw);
    ui.mouse_up(draw);
    CHECK(window.review.chosen == 1);
    CHECK(std::get<SeekCommand>(sink.requested<Listen>(0).command).frame ==
          Approx(300 * second).margin(2 * second));
}
