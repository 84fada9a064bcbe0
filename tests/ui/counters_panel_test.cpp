#include "ui/panels/counters_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("counters stand with the last made first, and say when they are not on the disk yet") {
    test::PanelFixture fixture;
    fixture.record();
    const auto draw = fixture.drawing(draw_counters_panel);
    std::string text = fixture.ui.text(draw);
    CHECK_THAT(text, Contains("Counters: 2"));
    CHECK(text.find("AC 3.1 and 3.2") < text.find("AC 2.1"));
    CHECK_THAT(text, Contains("2m 43 secs · the GROW model"));
    CHECK_THAT(text, !Contains("being saved"));

    fixture.snapshot.live.durable_sequence = 0;
    text = fixture.ui.text(draw);
    CHECK_THAT(text, Contains("being saved"));

    fixture.snapshot.link = LinkState::lost;
    CHECK_THAT(fixture.ui.text(draw), Contains("perhaps not saved"));
    CHECK(fixture.sink.given.empty());
}

TEST_CASE("an empty list says how to begin") {
    test::PanelFixture fixture;
    fixture.show(test::ToldDiscussion().start());
    CHECK_THAT(fixture.ui.text(fixture.drawing(draw_counters_panel)), Contains("Press a tile or its key"));
}

TEST_CASE("ten thousand counters are listed, and only those in view are drawn") {
    test::PanelFixture fixture;
    test::ToldDiscussion discussion;
    discussion.start();
    for (int i = 0; i < 10'000; ++i)
        discussion.mark(i * 24'000, {{"8585-301", "2.1"}});
    fixture.show(discussion);
    const auto draw = fixture.drawing(draw_counters_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("Counters: 10000"));
    fixture.ui.frame(draw); // reading the text makes Dear ImGui draw every row
    CHECK(fixture.ui.vertices() < 20'000);
}
