#pragma once

// Finds units, learning outcomes, criteria, result sheets with their descriptors, depth and guidance in the
// text of a handbook. Nothing is guessed silently: what could not be placed is listed with its line, and a
// number that was not printed is marked as inferred.
//
// Promises: linear in the length of the text; never fails on any text, an empty reading means that no unit
// was found. Thread: pure functions.

#include "units/handbook/handbook_text.h"
#include "units/unit.h"

namespace counterpoint {

/// Lines inside a unit or a result sheet that have no place in it.
struct Unplaced {
    int first_line = 0; ///< HandbookLine::number
    int last_line = 0;
    std::string text = {}; ///< the beginning, at most 120 bytes, clean UTF-8
    std::string why = {};  ///< a clause: "stands between two criteria of the result sheet of 301"
    /// The heading and the AC before it: "Unit 301 Title, AC 2.1". A .docx has no lines to count.
    std::string behind = {};

    bool operator==(const Unplaced&) const = default;
};

/// A unit, and where in the handbook it was found.
struct FoundUnit {
    /// Labels, demands and disagreements are not read: they stay empty.
    Unit unit = {};
    int line = 0;                      ///< where the unit begins; 0 if only its result sheet was found
    int sheet_line = 0;                ///< where its result sheet begins; 0 if none was found
    int sheet_criteria = 0;            ///< AC on the result sheet
    int counters_line = 0;             ///< which says whether time counters are mandatory; 0: none does
    int approval_line = 0;             ///< which asks for approval of a discussion beforehand; 0: none does
    int criteria_with_descriptors = 0; ///< of these, AC with at least one Referral and one Pass descriptor
    /// The handbook gives it, its result sheet or one of its AC a second time in other words; the first was
    /// taken, as the conflicts tell.
    bool given_twice = false;

    bool operator==(const FoundUnit&) const = default;
};

struct HandbookReading {
    HandbookSource handbook = {}; ///< without file and hash
    std::vector<FoundUnit> units = {};
    std::vector<Unplaced> unplaced = {};
    /// Whole sentences about what is twice, contradicts itself or leaves a gap in this handbook: a unit
    /// printed twice with different wording (the first is taken), the same AC number twice in a unit, AC 1.3
    /// behind 1.1, a table and a unit that give different credit, an AC without a row on the result sheet, an
    /// id that was put together.
    Texts conflicts = {};

    bool operator==(const HandbookReading&) const = default;
};

[[nodiscard]] HandbookReading read_handbook(const HandbookText& text);

} // namespace counterpoint
