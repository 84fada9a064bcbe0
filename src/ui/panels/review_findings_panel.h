#pragma once

// What of the counters is worth another look, and why. A click goes there.
// Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_review_findings_panel(const PanelFrame& frame);

} // namespace counterpoint
