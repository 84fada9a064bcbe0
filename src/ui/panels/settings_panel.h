#pragma once

// How the user likes the window, and the ways to its help.

#include "ui/panel.h"

namespace counterpoint {

void draw_settings_panel(const PanelFrame& frame);

} // namespace counterpoint
