#pragma once

// The finished discussion: where its folder is, its counters in the mandated form, what can be opened.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_finished_panel(const PanelFrame& frame);

} // namespace counterpoint
