#include "ui/panels/clock_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("the head of the discussion shows time, people, sound and space") {
    test::PanelFixture fixture;
    fixture.record({"8585-301", "8585-302"});
    fixture.area = {0, 0, 1240, 112};
    const std::string text = fixture.ui.text(fixture.drawing(draw_clock_panel));
    CHECK_THAT(text, Contains("3:20"));
    CHECK_THAT(text, Contains("Recording"));
    CHECK_THAT(text, Contains("Sam Okafor"));
    CHECK_THAT(text, Contains("8585-301 and 8585-302"));
    CHECK_THAT(text, Contains("Microphone"));
    CHECK_THAT(text, Contains("good"));
    CHECK_THAT(text, Contains("5 h 12 min of space"));
    CHECK_THAT(text, !Contains("PRACTICE"));
}

TEST_CASE("The head says how much of the planned time is left, and when it is over") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 1240, 104};
    fixture.show(test::ToldDiscussion().add(DiscussionPlanned{{.minutes = 60}}, Actor::assessor).start());
    const auto draw = fixture.drawing(draw_clock_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("56:40 left") && Contains("of 60 min, 66 at most"));
    fixture.snapshot.live.frames = Frame{62} * 60 * 48'000;
    CHECK_THAT(fixture.ui.text(draw), Contains("2:00 over") && Contains("let the last answer finish"));
    fixture.snapshot.live.frames = Frame{70} * 60 * 48'000;
    CHECK_THAT(fixture.ui.text(draw), Contains("10:00 over") && Contains("past the 10 %"));
}

TEST_CASE("Stop is one press, with its instant") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.area = {0, 0, 1240, 112};
    fixture.ui.activate("clock", "stop", fixture.drawing(draw_clock_panel));
    REQUIRE(fixture.sink.given.size() == 1);
    CHECK(fixture.sink.command<StopRecording>().cause == StopCause::assessor);
    CHECK(fixture.sink.instant() == fixture.input.pressed_at);
}

TEST_CASE("A stopped recording is taken back or closed where it was paused or stopped") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 1240, 112};
    test::ToldDiscussion told;
    fixture.show(told.start().add(RecordingStopped{StopCause::assessor, 4'800}));
    const auto draw = fixture.drawing(draw_clock_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("Stopped") && Contains("Take back (F9)") &&
                                          Contains("Close (F10)") && !Contains("Stop (F10)"));
    fixture.ui.activate("clock", "close", draw);
    fixture.ui.activate("clock", "take-back", draw);
    REQUIRE(fixture.sink.given.size() == 2);
    (void)fixture.sink.command<CloseRecording>(0);
    (void)fixture.sink.command<TakeBackStop>(1);
}

TEST_CASE("a dead microphone is told apart from a pause in the talk") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.area = {0, 0, 1240, 112};
    const auto draw = fixture.drawing(draw_clock_panel);
    const auto [peak, word] = GENERATE(table<float, std::string>(
        {{0.0008F, "silent"}, {0.017F, "quiet"}, {0.3F, "good"}, {0.999F, "too loud"}}));
    fixture.snapshot.live.peak = {peak, peak};
    CHECK_THAT(fixture.ui.text(draw), Contains(word));
}

TEST_CASE("practice says so, and so does a recording that does not run") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 1240, 112};
    fixture.show(test::ToldDiscussion().start({SourceKind::practice, "practice"}));
    const auto draw = fixture.drawing(draw_clock_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("PRACTICE"));

    fixture.snapshot.link = LinkState::lost;
    const std::string text = fixture.ui.text(draw);
    CHECK_THAT(text, Contains("Not recording") && Contains("Nothing is being recorded"));
    CHECK_THAT(text, !Contains("silent") && !Contains("good"));
    fixture.ui.activate("clock", "stop", draw);
    CHECK(fixture.sink.given.empty());
}

TEST_CASE("Pause and Go on are one press each, in one place, and the head says which it is") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 1240, 112};
    test::ToldDiscussion told;
    fixture.show(told.start());
    const auto draw = fixture.drawing(draw_clock_panel);
    fixture.ui.activate("clock", "pause", draw);
    CHECK(fixture.sink.command<PauseRecording>().reason == "break");
    fixture.show(told.add(RecordingPaused{4'800, "break"}));
    CHECK_THAT(fixture.ui.text(draw),
               Contains("Paused") && Contains("Go on (F9)") && !Contains("Pause (F9)"));
    fixture.sink.given.clear();
    fixture.ui.activate("clock", "resume", draw);
    CHECK(fixture.sink.given.size() == 1);
    (void)fixture.sink.command<ResumeRecording>();
}
