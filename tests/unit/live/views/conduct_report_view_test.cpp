// How it was conducted, on the page of a closed recording and beside the counters in Review.

#include "live/views/view_model_maker.h"

#include "support/fake_clock.h"
#include "support/noted_discussion.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

constexpr Frame second = 48'000;

/// Left speaks for ten seconds, right for ten, then right for a minute. Of two questions one was put, at 30
/// s.
struct ReportRoom {
    explicit ReportRoom(bool checked) {
        std::vector<Voices> steps(100, Voices::left);
        steps.resize(800, Voices::right);
        told.add(QuestionsListed{{{1, "How did you plan it?", {{"8585-301", "1.1"}}, {}},
                                  {2, "What did you learn?", {{"8585-301", "3.1"}}, {}}}},
                 Actor::assessor)
            .add(TakeStarted{1, "take-01.flac", {SourceKind::device, "two"}, {48'000, 2}, 0})
            .add(QuestionAsked{1, "", 30 * second}, Actor::assessor)
            .add(TakeEnded{1, 80 * second, TakeEnding::stopped, TalkTime{0, 0, 0, steps}})
            .add(RecordingStopped{StopCause::assessor, 80 * second})
            .add(RecordingClosed{{"recording.flac", {48'000, 2}, 80 * second, 1'000, std::string(64, 'a')}});
        if (checked)
            told.add(VoicesChecked{{0, 10 * second}}, Actor::assessor);
        snapshot.state = std::make_shared<const State>(told.state());
        snapshot.link = LinkState::finished;
    }

    const ViewModel& view() { return maker.make(snapshot, window, {}, clock.monotonic_now()); }

    std::vector<std::string> lines_of(const std::string& title) {
        for (const ConductReportView::Part& part : view().conduct_report.parts)
            if (part.title == title)
                return part.lines;
        return {};
    }

    test::ToldDiscussion told;
    test::FakeClock clock;
    Snapshot snapshot;
    WindowState window;
    ViewModelMaker maker;
};

} // namespace

TEST_CASE("The report stands beside the counters when it is wanted, and nothing else moves") {
    ReportRoom room(true);
    room.window.wanted = Stage::review;
    room.window.review.looked_at = 40 * second;
    CHECK(room.view().beside == Beside::nothing);
    CHECK(room.view().review.heard == 40 * second);

    room.window.review.report_beside = true;
    CHECK(room.view().screen == Screen::review);
    CHECK(room.view().beside == Beside::conduct_report);
    CHECK(room.view().review.heard == 40 * second);
    CHECK_THAT(room.view().conduct_report.facts.at(0), Catch::Contains("assessor 13 %, learner 88 %"));
    CHECK_THAT(room.view().conduct_report.facts.at(1), Catch::Contains("longest stretch"));

    room.window.wanted = Stage::decide;
    CHECK(room.view().beside == Beside::nothing);
}

TEST_CASE("Questions are told that were put and that were not, whether voices are told apart or not") {
    for (const bool checked : {false, true}) {
        CAPTURE(checked);
        ReportRoom room(checked);
        CHECK(room.lines_of("On the list, not ticked as put") ==
              std::vector<std::string>{"What did you learn?"});
        const auto put = room.lines_of(checked ? "After each question" : "Put");
        REQUIRE(put.size() == 1);
        CHECK_THAT(put[0], Catch::StartsWith("0m 30 secs: ") && Catch::EndsWith("How did you plan it?"));
        CHECK(room.lines_of(checked ? "Put" : "After each question").empty()); // each of them once
    }
}

TEST_CASE("Of written notes the report does not speak of channels, and names the questions of the plan") {
    test::FakeClock clock;
    Snapshot snapshot;
    State state = test::ended_notes().state();
    state.planning.questions = {{1, "How did you plan it?", {{"8585-301", "1.1"}}, {}}};
    snapshot.state = std::make_shared<const State>(std::move(state));
    snapshot.link = LinkState::finished;
    ViewModelMaker maker;
    const ViewModel& view = maker.make(snapshot, {}, {}, clock.monotonic_now());
    REQUIRE(view.screen == Screen::finished);
    CHECK_THAT(view.conduct_report.guidance,
               Catch::Contains("In written notes") && !Catch::Contains("channel"));
    REQUIRE(view.conduct_report.parts.size() == 1);
    CHECK(view.conduct_report.parts[0].lines == std::vector<std::string>{"How did you plan it?"});
    REQUIRE(view.banner.lines.size() == 1);
    CHECK_THAT(view.banner.lines[0], Catch::Contains("notes are ended") && !Catch::Contains("recorded"));
}
