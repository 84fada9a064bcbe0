#pragma once

// The rules of the recording's health: a trouble begins once, ends once, and ends with its take at the
// latest. Called by `decide` and `apply` alone, and by the recording's rules when a take ends. Pure.
// Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const ReportSignalProblem& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ReportSignalClear& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ReportDeviceLost& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ReportDeviceReturned& command);

void apply_to(State& state, const RecordedEvent& recorded, const SignalProblemBegan& event);
void apply_to(State& state, const RecordedEvent& recorded, const SignalProblemEnded& event);
void apply_to(State& state, const RecordedEvent& recorded, const DeviceLost& event);
void apply_to(State& state, const RecordedEvent& recorded, const DeviceReturned& event);

/// The take ended at recording time `at`: whatever stood is over.
void end_troubles(State& state, Frame at, WallTime ended_at);

} // namespace counterpoint
