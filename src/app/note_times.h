#pragma once

// Times that people type for written notes, and the words that the learner usually confirms them with. The
// command line and the window use the same.
// Promises: a time that has not come yet is refused. Thread: any.

#include "base/clock.h"
#include "base/result.h"
#include "discussion/command.h"
#include "discussion/state.h"

#include <string_view>

namespace counterpoint {

inline constexpr std::string_view usual_confirmation = "These notes are a true record of the discussion.";

/// "14:05" on `date` ("2026-11-21"; empty: today) by the clock of this computer; now where `typed` is empty.
[[nodiscard]] Result<BeginNotes> begin_notes_at(std::string_view typed, std::string_view date, WallTime now);

/// A note of now where `typed` is empty, else of that time. The discussion was begun.
[[nodiscard]] Result<WriteNote> note_at(std::string_view typed, const State& state, WallTime now);

/// The end, of now or of what was typed.
[[nodiscard]] Result<EndNotes> end_notes_at(std::string_view typed, const State& state, WallTime now);

/// The note as it stands, to be changed: its time is that of `typed`, where something was typed.
[[nodiscard]] Result<CorrectNote> correction_of(NoteId note, std::string_view typed, const State& state,
                                                WallTime now);

} // namespace counterpoint
