#pragma once

// apply: the state after an event. Never fails: what the journal says has happened.
// Pure. Thread: any.

#include "discussion/state.h"

namespace counterpoint {

[[nodiscard]] State apply(State state, const RecordedEvent& event);

} // namespace counterpoint
