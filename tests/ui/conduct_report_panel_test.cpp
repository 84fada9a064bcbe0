#include "ui/panels/conduct_report_panel.h"

#include "ui/layout.h"
#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

constexpr Frame second = 48'000;

/// Two channels: for ten seconds left alone, for ten right alone, then right for a minute.
struct ReportFixture : test::PanelFixture {
    test::HeadlessUi::Draw draw = drawing(draw_conduct_report_panel);

    explicit ReportFixture(bool checked = false, int channels = 2) {
        std::vector<Voices> steps(100, Voices::left);
        steps.resize(800, Voices::right);
        test::ToldDiscussion discussion;
        discussion.add(TakeStarted{1, "take-01.flac", {SourceKind::device, "two"}, {48'000, channels}, 0})
            .add(TakeEnded{1, 80 * second, TakeEnding::stopped, TalkTime{0, 0, 0, steps}})
            .add(RecordingStopped{StopCause::assessor, 80 * second})
            .add(RecordingClosed{
                {"recording.flac", {48'000, channels}, 80 * second, 1'000, std::string(64, 'a')}});
        if (checked)
            discussion.add(VoicesChecked{{0, 10 * second}}, Actor::assessor);
        snapshot.state = std::make_shared<State>(discussion.state());
        snapshot.folder = "/home/alex/Discussions/one";
        snapshot.link = LinkState::finished;
        snapshot.playback.step = Playback::Step::ready;
        snapshot.playback.length = 80 * second;
        area = {0, 0, 500, 900};
    }
    void hear(Frame position) { snapshot.playback.status.position = position; }
};

struct CheckedFixture : ReportFixture {
    CheckedFixture() : ReportFixture(true) {}
};

struct OneChannelFixture : ReportFixture {
    OneChannelFixture() : ReportFixture(false, 1) {}
};

} // namespace

TEST_CASE_METHOD(ReportFixture, "without a check the report says that it cannot tell, and how it could") {
    CHECK_THAT(ui.text(draw), Contains("cannot be told") && Contains("Assessor speaks here"));
    CHECK_FALSE(view().conduct_report.can_check);
}

TEST_CASE_METHOD(ReportFixture, "both places are pointed at while they are heard, and sent together") {
    hear(0);
    ui.activate("conduct report", "assessor-here", draw);
    hear(5 * second);
    ui.activate("conduct report", "learner-here", draw);
    CHECK_THAT(ui.text(draw), Contains("ten seconds apart"));
    CHECK(sink.given.empty());
    hear(10 * second);
    ui.activate("conduct report", "learner-here", draw);
    CHECK_THAT(ui.text(draw), Contains("Learner: from 0m 10 secs"));
    ui.activate("conduct report", "check-voices", draw);
    CHECK(sink.command<CheckVoices>().check == VoicesCheck{0, 10 * second});
    CHECK_FALSE(window.voices.assessor_at.has_value());
}

TEST_CASE_METHOD(CheckedFixture, "with a check the shares stand there, as guidance") {
    const std::string text = ui.text(draw);
    CHECK_THAT(text, Contains("assessor 13 %, learner 88 %") && Contains("no decision follows from it"));
    CHECK_THAT(text, Contains("Over time") && Contains("longest stretch"));
}

TEST_CASE_METHOD(OneChannelFixture, "a recording of one channel offers no check") {
    CHECK_THAT(ui.text(draw), Contains("cannot be told") && !Contains("speaks here"));
}

TEST_CASE_METHOD(CheckedFixture, "in Review it stands beside the counters, and a button leads back") {
    CHECK_THAT(ui.text(draw), !Contains("Worth another look"));
    window.wanted = Stage::review;
    window.review.report_beside = true;
    CHECK_THAT(ui.text(draw), Contains("assessor 13 %, learner 88 %") && Contains("Worth another look"));
    const Rect place = screen_layout(Screen::review, 1280, 720, 1).review_findings;
    const ScreenLayout layout = screen_layout(Screen::review, 1280, 720, 1, view().beside);
    CHECK(layout.conduct_report == place);
    CHECK(layout.review_findings.w == 0);
    ui.activate("conduct report", "beside", draw);
    CHECK_FALSE(window.review.report_beside);
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(ReportFixture, "voices can be checked from Review too") {
    window.wanted = Stage::review;
    window.review.report_beside = true;
    hear(0);
    ui.activate("conduct report", "assessor-here", draw);
    hear(10 * second);
    ui.activate("conduct report", "learner-here", draw);
    ui.activate("conduct report", "check-voices", draw);
    CHECK(sink.command<CheckVoices>().check == VoicesCheck{0, 10 * second});
    CHECK(window.review.report_beside);
}
