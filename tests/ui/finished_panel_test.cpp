#include "ui/panels/finished_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct FinishedFixture : test::PanelFixture {
    FinishedFixture() {
        snapshot.state = std::make_shared<State>(test::typical_discussion().state());
        snapshot.folder = "/home/alex/Discussions/2026-11-21 8585-301 L0012345 s1";
        snapshot.link = LinkState::finished;
    }
};

} // namespace

TEST_CASE_METHOD(FinishedFixture, "the end shows the folder, the mandated line and what was lost") {
    const std::string text = ui.text(drawing(draw_finished_panel));
    CHECK_THAT(text, Contains("/home/alex/Discussions/2026-11-21 8585-301 L0012345 s1"));
    CHECK_THAT(text, Contains("Sam Okafor"));
    CHECK_THAT(text, Contains("5m 00 secs recorded"));
    CHECK_THAT(text, Contains("3 counters"));
    CHECK_THAT(text, Contains("0.1 seconds of sound never arrived"));
    CHECK(view().finished.counter_line == "1m 55 secs AC 2.1, 2m 43 secs AC 3.1 and 3.2, 4m 10 secs AC 2.1");
}

TEST_CASE_METHOD(FinishedFixture, "sheet and folder are opened, and another discussion is planned") {
    window.setup.learner = {"Sam Okafor", "L0012345"};
    window.setup.assessor = {"Alex Reid"};
    const auto draw = drawing(draw_finished_panel);
    ui.activate("finished", "sheet", draw);
    ui.activate("finished", "folder", draw);
    ui.activate("finished", "new", draw);
    REQUIRE(sink.given.size() == 3);
    (void)sink.requested<ShowResultSheet>(0);
    (void)sink.requested<ShowFolder>(1);
    (void)sink.requested<NewDiscussion>(2);
    CHECK(window.setup.learner == Learner{});
    CHECK(window.setup.assessor.name == "Alex Reid");
}

TEST_CASE_METHOD(FinishedFixture, "from the end one goes on to the counters") {
    ui.activate("finished", "review", drawing(draw_finished_panel));
    CHECK(view().screen == Screen::review);
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(FinishedFixture, "while the recording is being closed nothing can be opened") {
    snapshot.link = LinkState::finishing;
    const auto draw = drawing(draw_finished_panel);
    CHECK_THAT(ui.text(draw), Contains("Closing the recording"));
    for (const char* id : {"sheet", "folder", "new"})
        ui.activate("finished", id, draw);
    CHECK(sink.given.empty());
}
