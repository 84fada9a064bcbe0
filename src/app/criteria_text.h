#pragma once

// Criteria as people write them: "2.1", "3.1 3.2", "8585-301/2.1" where more than one unit has that number.
// Pure. Thread: any.

#include "base/result.h"
#include "discussion/marks/mark.h"

#include <string_view>
#include <vector>

namespace counterpoint {

/// ErrorKind::invalid with the reason if one of them is unknown, or could be of more than one unit. Empty
/// text gives none.
[[nodiscard]] Result<std::vector<CriterionId>> criteria_named(std::string_view text,
                                                              const std::vector<Unit>& units);

} // namespace counterpoint
