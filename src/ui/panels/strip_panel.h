#pragma once

// The talk in a strip of tiles, above the window of a remote meeting: clicks mark while that one has the
// keyboard. Thread: the window's main thread.

#include "ui/panel.h"

namespace counterpoint {

void draw_strip_panel(const PanelFrame& frame);

} // namespace counterpoint
