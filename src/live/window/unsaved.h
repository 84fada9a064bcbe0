#pragma once

// What was typed, is no command yet, and would go with the window. Thread: the window's main thread.

#include "live/controller/snapshot.h"
#include "live/window/window_state.h"

namespace counterpoint {

/// The first of them that there is, in the order of the stages; of discussions that do not lie open any more
/// too. Feedback, comments and a plan that lies open are not among them: they are kept on every way out.
enum class Unsaved { nothing, plan, note, change, decision };
[[nodiscard]] Unsaved unsaved(const Snapshot& snapshot, const WindowState& window);

/// Somebody typed something into a plan that is nobody's yet.
[[nodiscard]] bool anything_typed(const SetupDraft& setup);

} // namespace counterpoint
