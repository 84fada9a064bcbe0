#pragma once

// What is agreed beforehand: the criteria in scope, and date, place, method, access, others present,
// approval. Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_scope_panel(const PanelFrame& frame);
void draw_arrangements_panel(const PanelFrame& frame);

} // namespace counterpoint
