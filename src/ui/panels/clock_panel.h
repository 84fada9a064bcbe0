#pragma once

// The head of a running discussion: recording time, who and what, levels, Stop.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_clock_panel(const PanelFrame& frame);

} // namespace counterpoint
