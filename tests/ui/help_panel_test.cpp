#include "ui/panels/help_panel.h"

#include "ui/layout.h"
#include "ui/panel_fixture.h"

using namespace counterpoint;

TEST_CASE("help shows keys and what they do, and closes") {
    test::PanelFixture fixture;
    fixture.window.aside = Aside::help;
    fixture.area = {0, 0, 900, 4'000}; // all of it in view
    ImGui::GetIO().DisplaySize = {900, 4'000};
    const auto draw = fixture.drawing(draw_help_panel);
    const std::string words = fixture.ui.text(draw);
    for (const char* expected : {"F9", "Record", "Backspace", "Withdraw the last counter", "Ctrl and +"})
        CHECK(words.find(expected) != std::string::npos);
    for (const char* expected : {"Written notes", "Ctrl+Enter", "Write the note down"})
        CHECK(words.find(expected) != std::string::npos);
    fixture.ui.activate("help", "back", draw);
    CHECK(fixture.window.aside == Aside::none);
}

TEST_CASE("while it is recorded help stands beside the tiles, which stay where they are") {
    const ScreenLayout without = screen_layout(Screen::conduct, 1280, 720, 1);
    const ScreenLayout with = screen_layout(Screen::conduct, 1280, 720, 1, Beside::help);
    CHECK(with.tiles == without.tiles);
    CHECK(with.last_mark == without.last_mark);
    CHECK(with.help.w > 0);
    CHECK(with.help.x >= with.tiles.right());
    CHECK(with.help.bottom() <= 720);
    CHECK(without.help.w == 0);

    test::PanelFixture fixture;
    fixture.record();
    fixture.window.aside = Aside::help;
    CHECK(fixture.view().screen == Screen::conduct);
    CHECK(fixture.view().keys == KeyContext::recording);
    CHECK(fixture.view().beside == Beside::help);
    CHECK(fixture.view().help.front().title == "While the talk is recorded");
}
