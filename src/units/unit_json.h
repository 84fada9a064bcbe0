#pragma once

// Unit from and to JSON: the form of assets/units/*.json, of `units show --json` and of the units frozen in a
// journal. What a stranger's file may hold is bounded; anything else is refused with a sentence.
// Thread: pure functions.

#include "base/result.h"
#include "units/unit.h"

#include <nlohmann/json_fwd.hpp>

namespace counterpoint {

[[nodiscard]] nlohmann::ordered_json unit_to_json(const Unit& unit);

/// ErrorKind::invalid, naming the first thing that is wrong: missing id, duplicate criterion, no criteria,
/// more than 100 outcomes or criteria, a text over 4,000 bytes or not UTF-8.
[[nodiscard]] Result<Unit> unit_from_json(const nlohmann::ordered_json& json);

} // namespace counterpoint
