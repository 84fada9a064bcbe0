#pragma once

// Commands: what is planned, and by whom. Decided in decide_plan.cpp.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/plan/parties.h"
#include "units/unit.h"

namespace counterpoint {

struct OpenDiscussion {
    std::string discussion;
    std::string program;
};

struct ChooseUnits {
    std::vector<Unit> units;
};

struct NameParties {
    Centre centre;
    Learner learner;
    Assessor assessor;
};

using PlanCommands = TypeList<OpenDiscussion, ChooseUnits, NameParties>;

} // namespace counterpoint
