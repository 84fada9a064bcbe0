#include "ui/panels/stopped_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("what Stop warns of is on the screen, in the place of the tiles") {
    test::PanelFixture fixture;
    test::ToldDiscussion told;
    fixture.show(
        told.start().mark(480, {{"8585-301", "1.1"}}).add(RecordingStopped{StopCause::assessor, 4'800}));
    const std::string text = fixture.ui.text(fixture.drawing(draw_stopped_panel));
    CHECK_THAT(text, Contains("AC 2.1") && !Contains("AC 1.1") && Contains("The time at which we end"));
}
