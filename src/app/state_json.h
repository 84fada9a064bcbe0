#pragma once

// A discussion's state for other programs (`show --json`) and for reading in a terminal (`show`).
// Names of members are a promise to other tools: add, never rename.
// Thread: pure functions.

#include "discussion/state.h"

namespace counterpoint {

/// JSON text, two spaces, final line feed. Members: `discussion`, `stage`, `practice`, `units` (ids),
/// `centre`, `learner`, `assessor`, `recording` (`frames`, `rate`, `channels`, `seconds`, `lost_frames`,
/// `closed`), `counters` (`mark`, `frame`, `seconds`, `text`, `criteria`, `note`), `counter_line`,
/// `unit_stages` (by id: `planned` to `confirmed`).
[[nodiscard]] std::string state_json(const State& state);

/// The same for people, a few lines. Control characters of names are made visible, so that a terminal cannot
/// be led.
[[nodiscard]] std::string state_text(const State& state);

} // namespace counterpoint
