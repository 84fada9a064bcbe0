#pragma once

// The counters along the recording, one of them chosen.
// Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_review_counters_panel(const PanelFrame& frame);

} // namespace counterpoint
