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
    float width, height, scale;
};

/// 1280 x 720 at 100 %, 1920 x 1080 at 150 % and 200 %, 3840 x 2160 at 300 %.
constexpr Display displays[] = {{1280, 720, 1}, {1920, 1080, 1.5F}, {1920, 1080, 2}, {3840, 2160, 3}};

/// Lines that end in an ellipsis.
std::set<std::string> cut_lines(const std::string& words) {
    std::set<std::string> cut;
    std::istringstream lines(words);
    for (std::string line; std::getline(lines, line);)
        if (line.find("…") != std::string::npos)
            cut.insert(line);
    return cut;
}

/// Of the fixture, whose fonts are those of this scale.
std::set<std::string> cut_lines_at(test::PanelFixture& fixture, const PanelEntry& panel,
                                   const Display& display) {
    ImGui::GetIO().DisplaySize = {display.width, display.height};
    const ViewModel& view = fixture.view();
    if (std::find(panel.screens.begin(), panel.screens.end(), view.screen) == panel.screens.end())
        return {};
    const Viewport port = viewport_of(view.screen, display.width, display.height, display.scale,
                                      ImGui::GetStyle().ScrollbarSize);
    fixture.area =
        screen_layout(view.screen, port.width, port.height, display.scale, view.help_beside).*panel.place;
    if (fixture.area.w <= 0)
        return {};
    const auto draw = fixture.drawing(panel.draw);
    fixture.ui.frame(draw);
    return cut_lines(fixture.ui.text(draw));
}

} // namespace

TEST_CASE("what can be read on a large display can be read on the others") {
    const FontFiles fonts = find_font_files();
    REQUIRE_FALSE(fonts.regular.bytes.empty());
    for (const Display& display : displays) {
        const Display large{2.5F * display.width, 2.5F * display.height, display.scale};
        test::PanelFixture fixture;
        fixture.ui.use(fonts, display.scale);
        for (const test::ScreenCase& one : test::screen_cases()) {
            fixture.clear();
            one.arrange(fixture);
            for (const PanelEntry& panel : panel_registry()) {
                const auto cut = cut_lines_at(fixture, panel, display);
                if (cut.empty())
                    continue;
                const auto meant = cut_lines_at(fixture, panel, large); // "Questions…"
                for (const std::string& line : cut) {
                    CAPTURE(one.name, panel.name, display.width, display.scale, line);
                    CHECK(meant.count(line) == 1);
                }
            }
        }
    }
}
