#include "ui/screen_scroll.h"

#include "ui/focus_place.h"
#include "ui/layout.h"
#include "ui/panel_registry.h"

#include "ui/panel_fixture.h"

#include <algorithm>
#include <set>

using namespace counterpoint;

namespace {

constexpr Screen every_screen[] = {
    Screen::plan,      Screen::arrangements, Screen::questions, Screen::catalogue, Screen::discussions,
    Screen::conduct,   Screen::stopped,      Screen::finished,  Screen::decide,    Screen::welcome,
    Screen::beginning, Screen::settings,     Screen::help,      Screen::review,    Screen::noting};

struct Display {
    float width, height, scale;
};

constexpr Display displays[] = {{1280, 720, 1}, {1920, 1080, 1.5F}, {1920, 1080, 2},   {3840, 2160, 3},
                                {1366, 768, 1}, {1280, 720, 3},     {1024, 600, 1.25F}};

std::vector<std::pair<std::string, Rect>> places(Screen screen, const ScreenLayout& layout) {
    std::vector<std::pair<std::string, Rect>> result;
    for (const PanelEntry& panel : panel_registry())
        if (std::find(panel.screens.begin(), panel.screens.end(), screen) != panel.screens.end() &&
            (layout.*panel.place).w > 0)
            result.emplace_back(panel.name, layout.*panel.place);
    return result;
}

} // namespace

TEST_CASE("on every display every panel has a place inside the screen and apart from the others") {
    for (const Display& display : displays)
        for (const Screen screen : every_screen)
            for (const Beside beside : {Beside::nothing, Beside::help, Beside::conduct_report}) {
                const Viewport view = viewport_of(screen, display.width, display.height, display.scale, 14);
                const auto all =
                    places(screen, screen_layout(screen, view.width, view.height, display.scale, beside));
                REQUIRE(all.size() >= 3);
                for (std::size_t i = 0; i < all.size(); ++i) {
                    const auto& [name, place] = all[i];
                    CAPTURE(static_cast<int>(screen), display.width, display.scale, name);
                    CHECK(place.w > 40 * display.scale);
                    CHECK(place.h >= 40 * display.scale);
                    CHECK(place.x >= 0);
                    CHECK(place.y >= 0);
                    CHECK(place.right() <= view.width);
                    CHECK(place.bottom() <= view.height);
                    for (std::size_t j = 0; j < i; ++j) {
                        const Rect& other = all[j].second;
                        CAPTURE(all[j].first);
                        CHECK((place.x >= other.right() || other.x >= place.right() ||
                               place.y >= other.bottom() || other.y >= place.bottom()));
                    }
                }
            }
}

TEST_CASE("a display scrolls only where it is too small for the size") {
    const auto scrolls = [](float width, float height, float scale) {
        const Viewport view = viewport_of(Screen::plan, width, height, scale, 14 * scale);
        return view.scrolls_across() || view.scrolls_down();
    };
    CHECK_FALSE(scrolls(1280, 720, 1));
    CHECK_FALSE(scrolls(1920, 1080, 1.5F));
    CHECK_FALSE(scrolls(1920, 1080, 2));
    CHECK_FALSE(scrolls(3840, 2160, 3));
    CHECK(scrolls(1280, 720, 2));
    CHECK(scrolls(1920, 1000, 2));
}

TEST_CASE("a bar that makes the other necessary is counted") {
    const Viewport view = viewport_of(Screen::plan, 950, 500, 1, 14);
    CHECK(view.scrolls_down());
    CHECK(view.scrolls_across());
    CHECK(view.seen_width == 936);
    CHECK(view.seen_height == 486);
}

TEST_CASE("what gets the keyboard is brought into view, as little as possible") {
    const Viewport view{2000, 1000, 500, 400};
    ScreenScroll scroll;
    bring_into_view({10, 10, 100, 100}, view, scroll);
    CHECK(scroll.y == 0);
    bring_into_view({10, 500, 100, 100}, view, scroll);
    CHECK(scroll.y == 200);
    CHECK(scroll.x == 0);
    bring_into_view({600, 500, 100, 900}, view, scroll);
    CHECK(scroll.y == 500); // larger than what is seen: its beginning
    CHECK(scroll.x == 200);
    bring_into_view({10, 0, 100, 100}, view, scroll);
    CHECK(scroll.x == 10);
    CHECK(scroll.y == 0);
}

TEST_CASE("the wheel scrolls a screen that is too large, and a panel that scrolls itself keeps it") {
    test::PanelFixture fixture;
    ImGui::GetIO().DisplaySize = {700, 300};
    const auto draw = [&] {
        draw_screen(fixture.view(), fixture.window, fixture.sink, fixture.ui.theme(), fixture.input);
    };
    fixture.ui.turn_wheel({600, 30}, -2, draw); // over the title, which has nothing to scroll
    for (int frame = 0; frame < 3; ++frame)
        fixture.ui.frame(draw);
    const float scrolled = fixture.window.scroll.y;
    CHECK(scrolled > 50);
    fixture.ui.turn_wheel({120, 120}, -2, draw); // over the units
    fixture.ui.frame(draw);
    CHECK(fixture.window.scroll.y == scrolled);
}

