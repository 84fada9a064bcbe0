#pragma once

// All counters, the last made first, and whether each is on the disk yet.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_counters_panel(const PanelFrame& frame);

} // namespace counterpoint
