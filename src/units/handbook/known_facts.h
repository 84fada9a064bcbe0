#pragma once

// What an imported unit takes over from the unit that the catalogue knew before, and what it may not.
//
// Words and facts that handbooks print come from the handbook; where this one has none of them they are
// filled in. What only the program keeps is carried over while the words it rests on are the same, by
// same_words:
// - a disagreement on an AC: its statement, its wording on the result sheet, whether its number is printed,
// and whatever both units have of its descriptors, depth, guidance and starting points;
// - a disagreement on the whole unit: the aim, every LO, and all this of every AC;
// - demands of practice and supervision: the aim, every LO, and each AC that names a number.
// Else it is left off, since it would contradict the handbook. Rules stand on pages around the unit: one that
// this handbook does not print is carried over. All of it is told.
// Thread: pure functions.

#include "units/unit.h"

namespace counterpoint {

struct TakenOver {
    Texts filled_in = {};    ///< printed by handbooks, not by this one: "UAN", "the statement of LO 1"
    Texts carried_over = {}; ///< kept by the program: "disagreements on AC 1.3 and 2.1"
    Texts left_off = {};     ///< a sentence each, with the reason
};

/// `has_sheet`: the handbook has a result sheet of this unit.
[[nodiscard]] TakenOver take_over(Unit& unit, const Unit& known, bool has_sheet);

} // namespace counterpoint
