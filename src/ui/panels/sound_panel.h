#pragma once

// The plan's third part: the microphone; or the practice sound, offered and never chosen by itself.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_sound_panel(const PanelFrame& frame);

} // namespace counterpoint
