#pragma once

// The rules of written notes: whether a command may happen, and what an event changes. Called by `decide` and
// `apply` alone.
//
// A discussion is recorded or kept in notes, never both. What was confirmed is what stands: a change takes
// the confirmation away, and the learner is asked again. Pure. Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const BeginNotes& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const WriteNote& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const CorrectNote& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const WithdrawNote& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const EndNotes& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const ConfirmNotes& command);

void apply_to(State& state, const RecordedEvent& recorded, const NotesBegun& event);
void apply_to(State& state, const RecordedEvent& recorded, const NoteWritten& event);
void apply_to(State& state, const RecordedEvent& recorded, const NoteCorrected& event);
void apply_to(State& state, const RecordedEvent& recorded, const NoteWithdrawn& event);
void apply_to(State& state, const RecordedEvent& recorded, const NotesEnded& event);
void apply_to(State& state, const RecordedEvent& recorded, const NotesConfirmed& event);

} // namespace counterpoint
