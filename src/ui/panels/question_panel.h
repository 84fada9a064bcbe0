#pragma once

// The question of the moment: its words, its criteria, when it was put and answered; what F2, F3, Page Up and
// Page Down do. Thread: the window's main thread.

#include "ui/panel.h"

namespace counterpoint {

void draw_question_panel(const PanelFrame& frame);

} // namespace counterpoint
