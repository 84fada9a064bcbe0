#pragma once

// The choices of how the window looks, wherever they are offered: appearance and size.
// Thread: the window's main thread, inside a panel.

#include "ui/panel.h"

namespace counterpoint {

/// One below the other, as wide as what is left. What is pressed holds at once.
void draw_appearance_choices(const PanelFrame& frame);

/// Smaller, the size in percent, larger; in one row.
void draw_size_choice(const PanelFrame& frame);

} // namespace counterpoint
