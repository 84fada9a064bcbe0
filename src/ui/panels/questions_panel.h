#pragma once

// The questions: their order; and the chosen one with its criteria, follow-ups, notes on its craft, what the
// bank offers, and that both agree. Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_question_list_panel(const PanelFrame& frame);
void draw_question_page_panel(const PanelFrame& frame);

} // namespace counterpoint
