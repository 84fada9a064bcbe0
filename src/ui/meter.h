#pragma once

// A level as a bar, with its name before and its word behind it. Thread: the window's main thread, between
// NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

/// In one line of this box; `name_width` is that of the name, in units.
void draw_meter(const Theme& theme, const MeterView& meter, const Rect& area, float name_width = 88);

/// Those of a microphone that is being tested, below each other; nothing while none is.
void draw_test_levels(const PanelFrame& frame);

/// The same in a box that is kept for them.
void draw_test_levels(const PanelFrame& frame, const Rect& box);

} // namespace counterpoint
