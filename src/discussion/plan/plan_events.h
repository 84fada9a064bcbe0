#pragma once

// Events: what happened before anything is recorded: what was opened, which units, who takes part.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/plan/parties.h"
#include "units/unit.h"

namespace counterpoint {

/// The first event of every journal.
struct DiscussionOpened {
    std::string discussion; ///< 32 hexadecimal digits, drawn at random
    std::string program;    ///< "Counterpoint 0.1.0"
    bool operator==(const DiscussionOpened&) const = default;
};

/// The units under discussion, with their whole text as it was on that day.
struct UnitsChosen {
    std::vector<Unit> units;
    bool operator==(const UnitsChosen&) const = default;
};

struct PartiesNamed {
    Centre centre;
    Learner learner;
    Assessor assessor;
    bool operator==(const PartiesNamed&) const = default;
};

using PlanEvents = TypeList<DiscussionOpened, UnitsChosen, PartiesNamed>;

} // namespace counterpoint
