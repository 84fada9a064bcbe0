#include "ui/panels/statement_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("the exact wording of the last counter's criterion is shown, without the mouse") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.area = {0, 0, 1200, 44};
    const auto draw = fixture.drawing(draw_statement_panel);
    CHECK_THAT(fixture.ui.text(draw),
               Contains("AC 3.1  Reflect on each session and identify key learning to support continuous"));
    fixture.window.pointed_at = CriterionId{"8585-301", "1.1"};
    CHECK_THAT(fixture.ui.text(draw),
               Contains("AC 1.1  Produce a plan for effective coaching to take place for 6 hours"));
    CHECK(fixture.sink.given.empty());
}

TEST_CASE("a result sheet that words the criterion otherwise is told") {
    test::PanelFixture fixture;
    fixture.record();
    State state = *fixture.snapshot.state;
    state.units[0].outcomes[0].criteria[0].sheet_statement = "Make a plan";
    fixture.snapshot.state = std::make_shared<State>(state);
    fixture.window.pointed_at = CriterionId{"8585-301", "1.1"};
    fixture.area = {0, 0, 1200, 44};
    CHECK_THAT(fixture.ui.text(fixture.drawing(draw_statement_panel)),
               Contains("On the result sheet: Make a plan"));
}
