#pragma once

// Beside a finished recording, and in Review beside its counters: how it was conducted, as guidance, and the
// check that tells whose voice is whose. A panel (ui/panel.h). Thread: the window's main thread.

#include "ui/panel.h"

namespace counterpoint {

void draw_conduct_report_panel(const PanelFrame& frame);

} // namespace counterpoint
