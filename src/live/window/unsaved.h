#pragma once

// What was typed, is no command yet, and would go with the window. Thread: the window's main thread.

#include "live/controller/snapshot.h"
#include "live/window/window_state.h"

namespace counterpoint {

/// Of discussions that do not lie open any more too. Feedback, comments, a counter's note and a plan that
/// lies open are not among them: they are kept on every way out.
struct Unsaved {
    bool plan = false;     ///< that was never kept
    bool note = false;     ///< of a discussion in written notes
    bool change = false;   ///< a reason in Review, for a change that is not made
    bool decision = false; ///< in Decide: a reason, evidence, about the declaration

    [[nodiscard]] bool any() const { return plan || note || change || decision; }
};
[[nodiscard]] Unsaved unsaved(const Snapshot& snapshot, const WindowState& window);

/// Somebody typed something into a plan that is nobody's yet.
[[nodiscard]] bool anything_typed(const SetupDraft& setup);

} // namespace counterpoint
