#pragma once

// The decision: the list of the sheet's parts (submission, units, outcomes, criteria), each with what was
// decided; and the page of the chosen one as it will print, with what the assessor may say of it. Thread: see
// ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_decide_list_panel(const PanelFrame& frame);
void draw_decide_page_panel(const PanelFrame& frame);

} // namespace counterpoint
