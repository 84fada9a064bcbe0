#pragma once

// What the centre's own handbook says to a criterion, list by list under its name, for every page that shows
// a criterion. Guidance to people: nothing is computed from it. Thread: any.

#include "units/unit.h"

#include <string>
#include <vector>

namespace counterpoint {

struct NamedTexts {
    std::string name;
    Texts texts;
    bool operator==(const NamedTexts&) const = default;
};

/// Sufficiency descriptors of both sides; lists without a text are left out, here and below.
[[nodiscard]] std::vector<NamedTexts> descriptors_of(const Criterion& criterion);

/// Depth, assessment guidance, and the starting points that the 8580 guide has instead.
[[nodiscard]] std::vector<NamedTexts> advice_of(const Criterion& criterion);

} // namespace counterpoint
