#pragma once

// One tile per criterion, by unit and outcome. The press counts, not the release; Shift adds to the last
// counter. Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_tiles_panel(const PanelFrame& frame);

} // namespace counterpoint
