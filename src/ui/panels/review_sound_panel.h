#pragma once

// The recording while its counters are reviewed: the keys of listening, the whole of it, and a part of it
// from close by, with the counters in both. A click goes to a counter or to a moment. Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_review_sound_panel(const PanelFrame& frame);

} // namespace counterpoint
