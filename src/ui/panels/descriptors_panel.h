#pragma once

// What the centre's handbook gives as typical of a referral and of a pass, for the criterion under the mouse
// or the last counter's: guidance to the assessor, never computed from. Thread: the window's main thread,
// between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_descriptors_panel(const PanelFrame& frame);

} // namespace counterpoint
