#pragma once

// Written notes as they stand on the result sheet, where a recording would have its annotated time counters:
//   14:05:30 AC 2.1, 14:07:10 AC 3.1 and 3.2
// Pure. Thread: any.

#include "discussion/state.h"

namespace counterpoint {

struct SheetNote {
    NoteId note = 0;
    WallTime at{};
    std::string clock;         ///< "14:05:30"
    std::string criteria_text; ///< "AC 3.1 and 3.2"; empty where it speaks to none
    std::vector<CriterionId> criteria;
    std::string text;
    bool typed = false; ///< a person says when it was
    WallTime written_at{};
    bool operator==(const SheetNote&) const = default;
};

/// Every note that is not withdrawn, ordered by its time on the clock, then by number.
[[nodiscard]] std::vector<SheetNote> sheet_notes(const State& state);

/// The clock times of all that speak to a criterion, in the form of the mandated line; empty if none does.
[[nodiscard]] std::string note_line(const std::vector<SheetNote>& notes);

/// The criteria in scope of which no note speaks, in the order of the units.
[[nodiscard]] std::vector<CriterionId> criteria_without_note(const State& state);

} // namespace counterpoint
