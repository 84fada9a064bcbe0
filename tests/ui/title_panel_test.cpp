#include "ui/panels/title_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;

TEST_CASE("the window turns dark and light again") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_title_panel);
    fixture.ui.activate("title", "theme", draw);
    CHECK(fixture.window.dark);
    fixture.ui.activate("title", "theme", draw);
    CHECK_FALSE(fixture.window.dark);
    CHECK(fixture.sink.given.empty());
}
