#include "ui/panels/settings_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;

namespace {

struct Settings : test::PanelFixture {
    test::HeadlessUi::Draw draw = drawing(draw_settings_panel);
    Settings() { window.aside = Aside::settings; }
    void press(const std::string& id) { ui.activate("settings", id, draw); }
};

} // namespace

TEST_CASE("appearance and size are chosen in the window, and hold at once") {
    Settings settings;
    settings.press("high-contrast");
    CHECK(settings.window.settings.appearance == Appearance::high_contrast);
    settings.press("dark");
    CHECK(settings.window.settings.appearance == Appearance::dark);
    settings.press("light");
    CHECK(settings.window.settings.appearance == Appearance::light);
    settings.press("larger");
    settings.press("larger");
    CHECK(settings.window.settings.size == 125);
    CHECK(settings.ui.text(settings.draw).find("125 %") != std::string::npos);
    settings.press("smaller");
    CHECK(settings.window.settings.size == 110);
}

TEST_CASE("where a counter points is chosen among the settings, and is its press to begin with") {
    Settings settings;
    CHECK(settings.ui.text(settings.draw).find("• its press") != std::string::npos);
    settings.press("lead-in 5");
    CHECK(settings.window.talk.lead_in == std::chrono::seconds(5));
    CHECK(settings.ui.text(settings.draw).find("• 5 s before") != std::string::npos);
}

TEST_CASE("settings lead to help, to the first steps and back") {
    Settings settings;
    settings.press("help");
    CHECK(settings.window.aside == Aside::help);
    settings.press("first-steps");
    CHECK(settings.window.aside == Aside::welcome);
    settings.window.aside = Aside::settings;
    settings.press("back");
    CHECK(settings.window.aside == Aside::none);
}
