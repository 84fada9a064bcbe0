#pragma once

// Events: who sealed. In whose role stands in the event's `by`.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/seals/seal.h"

namespace counterpoint {

struct Sealed {
    int seal = 1;
    std::string name;
    std::string statement;
    std::string established;
    std::string key;
    std::string sheet;
    bool operator==(const Sealed&) const = default;
};

/// There was no signature of a seal when somebody sealed next: its signing was interrupted.
struct SealAbandoned {
    int seal = 1;
    std::string reason;
    bool operator==(const SealAbandoned&) const = default;
};

using SealEvents = TypeList<Sealed, SealAbandoned>;

} // namespace counterpoint
