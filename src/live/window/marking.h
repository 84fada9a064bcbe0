#pragma once

// From what a person meant to the command that is sent: the one path that key, tile and button share.
//
// An open note always belongs to the last mark, also when that mark is too young to be in a snapshot. This
// holds because whatever makes or withdraws a mark ends the note first, in the order of the commands. Thread:
// the window's main thread.

#include "live/controller/snapshot.h"
#include "live/keys/key_map.h"
#include "live/window/window_state.h"

namespace counterpoint {

/// Longest note, bytes.
inline constexpr std::size_t note_limit = 2'000;

/// A criterion was addressed at `at`. An open note is saved first.
void mark_criterion(const MarkIntent& intent, Instant at, WindowState& window, CommandSink& sink);

/// Withdraws the last mark. An open note is dropped: its mark is the one that goes.
void undo_mark(Instant at, WindowState& window, CommandSink& sink);

/// Opens the note of the last mark, with the text it has. Right after a command the snapshot may still show
/// the mark before, so then the note begins empty.
void write_note(Instant at, const State& state, WindowState& window);

/// Sends the note, if the text has changed, and closes it.
void save_note(Instant at, WindowState& window, CommandSink& sink);

void leave_note(WindowState& window);

/// Pauses the recording, or goes on with it. A key must not ask before it acts, so it pauses with the usual
/// reason, and another is asked for while the recording stands still (live/window/conducting.h).
void pause_recording(Instant at, WindowState& window, CommandSink& sink);
void resume_recording(Instant at, WindowState& window, CommandSink& sink);

/// Stops the recording. An open note is saved first.
void stop_recording(Instant at, WindowState& window, CommandSink& sink);

/// Goes on with a recording whose Stop was a mistake.
void take_back_stop(Instant at, WindowState& window, CommandSink& sink);

/// Closes a stopped recording. Within a second of Stop it is taken for that press, made twice: the key and
/// the place are the same, and closing is for good.
void close_recording(Instant at, WindowState& window, CommandSink& sink);

/// Leaves the finished discussion. The next one is likely to have the same centre and assessor, never the
/// same learner.
void plan_another(WindowState& window, CommandSink& sink);

} // namespace counterpoint
