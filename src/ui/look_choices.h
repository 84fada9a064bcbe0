#pragma once

// The choices that are kept from one start to the next, wherever they are offered: appearance, size, lead-in.
// Thread: the window's main thread, inside a panel.

#include "ui/panel.h"

namespace counterpoint {

/// One below the other, as wide as what is left. What is pressed holds at once.
void draw_appearance_choices(const PanelFrame& frame);

/// Smaller, the size in percent, larger; in one row.
void draw_size_choice(const PanelFrame& frame);

/// Where a counter points: to its press, or some seconds before.
void draw_lead_in_choice(const PanelFrame& frame);

} // namespace counterpoint
