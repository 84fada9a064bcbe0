#pragma once

// Written notes instead of a recording: the list of them, and the one that is typed. Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_notes_list_panel(const PanelFrame& frame);
void draw_notes_page_panel(const PanelFrame& frame);

} // namespace counterpoint
