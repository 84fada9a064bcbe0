#pragma once

// A recording that was stopped and is not closed yet: what Stop warns of, in the place of the criteria's
// tiles. The buttons stand in the head, where Pause and Stop stood. Thread: as every panel.

#include "ui/panel.h"

namespace counterpoint {

void draw_stopped_panel(const PanelFrame& frame);

} // namespace counterpoint
