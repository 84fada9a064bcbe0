#pragma once

// The head of the plan and of the finished discussion: the program's name, and light or dark.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_title_panel(const PanelFrame& frame);

} // namespace counterpoint
