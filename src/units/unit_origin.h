#pragma once

// Where a unit of the catalogue comes from, in words. Thread: pure functions.

#include "units/unit.h"

namespace counterpoint {

enum class UnitOrigin {
    built_in,
    handbook, ///< read from a document
    own,      ///< a JSON file of somebody's own (units add)
};

/// By the name of its file; a .json file is somebody's own.
[[nodiscard]] UnitOrigin unit_origin(const Unit& unit);

/// "built in", "from mentoring.docx, version 1.3", "your own, from tea.json"
[[nodiscard]] std::string origin_text(const Unit& unit);

} // namespace counterpoint
