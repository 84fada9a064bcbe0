#pragma once

// What the keys of listening and reviewing do; the panels' buttons call the same functions
// (live/window/reviewing.h). Thread: the window's main thread.

#include "live/views/view_model.h"
#include "live/window/reviewing.h"

namespace counterpoint {

/// False if the intent is of something else, and nothing was done.
bool act_in_review(WindowIntent intent, Instant at, const ViewModel& view, WindowState& window,
                   CommandSink& sink);

} // namespace counterpoint
