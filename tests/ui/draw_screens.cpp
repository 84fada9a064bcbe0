// Draws every screen in every appearance and at the sizes that people have into PNG files, to be looked at:
// draw_screens, in the folder that COUNTERPOINT_PICTURES names.

#include "platform/fonts.h"
#include "ui/draw_picture.h"
#include "ui/panel_registry.h"

#include "ui/screens.h"

#include <cstdlib>

using namespace counterpoint;

namespace {

struct Display {
    const char* name;
    float width, height, scale;
};

constexpr Display displays[] = {{"1280x720-100", 1280, 720, 1},      {"1920x1080-100", 1920, 1080, 1},
                                {"1920x1080-150", 1920, 1080, 1.5F}, {"1280x720-200", 1280, 720, 2},
                                {"1920x1080-200", 1920, 1080, 2},    {"1920x1080-300", 1920, 1080, 3},
                                {"3840x2160-300", 3840, 2160, 3}};

struct Named {
    const char* name;
    Appearance appearance;
};

constexpr Named appearances[] = {
    {"light", Appearance::light}, {"dark", Appearance::dark}, {"contrast", Appearance::high_contrast}};

} // namespace

TEST_CASE("pictures of every screen") {
    const char* folder = std::getenv("COUNTERPOINT_PICTURES");
    REQUIRE(folder != nullptr);
    const FontFiles fonts = find_font_files();
    for (const Display& display : displays) {
        test::PanelFixture fixture;
        fixture.ui.use(fonts, display.scale);
        ImGui::GetIO().DisplaySize = {display.width, display.height};
        for (const Named& look : appearances) {
            // The other sizes are there for where things stand, not for how they look.
            const bool looks = &display == &displays[0] || &display == &displays[4];
            if (look.appearance != Appearance::light && !looks)
                continue;
            fixture.ui.use(look.appearance);
            for (const test::ScreenCase& one : test::screen_cases()) {
                fixture.clear();
                fixture.window.settings.appearance = look.appearance;
                one.arrange(fixture);
                for (int frame = 0; frame < 4; ++frame)
                    fixture.ui.frame([&] {
                        draw_screen(fixture.view(), fixture.window, fixture.sink, fixture.ui.theme(),
                                    fixture.input);
                    });
                REQUIRE(test::write_picture(palette(look.appearance).background,
                                            std::string(folder) + "/" + one.name + "-" + look.name + "-" +
                                                display.name + ".png"));
            }
        }
    }
}
