#pragma once

// How two wordings of a unit differ, for a person to judge. Thread: pure functions.

#include "units/unit.h"

namespace counterpoint {

/// The same letters and digits in the same order; quotation marks, hyphens, full stops, commas, spaces and
/// capitals, which vary from one converter to the next, are passed over.
[[nodiscard]] bool same_words(std::string_view a, std::string_view b);

/// One sentence for each fact or statement that is another in `found` than in `known`: title, UAN, level,
/// credit, GLH, learning outcomes and criteria; and for descriptors, depth, guidance and starting points
/// which AC would lose what is known, or have it in other words. Empty if none is.
[[nodiscard]] Texts differences(const Unit& known, const Unit& found);

} // namespace counterpoint
