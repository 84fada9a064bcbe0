#pragma once

// Before the recording: the points, met or not; beside them what can be mended right there, and Record.
// Thread: the window's main thread.

#include "ui/panel.h"

namespace counterpoint {

void draw_points_panel(const PanelFrame& frame);
void draw_given_panel(const PanelFrame& frame);

} // namespace counterpoint
