#pragma once

// From what was typed about a written note to the action that writes it down: the window does not know the
// clock on the wall, and the controller does. Pure but for the clock. Thread: the controller's.

#include "base/clock.h"
#include "discussion/command.h"
#include "discussion/state.h"
#include "live/controller/command_sink.h"

namespace counterpoint {

/// A new note of the moment when it was begun, or of the time that was typed; or a correction.
/// ErrorKind::invalid with a sentence if the time is none, or has not come yet.
[[nodiscard]] Result<Action> action_of(PutNote wish, const State& state, const Clock& clock);

} // namespace counterpoint
