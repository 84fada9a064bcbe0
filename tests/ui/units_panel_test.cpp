#include "ui/panels/units_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("units are chosen and given up by their box, in the order of choosing") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_units_panel);
    const std::string text = fixture.ui.text(draw);
    CHECK_THAT(text, Contains("8585-301") && Contains("8585-302"));
    CHECK_THAT(text, Contains("Level 3") && Contains("11 criteria"));

    fixture.ui.activate("units", "8585-302", draw);
    fixture.ui.activate("units", "8585-301", draw);
    CHECK(fixture.window.setup.units == std::vector<std::string>{"8585-302", "8585-301"});
    fixture.ui.activate("units", "8585-302", draw);
    CHECK(fixture.window.setup.units == std::vector<std::string>{"8585-301"});
    CHECK(fixture.sink.given.empty());
}
