#pragma once

// What the recording should hold in spoken words, at the beginning and at the end: ticked by a click or, in
// order, by F8. Thread: the window's main thread.

#include "ui/panel.h"

namespace counterpoint {

void draw_statements_panel(const PanelFrame& frame);

} // namespace counterpoint
