#pragma once

// The questions: their order, and that both agree; and the chosen one with its criteria, follow-ups, notes on
// its craft, and keeping it in the bank (ui/panels/bank_panel.h). Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_question_list_panel(const PanelFrame& frame);
void draw_question_page_panel(const PanelFrame& frame);

} // namespace counterpoint
