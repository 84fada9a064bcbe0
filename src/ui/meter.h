#pragma once

// A level as a bar, with its name before and its word behind it. Thread: the window's main thread, between
// NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

/// In one line of this box.
void draw_meter(const Theme& theme, const MeterView& meter, const Rect& area);

/// Those of a microphone that is being tested, below each other; nothing while none is.
void draw_test_levels(const PanelFrame& frame);

} // namespace counterpoint
