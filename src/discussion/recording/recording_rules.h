#pragma once

// The rules of the recording: whether a command may happen, and what an event changes. Called by `decide` and
// `apply` alone. Pure. Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const StartTake& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ImportRecording& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ReportLoss& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const PauseRecording& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ExplainPause& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ResumeRecording& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const EndTake& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const StopRecording& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const TakeBackStop& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const CloseRecording& command);

void apply_to(State& state, const RecordedEvent& recorded, const TakeStarted& event);
void apply_to(State& state, const RecordedEvent& recorded, const RecordingImported& event);
void apply_to(State& state, const RecordedEvent& recorded, const FramesLost& event);
void apply_to(State& state, const RecordedEvent& recorded, const RecordingPaused& event);
void apply_to(State& state, const RecordedEvent& recorded, const PauseExplained& event);
void apply_to(State& state, const RecordedEvent& recorded, const RecordingResumed& event);
void apply_to(State& state, const RecordedEvent& recorded, const TakeEnded& event);
void apply_to(State& state, const RecordedEvent& recorded, const RecordingStopped& event);
void apply_to(State& state, const RecordedEvent& recorded, const StopTakenBack& event);
void apply_to(State& state, const RecordedEvent& recorded, const RecordingClosed& event);

} // namespace counterpoint
