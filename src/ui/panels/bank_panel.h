#pragma once

// The bank of questions beside those of the plan: the user's own and the starter set to choose from, and
// keeping, removing, giving away and taking in the user's own. Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_bank_panel(const PanelFrame& frame);

/// Keeps the chosen question of the plan; a part of its page.
void draw_keep_in_bank(const PanelFrame& frame);

} // namespace counterpoint
