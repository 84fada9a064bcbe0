#pragma once

// The catalogue's screen: units to choose from and the handbook to read on the left, what they say on the
// right. Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

void draw_catalogue_list_panel(const PanelFrame& frame);
void draw_catalogue_page_panel(const PanelFrame& frame);

} // namespace counterpoint
