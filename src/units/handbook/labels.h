#pragma once

// Labels for buttons, where nobody wrote one. Thread: pure functions.

#include "units/unit.h"

namespace counterpoint {

/// From the statement's own words, at most 28 characters: "2.1 Use diagnostic tools…". Articles and the like,
/// which tell nothing, are left out.
[[nodiscard]] std::string label_from(std::string_view number, std::string_view statement);

/// Labels of the known unit where an AC is worded as there, since an old label could be wrong for new words;
/// else made from the statement. AC that would be called the same lose their first words until they differ.
void add_labels(Unit& unit, const Unit* known);

} // namespace counterpoint
