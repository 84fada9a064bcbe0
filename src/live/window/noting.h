#pragma once

// Written notes as the person keeps them: begun instead of a recording, written, corrected, ended, confirmed.
// What was typed stays until it is written down; a refusal comes as a notice and takes nothing. While another
// note is in the fields it waits, and comes back with its note.
// Thread: the window's main thread.

#include "live/controller/command_sink.h"
#include "live/controller/snapshot.h"
#include "live/window/window_state.h"

namespace counterpoint {

struct BeginningView;
struct NotesView;
struct PlanView;

/// Instead of Record, with the same plan and what was given; a point that is not met and does not speak of
/// sound needs its reason here too.
void begin_in_notes(const PlanView& plan, const BeginningView& view, WindowState& window, CommandSink& sink);

/// The first letter of a note is its moment.
void note_was_typed(Instant at, WindowState& window);

/// Into the criteria of the note that is typed, or out of them.
void toggle_note_criterion(const CriterionId& criterion, const State& state, WindowState& window);

/// The note into the fields, to be corrected; the same once more: the new one again.
void choose_note(NoteId note, const State& state, WindowState& window);

/// Gives the correction up; the new note is in the fields again.
void leave_correction(const State& state, WindowState& window);

/// Nothing happens unless the view says that it can.
void put_note(const NotesView& view, WindowState& window, CommandSink& sink);
void withdraw_note(const NotesView& view, Instant at, WindowState& window, CommandSink& sink);

/// A new note that is typed is written down first.
void end_notes(const NotesView& view, WindowState& window, CommandSink& sink);
void confirm_notes(Instant at, WindowState& window, CommandSink& sink);

/// True if a note stands in the fields, or waits, that is not written down as it stands.
[[nodiscard]] bool holds_unwritten_note(const WrittenNoteDraft& draft);

/// Another discussion lies open: what was typed in the one before waits until that one is back.
void change_notes(const std::string& before, const std::string& now, WindowState& window);

/// After a new snapshot: what was written down need not stand in the fields any more, what was refused can be
/// given again.
void follow_notes(const Snapshot& snapshot, WindowState& window);

} // namespace counterpoint
