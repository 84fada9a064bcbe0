#pragma once

// The trail of the decisions in words: what stood before, what stands now, when and by whom, a line for each
// change. The page and the PDF use the same; where nothing was changed there is no line, and they have no
// section. English of the United Kingdom, the same bytes everywhere. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

inline constexpr std::string_view decision_trail_heading = "Changes of decisions";

struct DecisionTrailLine {
    std::string when; ///< "30 November 2026, 16:40:12 UTC, by the assessor"
    std::string what; ///< "AC 3.2: Referral (no tool was named) became Pass"
};

/// In the order in which they happened.
[[nodiscard]] std::vector<DecisionTrailLine> decision_trail(const ResultSheet& sheet);

} // namespace counterpoint
