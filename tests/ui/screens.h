#pragma once

// Every screen of the window with what typically stands on it: for tests that look at all of them, and for
// pictures.

#include "ui/panel_fixture.h"

namespace counterpoint::test {

struct ScreenCase {
    const char* name; ///< also of its picture's file
    void (*arrange)(PanelFixture& fixture);
};

[[nodiscard]] const std::vector<ScreenCase>& screen_cases();

} // namespace counterpoint::test
