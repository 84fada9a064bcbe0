#pragma once

// Commands: to seal. Decided in decide_seals.cpp.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/seals/seal.h"

namespace counterpoint {

/// By whom it is given is the role in which it is sealed.
struct MakeSeal {
    std::string name;
    std::string statement;
    std::string established;
    std::string key;
    std::string sheet;
};

struct AbandonSeal {
    int seal = 1;
    std::string reason;
};

using SealCommands = TypeList<MakeSeal, AbandonSeal>;

} // namespace counterpoint