TEST_CASE("another screen begins at its top, and help gives back the screen where it was left") {
    ScreenScroll scroll;
    begin_screen(Screen::plan, {}, scroll);
    CHECK(scroll.begins_anew);
    scroll.y = 300;
    begin_screen(Screen::plan, {}, scroll);
    CHECK_FALSE(scroll.begins_anew);
    CHECK(scroll.y == 300);
    begin_screen(Screen::help, {}, scroll);
    CHECK(scroll.begins_anew);
    CHECK(scroll.y == 0);
    scroll.y = 50;
    begin_screen(Screen::plan, {}, scroll);
    CHECK_FALSE(scroll.begins_anew);
    CHECK(scroll.y == 300);
    begin_screen(Screen::decide, {}, scroll);
    CHECK(scroll.begins_anew);
    CHECK(scroll.y == 0);
    begin_screen(Screen::settings, {}, scroll);
    begin_screen(Screen::plan, {}, scroll); // not the one they were opened from
    CHECK(scroll.begins_anew);
    CHECK(scroll.y == 0);
}

TEST_CASE("whatever gets the keyboard is seen, at twice the size on a small display") {
    struct Way {
        PlanPageDraft::Page page;
        const char* panel;
        const char* first;
    };
    for (const Way& way : {Way{PlanPageDraft::Page::people, "people", "learner"},
                           Way{PlanPageDraft::Page::arrangements, "arrangements", "date"}}) {
        test::PanelFixture fixture;
        fixture.ui.use(FontFiles{}, 2);
        ImGui::GetIO().DisplaySize = {1280, 720};
        ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        fixture.window.plan_page.page = way.page;
        const auto draw = [&] {
            draw_screen(fixture.view(), fixture.window, fixture.sink, fixture.ui.theme(), fixture.input);
        };
        fixture.ui.enter_field(way.panel, way.first, draw);
        std::set<unsigned> items;
        for (int press = 0; press < 12; ++press) {
            fixture.ui.press(ImGuiKey_Tab, draw);
            for (int frame = 0; frame < 6; ++frame)
                fixture.ui.frame(draw);
            const auto focus = focus_place();
            CAPTURE(way.panel, press);
            REQUIRE(focus);
            items.insert(focus->item);
            CAPTURE(focus->seen.x, focus->seen.y, focus->seen.w, focus->seen.h);
            CHECK(focus->seen.h > 20);
            CHECK(focus->seen.y >= 0);
            CHECK(focus->seen.bottom() <= 720);
        }
        CAPTURE(way.panel);
        CHECK(items.size() > 3);
    }
}

TEST_CASE("a new message is brought into view, once, and not while it is recorded") {
    test::PanelFixture fixture;
    ImGui::GetIO().DisplaySize = {700, 300};
    const auto draw = [&] {
        draw_screen(fixture.view(), fixture.window, fixture.sink, fixture.ui.theme(), fixture.input);
    };
    const auto scrolled = [&] {
        fixture.ui.turn_wheel({600, 30}, -2, draw);
        for (int frame = 0; frame < 3; ++frame)
            fixture.ui.frame(draw);
        return fixture.window.scroll.y;
    };
    REQUIRE(scrolled() > 50);
    fixture.snapshot.notices = {"The learner's copy is written."};
    fixture.ui.frame(draw);
    fixture.ui.frame(draw);
    CHECK(fixture.window.scroll.y == 0);
    REQUIRE(scrolled() > 50); // the same message holds nobody back
    fixture.ui.frame(draw);
    CHECK(fixture.window.scroll.y > 50);

    fixture.snapshot.notices.clear();
    fixture.record();
    REQUIRE(scrolled() > 50);
    fixture.snapshot.notices = {"There is no mark to take back."};
    fixture.ui.frame(draw);
    fixture.ui.frame(draw);
    CHECK(fixture.window.scroll.y > 50);
}

TEST_CASE("a screen that comes is shown from its top, bars and all") {
    test::PanelFixture fixture;
    ImGui::GetIO().DisplaySize = {700, 300};
    const auto draw = [&] {
        draw_screen(fixture.view(), fixture.window, fixture.sink, fixture.ui.theme(), fixture.input);
    };
    fixture.ui.turn_wheel({600, 30}, -2, draw);
    for (int frame = 0; frame < 3; ++frame)
        fixture.ui.frame(draw);
    REQUIRE(fixture.window.scroll.y > 50);
    fixture.window.discussions.open = true;
    for (int frame = 0; frame < 5; ++frame)
        fixture.ui.frame(draw);
    REQUIRE(fixture.view().screen == Screen::discussions);
    CHECK(fixture.window.scroll.y == 0);
}
