#pragma once

// Commands: to keep a discussion in written notes. Decided in decide_notes.cpp.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/notes/note.h"

namespace counterpoint {

/// Instead of a recording. `began_at` may lie in the past: notes on paper are typed in afterwards.
struct BeginNotes {
    WallTime began_at{};
    int utc_offset = 0; ///< minutes
};

struct WriteNote {
    WallTime at{};
    NoteClock clock = NoteClock::program;
    std::vector<CriterionId> criteria;
    std::string text;
};

/// The whole note as it shall stand; what was there stays in the trail.
struct CorrectNote {
    NoteId note = 0;
    WallTime at{};
    std::vector<CriterionId> criteria;
    std::string text;
    std::string reason;
};

struct WithdrawNote {
    NoteId note = 0;
    std::string reason;
};

struct EndNotes {
    WallTime ended_at{};
};

/// The learner confirms the notes, as they stand, as a true record. By the learner, or written down by the
/// assessor with `how` it was given.
struct ConfirmNotes {
    std::string words;
    std::string how;
};

using NoteCommands = TypeList<BeginNotes, WriteNote, CorrectNote, WithdrawNote, EndNotes, ConfirmNotes>;

} // namespace counterpoint
