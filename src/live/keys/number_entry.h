#pragma once

// Criteria by their numbers, typed: "2" and "3" is AC 2.3. Of several units the unit's place comes first:
// "1", "2", "3" is AC 2.3 of the first. Pure. Thread: any.

#include "discussion/marks/mark.h"
#include "units/unit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

struct TypedNumber {
    std::optional<CriterionId> criterion; ///< that these digits name
    bool may_go_on = false;               ///< further digits would name another
};

[[nodiscard]] TypedNumber typed_number(const std::vector<Unit>& units, std::string_view digits);

/// The digits as they are read so far, for the eye: "2.", "8585-302  2."
[[nodiscard]] std::string typed_text(const std::vector<Unit>& units, std::string_view digits);

} // namespace counterpoint
