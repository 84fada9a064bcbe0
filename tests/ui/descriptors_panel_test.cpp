#include "ui/panels/descriptors_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("without a handbook the place says how to get descriptors") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.area = {0, 0, 400, 44};
    CHECK_THAT(fixture.ui.text(fixture.drawing(draw_descriptors_panel)), Contains("handbook was read in"));
}

TEST_CASE("sufficiency descriptors stand beside the criterion, named as guidance") {
    test::PanelFixture fixture;
    fixture.record();
    State state = *fixture.snapshot.state;
    Criterion& criterion = state.units[0].outcomes[0].criteria[0];
    criterion.referral = {"The plan is incomplete"};
    criterion.pass = {"A plan for six hours", "It names the place"};
    criterion.guidance = {"Show the plan"};
    fixture.snapshot.state = std::make_shared<State>(state);
    CHECK(fixture.view().discussion.has_descriptors);
    fixture.window.pointed_at = CriterionId{"8585-301", "1.1"};
    fixture.area = {0, 0, 900, 160};
    const std::string text = fixture.ui.text(fixture.drawing(draw_descriptors_panel));
    CHECK_THAT(text, Contains("Typical of a referral (guidance)") && Contains("The plan is incomplete"));
    CHECK_THAT(text, Contains("Typical of a pass (guidance)") && Contains("It names the place"));
    CHECK_THAT(text, Contains("Assessment guidance") && Contains("Show the plan"));
    fixture.window.pointed_at = CriterionId{"8585-301", "1.2"};
    CHECK(fixture.ui.text(fixture.drawing(draw_descriptors_panel)).find("(guidance)") == std::string::npos);
}
