#include "ui/panels/last_mark_panel.h"

#include "live/window/marking.h"
#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("the last counter is named, and Undo takes it back") {
    test::PanelFixture fixture;
    fixture.record();
    const auto draw = fixture.drawing(draw_last_mark_panel);
    const std::string text = fixture.ui.text(draw);
    CHECK_THAT(text, Contains("2m 43 secs AC 3.1 and 3.2"));
    CHECK_THAT(text, Contains("the GROW model"));

    fixture.ui.activate("last mark", "undo", draw);
    REQUIRE(fixture.sink.given.size() == 1);
    CHECK(fixture.sink.command<WithdrawMark>().mark == 0);
}

TEST_CASE("with nothing marked there is nothing to undo or to note") {
    test::PanelFixture fixture;
    fixture.show(test::ToldDiscussion().name("Riverside College", "Sam Okafor", "Alex Reid").start());
    const auto draw = fixture.drawing(draw_last_mark_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("Nothing marked yet"));
    fixture.ui.activate("last mark", "undo", draw);
    fixture.ui.activate("last mark", "open-note", draw);
    CHECK(fixture.sink.given.empty());
    CHECK_FALSE(fixture.window.note.open);
}

TEST_CASE("a note is typed, kept and sent") {
    test::PanelFixture fixture;
    fixture.record();
    const auto draw = fixture.drawing(draw_last_mark_panel);

    fixture.ui.activate("last mark", "open-note", draw);
    REQUIRE(fixture.window.note.open);
    CHECK(fixture.window.note.text == "the GROW model");
    fixture.ui.frame(draw);
    fixture.ui.frame(draw);
    CHECK(fixture.window.typing);
    CHECK_FALSE(fixture.window.note.takes_focus);
    CHECK(fixture.ui.wants_text());
    CHECK(fixture.view().keys == KeyContext::typing_note);

    fixture.ui.type(" and Client 1", draw); // goes on where the note ended
    fixture.ui.click("last mark", "save-note", draw);
    REQUIRE(fixture.sink.given.size() == 1);
    CHECK(fixture.sink.command<NoteMark>().note == "the GROW model and Client 1");
    CHECK(fixture.sink.command<NoteMark>().mark == 0);
    CHECK_FALSE(fixture.window.note.open);
}

TEST_CASE("what is typed stands in the note, in any script") {
    test::PanelFixture fixture;
    fixture.show(test::ToldDiscussion().start().mark(48'000, {{"8585-301", "1.1"}}));
    const auto draw = fixture.drawing(draw_last_mark_panel);
    write_note(fixture.input.now, *fixture.snapshot.state, fixture.window);
    for (int i = 0; i < 3; ++i)
        fixture.ui.frame(draw);
    fixture.ui.type("Zoë ", draw);
    fixture.ui.type("Ωμέγα Жук", draw);
    CHECK(fixture.window.note.text == "Zoë Ωμέγα Жук");
}

TEST_CASE("a note cannot grow without bound and is cut where a character ends") {
    test::PanelFixture fixture;
    fixture.record();
    const auto draw = fixture.drawing(draw_last_mark_panel);
    write_note(fixture.input.now - std::chrono::hours(1), *fixture.snapshot.state, fixture.window);
    for (int i = 0; i < 3; ++i)
        fixture.ui.frame(draw);
    for (int i = 0; i < 60; ++i) {
        std::string piece;
        for (int n = 0; n < 50; ++n)
            piece += "ж";
        fixture.ui.type(piece, draw);
    }
    CHECK(fixture.window.note.text.size() <= note_limit);
    CHECK(fixture.window.note.text.size() > note_limit - 8);
    CHECK(fixture.window.note.text.ends_with("ж"));
}

TEST_CASE("leaving a note changes nothing") {
    test::PanelFixture fixture;
    fixture.record();
    const auto draw = fixture.drawing(draw_last_mark_panel);
    fixture.ui.activate("last mark", "open-note", draw);
    fixture.window.note.text = "never mind";
    fixture.ui.click("last mark", "leave-note", draw);
    CHECK(fixture.sink.given.empty());
    CHECK_FALSE(fixture.window.note.open);
}

TEST_CASE("The last counter is marked again, taken back to the answer, flagged, by a button each") {
    test::PanelFixture fixture;
    fixture.record();
    const auto draw = fixture.drawing(draw_last_mark_panel);
    for (const char* id : {"repeat", "answer", "prompted", "enough"})
        fixture.ui.activate("last mark", id, draw);
    REQUIRE(fixture.sink.given.size() == 5);
    CHECK(fixture.sink.command<MakeMark>(0).criteria.empty());
    CHECK(fixture.sink.command<MoveMark>(1).mark == 0);
    CHECK(fixture.sink.command<PromptMark>(2).prompted);
    CHECK(fixture.sink.command<NoteSufficiency>(3).criterion.number == "3.1");
    CHECK(fixture.sink.command<NoteSufficiency>(4).criterion.number == "3.2");
}

TEST_CASE("Why it is paused is asked in the place of the note, without a dialog") {
    test::PanelFixture fixture;
    fixture.show(test::ToldDiscussion().start().add(RecordingPaused{125 * 48'000, "break"}, Actor::assessor));
    fixture.window.talk.pause = {true, true, ""};
    const auto draw = fixture.drawing(draw_last_mark_panel);
    for (int i = 0; i < 3; ++i)
        fixture.ui.frame(draw);
    CHECK(fixture.view().keys == KeyContext::typing_reason);
    fixture.ui.type("fire alarm", draw);
    fixture.ui.click("last mark", "save-reason", draw);
    CHECK(fixture.sink.command<ExplainPause>().reason == "fire alarm");
    CHECK_FALSE(fixture.window.talk.pause.open);
}

TEST_CASE("A number that is being typed stands where the last counter does") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.window.talk.number.digits = "2";
    CHECK_THAT(fixture.ui.text(fixture.drawing(draw_last_mark_panel)), Contains("AC 2._"));
}
