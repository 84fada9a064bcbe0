#include "ui/panels/statements_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("What is to be said aloud stands there from the beginning to the end, and a click ticks it") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 460, 200};
    test::ToldDiscussion told;
    fixture.show(told.start().add(StatementSaid{SpokenStatement::place, 12 * 48'000}, Actor::assessor));
    const auto draw = fixture.drawing(draw_statements_panel);
    const std::string text = fixture.ui.text(draw);
    CHECK_THAT(text, Contains("1 of 11") && Contains("Both names") && Contains("At the end: time"));
    CHECK_THAT(text, Contains("0:12") && Contains("F8"));
    const auto id = [](SpokenStatement one) { return "statement " + std::to_string(static_cast<int>(one)); };
    fixture.ui.click("statements", id(SpokenStatement::names), draw);
    CHECK(fixture.sink.command<SayStatement>().statement == SpokenStatement::names);
    fixture.ui.click("statements", id(SpokenStatement::place), draw);
    CHECK(fixture.sink.command<UnsayStatement>(1).statement == SpokenStatement::place);
}

TEST_CASE("Each statement keeps its place, said or not") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 460, 200};
    test::ToldDiscussion told;
    fixture.show(told.start());
    const auto draw = fixture.drawing(draw_statements_panel);
    const std::string id = "statement " + std::to_string(static_cast<int>(SpokenStatement::unit));
    const ImVec2 before = fixture.ui.find_by_mouse("statements", id, draw);
    fixture.show(told.add(StatementSaid{SpokenStatement::recorded, 48'000}, Actor::assessor)
                     .add(StatementSaid{SpokenStatement::date, 48'000}, Actor::assessor));
    const ImVec2 after = fixture.ui.find_by_mouse("statements", id, draw);
    CHECK(before.x == after.x);
    CHECK(before.y == after.y);
}
