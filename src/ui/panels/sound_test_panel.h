#pragma once

// On the plan: a test of the microphone before the talk, and which one stands in when it is lost.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_sound_test_panel(const PanelFrame& frame);

} // namespace counterpoint
