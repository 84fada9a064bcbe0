#pragma once

// The page of a unit's outcome and that of the submission: parts of the decision's panel, drawn into its
// window. Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_unit(const PanelFrame& frame);
void draw_submission(const PanelFrame& frame);

} // namespace counterpoint
