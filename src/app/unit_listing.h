#pragma once

// `units list` and `units show`, as text for people or JSON for programs.
// Thread: pure functions.

#include "units/catalogue.h"

namespace counterpoint {

[[nodiscard]] std::string units_text(const Catalogue& catalogue);
[[nodiscard]] std::string units_json(const Catalogue& catalogue); ///< an array of `id`, `title`, `level`
[[nodiscard]] std::string unit_text(const Unit& unit);
[[nodiscard]] std::string unit_json_text(const Unit& unit);

} // namespace counterpoint
