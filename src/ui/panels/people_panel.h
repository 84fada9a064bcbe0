#pragma once

// The plan's second part: centre, learner, assessor.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_people_panel(const PanelFrame& frame);

} // namespace counterpoint
