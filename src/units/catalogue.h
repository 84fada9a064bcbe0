#pragma once

// The catalogue: every unit the program knows. Built-in units come from assets/units/.
// Thread: immutable after construction; any thread.

#include "base/result.h"
#include "units/unit.h"

namespace counterpoint {

class Catalogue {
public:
    Catalogue() = default; ///< an empty one
    explicit Catalogue(std::vector<Unit> units);

    [[nodiscard]] const std::vector<Unit>& units() const { return units_; } ///< sorted by id

    /// The centre's own first, then by level and id: the order in which people look for a unit.
    [[nodiscard]] std::vector<const Unit*> in_order_of_use() const;

    /// ErrorKind::invalid with the ids that exist, if there is no such unit.
    [[nodiscard]] Result<Unit> find(std::string_view id) const;

private:
    std::vector<Unit> units_;
};

/// The units that are built into the program.
[[nodiscard]] Catalogue built_in_catalogue();

} // namespace counterpoint
