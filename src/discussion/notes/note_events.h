#pragma once

// Events: what happened to the notes of a discussion without a recording.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/notes/note.h"

namespace counterpoint {

struct NotesBegun {
    WallTime began_at{};
    int utc_offset = 0;
    bool operator==(const NotesBegun&) const = default;
};

struct NoteWritten {
    NoteId note = 0;
    WallTime at{};
    NoteClock clock = NoteClock::program;
    std::vector<CriterionId> criteria;
    std::string text;
    bool operator==(const NoteWritten&) const = default;
};

struct NoteCorrected {
    NoteId note = 0;
    WallTime at{};
    std::vector<CriterionId> criteria;
    std::string text;
    std::string reason;
    bool operator==(const NoteCorrected&) const = default;
};

struct NoteWithdrawn {
    NoteId note = 0;
    std::string reason;
    bool operator==(const NoteWithdrawn&) const = default;
};

struct NotesEnded {
    WallTime ended_at{};
    bool operator==(const NotesEnded&) const = default;
};

struct NotesConfirmed {
    std::string words;
    std::string how;
    bool operator==(const NotesConfirmed&) const = default;
};

using NoteEvents =
    TypeList<NotesBegun, NoteWritten, NoteCorrected, NoteWithdrawn, NotesEnded, NotesConfirmed>;

} // namespace counterpoint
