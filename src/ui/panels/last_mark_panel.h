#pragma once

// The last counter: its note, and taking it back.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_last_mark_panel(const PanelFrame& frame);

} // namespace counterpoint
