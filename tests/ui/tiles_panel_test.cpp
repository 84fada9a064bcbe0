#include "ui/panels/tiles_panel.h"

#include "ui/layout.h"
#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("tiles show number, label, key and how often a criterion was touched") {
    test::PanelFixture fixture;
    fixture.record();
    const std::string text = fixture.ui.text(fixture.drawing(draw_tiles_panel));
    CHECK_THAT(text, Contains("8585-301"));
    CHECK_THAT(text, Contains("LO 2"));
    CHECK_THAT(text, Contains("2.1"));
    CHECK_THAT(text, Contains("Diagnostic tools"));
    CHECK_THAT(text, Contains("once, last"));
    CHECK_THAT(text, Contains("Q"));
    CHECK_THAT(text, Contains("V"));
}

TEST_CASE("a tile marks at the instant at which the mouse went down, once") {
    test::PanelFixture fixture;
    fixture.record();
    const auto draw = fixture.drawing(draw_tiles_panel);
    const ImVec2 at = fixture.ui.find_by_mouse("tiles", "8585-301/2.3", draw);
    fixture.input.pressed_at = fixture.input.now - std::chrono::milliseconds(7);

    fixture.ui.mouse_down(at, draw);
    REQUIRE(fixture.sink.given.size() == 1);
    CHECK(fixture.sink.command<MakeMark>().criteria == std::vector<CriterionId>{{"8585-301", "2.3"}});
    CHECK(fixture.sink.command<MakeMark>().origin == MarkOrigin::live);
    CHECK(fixture.sink.instant() == fixture.input.pressed_at);

    fixture.ui.frame(draw);
    fixture.ui.mouse_up(draw);
    fixture.ui.frame(draw);
    CHECK(fixture.sink.given.size() == 1);
}

TEST_CASE("Shift and a tile add the criterion to the last counter") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.input.shift = true;
    const auto draw = fixture.drawing(draw_tiles_panel);
    fixture.ui.mouse_down(fixture.ui.find_by_mouse("tiles", "8585-301/1.2", draw), draw);
    REQUIRE(fixture.sink.given.size() == 1);
    CHECK(fixture.sink.command<AddCriteria>().criteria == std::vector<CriterionId>{{"8585-301", "1.2"}});
    CHECK(fixture.sink.command<AddCriteria>().mark == 0);
}

TEST_CASE("a tile can be pressed without a mouse") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.ui.activate("tiles", "8585-301/3.4", fixture.drawing(draw_tiles_panel));
    REQUIRE(fixture.sink.given.size() == 1);
    CHECK(fixture.sink.command<MakeMark>().criteria == std::vector<CriterionId>{{"8585-301", "3.4"}});
}

TEST_CASE("tiles do nothing while nothing is recorded") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.snapshot.link = LinkState::lost;
    const auto draw = fixture.drawing(draw_tiles_panel);
    fixture.ui.mouse_down(fixture.ui.find_by_mouse("tiles", "8585-301/2.1", draw), draw);
    fixture.ui.mouse_up(draw);
    fixture.ui.activate("tiles", "8585-301/2.1", draw);
    CHECK(fixture.sink.given.empty());
}

TEST_CASE("two units with the same numbers are two tiles") {
    test::PanelFixture fixture;
    fixture.record({"8585-301", "8585-302"});
    const auto draw = fixture.drawing(draw_tiles_panel);
    fixture.ui.activate("tiles", "8585-301/1.1", draw);
    fixture.ui.activate("tiles", "8585-302/1.1", draw);
    REQUIRE(fixture.sink.given.size() == 2);
    CHECK(fixture.sink.command<MakeMark>(0).criteria.front().unit == "8585-301");
    CHECK(fixture.sink.command<MakeMark>(1).criteria.front().unit == "8585-302");
}

TEST_CASE("a tile saves the note that is open before it marks") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.window.note.open = true;
    fixture.window.note.text = "half a thought";
    fixture.ui.activate("tiles", "8585-301/1.1", fixture.drawing(draw_tiles_panel));
    REQUIRE(fixture.sink.given.size() == 2);
    CHECK(fixture.sink.command<NoteMark>(0).note == "half a thought");
    CHECK(fixture.sink.command<MakeMark>(1).criteria.front().number == "1.1");
    CHECK_FALSE(fixture.window.note.open);
}

TEST_CASE("the tile under the mouse is the one whose wording is shown") {
    test::PanelFixture fixture;
    fixture.record();
    const auto draw = fixture.drawing(draw_tiles_panel);
    (void)fixture.ui.find_by_mouse("tiles", "8585-301/2.4", draw);
    REQUIRE(fixture.window.pointed_at);
    CHECK(fixture.window.pointed_at->number == "2.4");
    CHECK_THAT(fixture.view().conduct.criteria.front().statement,
               Contains("Record an auditable coaching process"));
}

TEST_CASE("a unit of many criteria scrolls instead of losing tiles") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 700, 300};
    Unit unit = built_in_catalogue().find("8585-301").value();
    for (int i = 0; i < 60; ++i)
        unit.outcomes[0].criteria.push_back({"1.x" + std::to_string(i), "Statement", "1.x Label"});
    State state = test::ToldDiscussion().start().state();
    state.units = {unit};
    fixture.snapshot.link = LinkState::attached;
    fixture.snapshot.state = std::make_shared<State>(state);

    const auto draw = fixture.drawing(draw_tiles_panel);
    fixture.ui.frame(draw);
    const TilesLayout layout = tiles_layout(fixture.view().discussion.units, 700, 300, 1);
    CHECK(layout.height > 300);
    CHECK(layout.tile_height >= 44);
    fixture.ui.turn_wheel({100, 100}, -100, draw);
    fixture.ui.activate("tiles", "8585-301/3.4", draw);
    REQUIRE(fixture.sink.given.size() == 1);
    CHECK(fixture.sink.command<MakeMark>().criteria.front().number == "3.4");
}

TEST_CASE("A tile says in words that enough was heard, with two ticks") {
    test::PanelFixture fixture;
    test::ToldDiscussion told;
    told.start()
        .mark(48'000, {{"8585-301", "2.1"}})
        .add(SufficiencyNoted{{"8585-301", "2.1"}, true}, Actor::assessor);
    fixture.show(told);
    CHECK_THAT(fixture.ui.text(fixture.drawing(draw_tiles_panel)), Contains("enough, last"));
}

TEST_CASE("Criteria that are not in scope can be marked and look as they are") {
    test::PanelFixture fixture;
    test::ToldDiscussion told;
    fixture.show(told.add(DiscussionPlanned{{.scope = {{"8585-301", "1.1"}}}}, Actor::assessor).start());
    const auto draw = fixture.drawing(draw_tiles_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("not in scope"));
    fixture.ui.activate("tiles", "8585-301/2.1", draw);
    CHECK(fixture.sink.given.size() == 1);
}
