#pragma once

// The plan's last part: the Record button, and what still keeps it from being pressed.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_record_panel(const PanelFrame& frame);

} // namespace counterpoint
