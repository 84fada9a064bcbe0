#include "ui/panels/welcome_panels.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;

namespace {

struct Welcome : test::PanelFixture {
    Welcome() {
        window.aside = Aside::welcome;
        area = {0, 0, 420, 600};
    }
};

} // namespace

TEST_CASE("the first step changes how the window looks") {
    Welcome welcome;
    const auto draw = welcome.drawing(draw_welcome_look_panel);
    welcome.ui.activate("welcome look", "dark", draw);
    CHECK(welcome.window.settings.appearance == Appearance::dark);
    welcome.ui.activate("welcome look", "larger", draw);
    CHECK(welcome.window.settings.size == 110);
    CHECK(welcome.window.aside == Aside::welcome);
}

TEST_CASE("each of the other steps leads to where it is done") {
    Welcome welcome;
    SECTION("the handbook") {
        welcome.ui.activate("welcome handbook", "handbook", welcome.drawing(draw_welcome_handbook_panel));
        CHECK(welcome.view().screen == Screen::catalogue);
    }
    SECTION("the practice conversation") {
        welcome.ui.activate("welcome practice", "practise", welcome.drawing(draw_welcome_practice_panel));
        CHECK(welcome.view().screen == Screen::plan);
        CHECK(welcome.view().plan.practice.chosen);
    }
    SECTION("neither") {
        welcome.ui.activate("welcome begin", "begin", welcome.drawing(draw_welcome_begin_panel));
        CHECK(welcome.view().screen == Screen::plan);
    }
    CHECK(welcome.window.settings.welcomed);
}
