#include "ui/panels/descriptors_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("without a handbook the place says how to get descriptors") {
    test::PanelFixture fixture;
    fixture.record();
    fixture.area = {0, 0, 400, 160};
    CHECK_THAT(fixture.ui.text(fixture.drawing(draw_descriptors_panel)), Contains("handbook was read in"));
}

TEST_CASE(
    "The exact wording of the question's criteria is shown; without a question the last counter's, and what "
    "the mouse points at before both") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 900, 160};
    test::ToldDiscussion told;
    told.start().mark(48'000, {{"8585-301", "3.1"}});
    fixture.show(told);
    const auto draw = fixture.drawing(draw_descriptors_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("AC 3.1  Reflect on each session"));
    fixture.show(told.add(QuestionsListed{{{1, "How?", {{"8585-301", "2.1"}}, {}}}}, Actor::assessor));
    CHECK_THAT(fixture.ui.text(draw), Contains("AC 2.1  ") && !Contains("AC 3.1"));
    fixture.window.pointed_at = CriterionId{"8585-301", "1.1"};
    CHECK_THAT(fixture.ui.text(draw),
               Contains("AC 1.1  Produce a plan for effective coaching to take place for 6 hours"));
}

TEST_CASE("A result sheet that words the criterion otherwise is told") {
    test::PanelFixture fixture;
    fixture.record();
    State state = *fixture.snapshot.state;
    state.units[0].outcomes[0].criteria[0].sheet_statement = "Make a plan";
    fixture.snapshot.state = std::make_shared<State>(state);
    fixture.window.pointed_at = CriterionId{"8585-301", "1.1"};
    CHECK_THAT(fixture.ui.text(fixture.drawing(draw_descriptors_panel)),
               Contains("On the result sheet: Make a plan"));
}

TEST_CASE("sufficiency descriptors stand beside the criterion, named as guidance") {
    test::PanelFixture fixture;
    fixture.record();
    State state = *fixture.snapshot.state;
    Criterion& criterion = state.units[0].outcomes[0].criteria[0];
    criterion.referral = {"The plan is incomplete"};
    criterion.pass = {"A plan for six hours", "It names the place"};
    criterion.guidance = {"Show the plan"};
    criterion.depth = {"Two of the six hours at least"};
    fixture.snapshot.state = std::make_shared<State>(state);
    fixture.window.pointed_at = CriterionId{"8585-301", "1.1"};
    fixture.area = {0, 0, 900, 400};
    const std::string text = fixture.ui.text(fixture.drawing(draw_descriptors_panel));
    CHECK_THAT(text, Contains("Typical of a referral (guidance)") && Contains("The plan is incomplete"));
    CHECK_THAT(text, Contains("Typical of a pass (guidance)") && Contains("It names the place"));
    CHECK_THAT(text, Contains("Assessment guidance") && Contains("Show the plan"));
    CHECK_THAT(text, Contains("Depth") && Contains("Two of the six hours at least"));
    CHECK_THAT(text, !Contains("was read in"));
    fixture.window.pointed_at = CriterionId{"8585-301", "1.2"};
    const std::string other = fixture.ui.text(fixture.drawing(draw_descriptors_panel));
    CHECK_THAT(other, !Contains("(guidance)") && Contains("has no sufficiency descriptors"));
}

TEST_CASE(
    "a handbook without descriptors does not ask to be read in again, and its starting points are shown") {
    test::PanelFixture fixture;
    fixture.record();
    State state = *fixture.snapshot.state;
    state.units[0].source.file = "8580-handbook.txt";
    state.units[0].outcomes[0].criteria[0].starting_points = {"A model of coaching"};
    fixture.snapshot.state = std::make_shared<State>(state);
    fixture.window.pointed_at = CriterionId{"8585-301", "1.1"};
    fixture.area = {0, 0, 900, 400};
    CHECK_THAT(fixture.ui.text(fixture.drawing(draw_descriptors_panel)),
               Contains("Starting points") && Contains("A model of coaching") && !Contains("Plan, Wording"));
}
