#pragma once

// Every key, under what one does when it holds. While the talk is recorded it stands beside the tiles, which
// go on working.

#include "ui/panel.h"

namespace counterpoint {

void draw_help_panel(const PanelFrame& frame);

} // namespace counterpoint
