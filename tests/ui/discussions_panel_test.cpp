// The stages' tabs and the list of discussions.

#include "ui/panels/discussions_panel.h"

#include "app/discussion_list.h"
#include "live/window/staging.h"
#include "ui/panels/beginning_panel.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/title_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("stages: only those can be chosen that the discussion allows, each in its place") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 1'240, 56};
    const auto draw = fixture.drawing(draw_title_panel);
    for (const char* stage : {"review", "decide"})
        fixture.ui.activate("title", stage, draw);
    CHECK_FALSE(fixture.window.wanted);
    const auto& tabs = fixture.view().stages.tabs;
    REQUIRE(tabs.size() == 4);
    CHECK(tabs[0].here);
    fixture.ui.activate("title", "conduct", draw); // begins before the recording
    CHECK(fixture.view().screen == Screen::beginning);
    CHECK(tabs[1].here);
    fixture.ui.activate("title", "plan", draw);
    CHECK(fixture.view().screen == Screen::plan);
    CHECK_THAT(tabs[3].hint, Contains("once the recording is closed"));

    fixture.snapshot.state = std::make_shared<State>(test::typical_discussion().state());
    fixture.snapshot.link = LinkState::finished;
    fixture.snapshot.folder = "/one";
    follow_snapshot(fixture.snapshot, fixture.window);
    CHECK_THAT(fixture.ui.text(draw), Contains("Sam Okafor · 8585-301"));
    fixture.ui.activate("title", "decide", draw);
    CHECK(fixture.view().screen == Screen::decide);
    fixture.ui.activate("title", "review", draw);
    CHECK(fixture.view().screen == Screen::review);
    CHECK(tabs[2].here);
    fixture.ui.activate("title", "conduct", draw); // where the recording is
    CHECK(fixture.view().screen == Screen::finished);
    CHECK(fixture.sink.given.empty());
}

TEST_CASE("while it records there is one screen, whatever was chosen before") {
    test::PanelFixture fixture;
    fixture.window.wanted = Stage::decide;
    fixture.window.discussions.open = true;
    fixture.record();
    CHECK(fixture.view().screen == Screen::conduct);
    fixture.snapshot.link = LinkState::finishing;
    CHECK(fixture.view().screen == Screen::finished);
}

TEST_CASE("discussions are listed, opened by their row or their path, and a new one is planned") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 900, 900};
    const auto title = fixture.drawing(draw_title_panel);
    fixture.ui.activate("title", "discussions", title);
    (void)fixture.sink.requested<LookForDiscussions>(0);
    CHECK(fixture.view().screen == Screen::discussions);
    const auto draw = fixture.drawing(draw_discussions_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("Looking"));
    fixture.snapshot.discussions = std::make_shared<const DiscussionList>(DiscussionList{
        {{"/d/two", "Kim Doe", {"8585-303"}, "1 December 2026", DiscussionStage::planned, "", false},
         {"/d/one", "Sam Okafor", {"8585-301"}, "2026-11-21", DiscussionStage::closed, "", true},
         {"/d/bad", "", {}, "", DiscussionStage::unreadable, "Line 3 is damaged.", false}},
        7});
    CHECK_THAT(fixture.ui.text(draw), Contains("Kim Doe · 8585-303") &&
                                          Contains("1 December 2026 · planned") &&
                                          Contains("recorded, not decided · PRACTICE") &&
                                          Contains("Line 3 is damaged.") && Contains("7 older ones"));
    fixture.ui.activate("discussions", "/d/bad", draw);
    CHECK(fixture.sink.given.size() == 1);
    fixture.ui.activate("discussions", "/d/two", draw);
    CHECK(fixture.sink.requested<OpenFolder>(1).path == "/d/two");
    CHECK_FALSE(fixture.window.discussions.open);
    fixture.window.discussions = {true, " /elsewhere "};
    fixture.ui.activate("discussions", "open-path", draw);
    CHECK(fixture.sink.requested<OpenFolder>(2).path == "/elsewhere");
    fixture.window.discussions.open = true;
    fixture.ui.activate("discussions", "new", draw);
    (void)fixture.sink.requested<NewDiscussion>(3);
}

TEST_CASE("a plan that is opened fills the fields, and Record goes on with its folder") {
    test::PanelFixture fixture;
    test::ToldDiscussion plan({"8585-303"});
    plan.name("Riverside College", "Kim Doe", "Alex Reid");
    fixture.snapshot.state = std::make_shared<State>(plan.state());
    fixture.snapshot.folder = "/d/two";
    follow_snapshot(fixture.snapshot, fixture.window);
    CHECK(fixture.view().screen == Screen::plan);
    CHECK(fixture.window.setup.learner.name == "Kim Doe");
    CHECK(fixture.window.setup.units == std::vector<std::string>{"8585-303"});
    CHECK(fixture.view().plan.changes.empty());
    fixture.window.setup.source = SoundSource{SourceKind::practice, "practice conversation"};
    fixture.window.setup.learner.name = "Kim Doe-Hill";
    fixture.ui.activate("record", "begin", fixture.drawing(draw_record_panel));
    CHECK(fixture.view().screen == Screen::beginning);
    fixture.ui.activate("given", "record", fixture.drawing(draw_given_panel));
    const auto& wish = fixture.sink.requested<RecordOpened>();
    REQUIRE(wish.changes.size() == 1);
    CHECK(std::get<NameParties>(wish.changes[0]).learner.name == "Kim Doe-Hill");
    CHECK(wish.source.kind == SourceKind::practice);

    fixture.snapshot.folder.clear();
    fixture.snapshot.state = std::make_shared<State>();
    follow_snapshot(fixture.snapshot, fixture.window);
    CHECK(fixture.window.setup.learner.name == "Kim Doe-Hill"); // what was typed stays
    CHECK_FALSE(fixture.view().plan.opened);
}
