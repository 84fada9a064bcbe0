#pragma once

// Written notes instead of a recording, of the discussion that lies open: begun, written down, corrected,
// ended.
//
// Promises: what was typed is either in the journal or told to be refused, with its number, so that the
// window keeps the text in its field. Nothing is ended while a note that belongs to it was refused. Thread:
// the controller's; waits for the disk.

#include "base/clock.h"
#include "discussion/command.h"
#include "discussion/state.h"
#include "live/controller/command_sink.h"
#include "live/controller/discussion_desk.h"
#include "live/controller/recorder_keeper.h"

namespace counterpoint {

/// A new note of the moment when it was begun, or of the time that was typed; or a correction. The window
/// does not know the clock on the wall, so the times are told here. ErrorKind::invalid with a sentence if the
/// time is none, or has not come yet. Pure but for the clock.
[[nodiscard]] Result<Action> action_of(PutNote wish, const State& state, const Clock& clock);

class NoteKeeper {
public:
    /// All must outlive it.
    NoteKeeper(const Clock& clock, DiscussionDesk& desk, const RecorderKeeper& recorder, SnapshotDraft& draft)
        : clock_(clock), desk_(desk), recorder_(recorder), draft_(draft) {}

    void begin();
    void put(PutNote wish);
    void end(EndWrittenNotes wish);

private:
    [[nodiscard]] bool write_down(PutNote wish);
    void carry_out(Action action);

    const Clock& clock_;
    DiscussionDesk& desk_;
    const RecorderKeeper& recorder_;
    SnapshotDraft& draft_;
};

} // namespace counterpoint
