#include "ui/panels/strip_panel.h"

#include "ui/layout.h"
#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct StripFixture : test::PanelFixture {
    StripFixture() {
        record({"8585-301", "8585-302"});
        window.talk.strip = true;
        const StripSize size = strip_size(snapshot.state->units);
        area = {0, 0, size.width, size.height};
    }
};

} // namespace

TEST_CASE_METHOD(StripFixture, "The strip has every criterion, the time and the last counter") {
    CHECK(view().screen == Screen::strip);
    const std::string text = ui.text(drawing(draw_strip_panel));
    CHECK_THAT(text, Contains("3:20") && Contains("AC 3.1 and 3.2") && Contains("Window (F11)"));
    CHECK_THAT(text, Contains("1.1") && Contains("3.4") && Contains("302"));
}

TEST_CASE_METHOD(StripFixture, "A click on a tile of the strip marks at the instant of the press") {
    const auto draw = drawing(draw_strip_panel);
    input.pressed_at = input.now - std::chrono::milliseconds(7);
    ui.mouse_down(ui.find_by_mouse("strip", "8585-302/2.3", draw), draw);
    REQUIRE(sink.given.size() == 1);
    CHECK(sink.command<MakeMark>().criteria == std::vector<CriterionId>{{"8585-302", "2.3"}});
    CHECK(sink.instant() == input.pressed_at);
    ui.mouse_up(draw);
    ui.click("strip", "undo", draw);
    (void)sink.command<WithdrawMark>(1);
}

TEST_CASE_METHOD(StripFixture, "The strip says what is wrong, and becomes a window again") {
    snapshot.live.problems = {"The microphone is gone."};
    const auto draw = drawing(draw_strip_panel);
    CHECK_THAT(ui.text(draw), Contains("The microphone is gone."));
    ui.activate("strip", "window", draw);
    CHECK(view().screen == Screen::conduct);
}

TEST_CASE_METHOD(StripFixture, "A recording that does not run is no strip") {
    snapshot.link = LinkState::lost;
    CHECK(view().screen == Screen::conduct);
}

TEST_CASE("Tiles of the strip fit into it, whatever the units") {
    for (const std::vector<std::string>& ids : {std::vector<std::string>{"8585-301"},
                                                {"8585-301", "8585-302"},
                                                {"8585-301", "8585-302", "8585-303"}}) {
        const auto units = test::ToldDiscussion(ids).state().units;
        std::size_t tiles = 0;
        for (const Unit& unit : units)
            tiles += criteria_of(unit);
        const StripSize size = strip_size(units);
        CHECK(static_cast<float>(size.columns) * (strip_tile_width + strip_gap) + strip_buttons < size.width);
        const auto rows =
            (tiles + static_cast<std::size_t>(size.columns) - 1) / static_cast<std::size_t>(size.columns);
        CHECK(strip_head + static_cast<float>(rows) * (strip_tile_height + strip_gap) < size.height);
        CHECK(size.width <= 1000);
    }
}
