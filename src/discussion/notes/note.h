#pragma once

// A discussion that is kept in written notes instead of a recording: what was said, at which time on the
// clock, and which criteria it speaks to. There is no sound and no recording time; the clock on the wall is
// all there is, so each note says whether the program took it or a person typed it. Thread: plain values.

#include "base/clock.h"
#include "discussion/marks/mark.h"
#include "discussion/plan/parties.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// Notes are numbered 1, 2, … in the order in which they were written; a number is never used again.
using NoteId = std::int64_t;

enum class NoteClock {
    program, ///< the moment at which the note was begun
    typed,   ///< a person says when it was
};

struct Note {
    NoteId id = 0;
    WallTime at{}; ///< of which it speaks
    NoteClock clock = NoteClock::program;
    std::vector<CriterionId> criteria; ///< in the units' order; none where it speaks to none
    std::string text;
    WallTime written_at{};  ///< when it was put down here
    bool withdrawn = false; ///< kept, because nothing is erased
    bool operator==(const Note&) const = default;
};

enum class NoteChangeKind { corrected, withdrawn };

/// What was changed on a note after it was written: the trail that stands on the sheet.
struct NoteChange {
    std::uint64_t sequence = 0; ///< of its event
    WallTime changed_at{};
    NoteId note = 0;
    NoteChangeKind kind = NoteChangeKind::corrected;
    WallTime at{}; ///< this and what follows: as it stood before
    std::vector<CriterionId> criteria;
    std::string text;
    std::string reason;
    bool after_end = false;          ///< the discussion was over
    bool after_confirmation = false; ///< the learner had confirmed the notes, and has to do so again
    bool operator==(const NoteChange&) const = default;
};

/// "They are a true record": the learner's word, or where the assessor writes it down, how it was given.
struct NotesConfirmation {
    Actor by = Actor::learner;
    std::string words;
    std::string how;
    WallTime at{};
    bool operator==(const NotesConfirmation&) const = default;
};

struct WrittenNotes {
    WallTime began_at{};                          ///< the discussion, not the writing
    int utc_offset = 0;                           ///< minutes that the clock in the room is ahead of UTC
    std::optional<WallTime> ended_at{};           ///< of the discussion; nothing is added from then on
    std::vector<Note> notes;                      ///< in the order in which they were written
    std::vector<NoteChange> changes;              ///< in the order in which they happened
    std::optional<NotesConfirmation> confirmed{}; ///< of the notes as they stand
    bool operator==(const WrittenNotes&) const = default;
};

/// No discussion lasts longer; a clock time further away is a slip.
inline constexpr std::chrono::hours longest_in_notes{12};

} // namespace counterpoint
