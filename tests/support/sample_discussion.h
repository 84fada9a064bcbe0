#pragma once

// A small discussion to start tests from, and the short way to run commands on a state.

#include "discussion/command.h"
#include "discussion/state.h"

namespace counterpoint::test {

/// Two learning outcomes, five criteria: 1.1 1.2 / 2.1 2.2 2.3.
[[nodiscard]] Unit small_unit(const std::string& id = "8585-301");

/// Decides and applies; fails the test if a command is refused. Wall time is fixed.
[[nodiscard]] State after(State state, const std::vector<Action>& actions);

/// Opened, units chosen, parties named, one take of one channel at 48 kHz running.
[[nodiscard]] State recording_discussion(const std::vector<Unit>& units = {small_unit()});

/// The same, stopped after `frames`.
[[nodiscard]] State stopped_discussion(Frame frames, const std::vector<Unit>& units = {small_unit()});

/// A mark pressed at `seconds` on these criteria ("8585-301/2.1").
[[nodiscard]] MakeMark mark_at(double seconds, const std::vector<std::string>& criteria,
                               const std::string& note = {});

} // namespace counterpoint::test
