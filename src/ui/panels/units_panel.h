#pragma once

// The plan's first part: which units the discussion is about.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_units_panel(const PanelFrame& frame);

} // namespace counterpoint
