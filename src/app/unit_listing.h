#pragma once

// `units list` and `units show`, as text for people or JSON for programs. Both are safe on a terminal,
// whoever wrote the unit. Thread: pure functions.

#include "units/catalogue.h"

namespace counterpoint {

/// A line each: id, level, title, and where it comes from.
[[nodiscard]] std::string units_text(const Catalogue& catalogue);
/// An array of `id`, `title`, `level`, `origin` ("built-in", "handbook", "own"), `file`, `version`.
[[nodiscard]] std::string units_json(const Catalogue& catalogue);
[[nodiscard]] std::string unit_text(const Unit& unit);
[[nodiscard]] std::string unit_json_text(const Unit& unit);

} // namespace counterpoint
