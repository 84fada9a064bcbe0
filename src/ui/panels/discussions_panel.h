#pragma once

// The discussions of the folder, to open one; another folder by its path. Thread: see
// ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_discussions_panel(const PanelFrame& frame);

} // namespace counterpoint
