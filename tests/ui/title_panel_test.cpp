#include "ui/panels/title_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;

TEST_CASE("settings are one click away, from every page that has a title") {
    test::PanelFixture fixture;
    fixture.ui.activate("title", "settings", fixture.drawing(draw_title_panel));
    CHECK(fixture.window.aside == Aside::settings);
    CHECK(fixture.view().screen == Screen::settings);
    CHECK(fixture.sink.given.empty());
}
