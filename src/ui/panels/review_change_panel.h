#pragma once

// The chosen counter: where it points, what was changed before, and a change of it, from its beginning to its
// reason.
// Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_review_change_panel(const PanelFrame& frame);

} // namespace counterpoint
