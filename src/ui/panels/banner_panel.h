#pragma once

// What is wrong, what was refused, and what can be done; its place is reserved and it covers nothing.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_banner_panel(const PanelFrame& frame);

} // namespace counterpoint
