#pragma once

// What the sheets say in words of a discussion that was kept in written notes: that there is no recording,
// when it was by the clock in the room, and whether the learner has confirmed the notes. English, the same
// bytes everywhere. Pure; never fails. Thread: any.

#include "sheet/plan_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

inline constexpr std::string_view kept_in_notes_sentence =
    "This discussion was kept in written notes. There is no recording, so nothing of it can be heard.";
inline constexpr std::string_view notes_origin_sentence =
    "The notes are the assessor's words for what was said; the time is that of the clock in the room.";
inline constexpr std::string_view no_criteria_in_notes_sentence = "No note speaks to a criterion.";
inline constexpr std::string_view no_note_changes_sentence = "No note was changed after it was written.";

/// The day and time on the clock in the room: "21 November 2026, 14:00:00".
[[nodiscard]] std::string room_time_text(const WrittenNotes& notes, WallTime time);
[[nodiscard]] std::string room_date_text(const WrittenNotes& notes, WallTime time); ///< "21 November 2026"

/// Began, ended, the clock, how many notes stand, whether they are confirmed.
[[nodiscard]] std::vector<SheetFact> notes_facts(const ResultSheet& sheet);

/// What the learner confirmed, or that it is missing, a sentence or two.
[[nodiscard]] std::string confirmation_text(const WrittenNotes& notes);

/// "time typed, written down 21 November 2026, 15:10:02" where a person said when it was; else empty.
[[nodiscard]] std::string typed_text(const WrittenNotes& notes, const SheetNote& note);

/// "Note 2 corrected: a slip. Before: 14:05:30, AC 2.1, "…"."
[[nodiscard]] std::string note_change_text(const NoteChange& change, const ResultSheet& sheet);
[[nodiscard]] std::string
note_change_when(const NoteChange& change); ///< "21 November 2026, 10:15:00 UTC, afterwards"

/// The date that heads the sheet; empty before anything was recorded or written down. Of a recording that was
/// imported: the day that the assessor named, else the planned one, else empty.
[[nodiscard]] std::string discussion_date_text(const ResultSheet& sheet);

} // namespace counterpoint
