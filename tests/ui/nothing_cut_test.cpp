// Whatever a panel says on a large display it says on the small ones too: nothing is cut off, on the displays
// and at the sizes that people have. Letters are those of this computer's own font.

#include "platform/fonts.h"
#include "ui/panel_registry.h"
#include "ui/screen_scroll.h"

#include "ui/screens.h"

#include <algorithm>
#include <set>
#include <sstream>

using namespace counterpoint;

namespace {

struct Display {
    float width, height;
};

constexpr Display displays[] = {{1280, 720}, {1366, 768}, {1920, 1080}, {3840, 2160}};
constexpr float scales[] = {1, 1.5F, 2, 3};

/// The last words of what ends in an ellipsis.
std::set<std::string> cut_words(const std::string& words) {
    std::set<std::string> cut;
    std::istringstream all(words);
    for (std::string word; all >> word;)
        if (word.find("…") != std::string::npos)
            cut.insert(word);
    return cut;
}

/// Draws one panel of the fixture's screen where it stands on such a display. False if it is not on it.
bool draw_on(test::PanelFixture& fixture, const PanelEntry& panel, const Display& display) {
    const float scale = fixture.ui.theme().scale;
    const ViewModel& view = fixture.view();
    if (std::find(panel.screens.begin(), panel.screens.end(), view.screen) == panel.screens.end())
        return false;
    Display size = display;
    if (view.screen == Screen::strip) {
        const StripSize strip = strip_size(view.state->units);
        size = {strip.width * scale, strip.height * scale};
    }
    ImGui::GetIO().DisplaySize = {size.width, size.height};
    const Viewport port =
        viewport_of(view.screen, size.width, size.height, scale, ImGui::GetStyle().ScrollbarSize);
    fixture.area = screen_layout(view.screen, port.width, port.height, scale, view.beside).*panel.place;
    if (fixture.area.w <= 0)
        return false;
    for (int frame = 0; frame < 3; ++frame) // bars come a frame after what they are needed for
        fixture.ui.frame(fixture.drawing(panel.draw));
    return true;
}

std::set<std::string> cut_words_on(test::PanelFixture& fixture, const PanelEntry& panel,
                                   const Display& display) {
    return draw_on(fixture, panel, display) ? cut_words(fixture.ui.text(fixture.drawing(panel.draw)))
                                            : std::set<std::string>{};
}

} // namespace

TEST_CASE("what can be read on a large display can be read on the others") {
    const FontFiles fonts = find_font_files();
    REQUIRE_FALSE(fonts.regular.bytes.empty());
    for (const float scale : scales) {
        test::PanelFixture fixture;
        fixture.ui.use(fonts, scale);
        for (const test::ScreenCase& one : test::screen_cases()) {
            fixture.clear();
            one.arrange(fixture);
            for (const PanelEntry& panel : panel_registry()) {
                // "Questions…"; a strip has one size on all of them
                const auto meant = fixture.view().screen == Screen::strip
                                       ? std::set<std::string>{}
                                       : cut_words_on(fixture, panel, {9'600, 5'400});
                for (const Display& display : displays) {
                    for (const std::string& word : cut_words_on(fixture, panel, display)) {
                        CAPTURE(one.name, panel.name, display.width, scale, word);
                        CHECK(meant.count(word) == 1);
                    }
                    if (!draw_on(fixture, panel, display))
                        continue;
                    CAPTURE(one.name, panel.name, display.width, scale);
                    CHECK(fixture.ui.out_of_reach(panel.name) < 1);
                }
            }
        }
    }
}
