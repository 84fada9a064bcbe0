#pragma once

// Unit from and to JSON: the form of assets/units/*.json, of `units show --json` and of the units frozen in a
// journal. FORMAT.md describes it, assets/unit.schema.json is its JSON Schema. What a stranger's file may
// hold is bounded; anything else is refused with a sentence. Thread: pure functions.

#include "base/result.h"
#include "units/unit.h"

#include <nlohmann/json_fwd.hpp>

namespace counterpoint {

/// A unit that has nothing but what the first journals froze gives the bytes that it gave then.
[[nodiscard]] nlohmann::ordered_json unit_to_json(const Unit& unit);

/// ErrorKind::invalid with a sentence about the first thing that is wrong and where it stands: 'AC 2.3:
/// "referral" is not a list of texts.' The bounds are in FORMAT.md. Unknown members are passed over.
[[nodiscard]] Result<Unit> unit_from_json(const nlohmann::ordered_json& json);

} // namespace counterpoint
