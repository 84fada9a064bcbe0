#pragma once

// The page of one criterion and that of one learning outcome: parts of the decision's panel, drawn into its
// window. Thread: see ui/panel.h.

#include "ui/panel.h"

namespace counterpoint {

void draw_criterion(const PanelFrame& frame);
void draw_outcome(const PanelFrame& frame);

/// A name above, and a button that puts the counters into the clipboard in the print form.
void draw_copy_button(const PanelFrame& frame, const std::string& counter_line);

} // namespace counterpoint
