#pragma once

// The exact wording of a criterion, in a place of its own: a tooltip would cover the tiles beside it.
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_statement_panel(const PanelFrame& frame);

} // namespace counterpoint
