#pragma once

// A seal: a person in a role states something about everything before it, and signs. The discussion knows
// what was said; the signature itself stands in tag files of the bundle (src/bundle/FORMAT.md "Seals").
// Thread: plain values.

#include "base/clock.h"
#include "base/sha256.h"
#include "discussion/plan/parties.h"

#include <cstdint>
#include <string>

namespace counterpoint {

struct Seal {
    int number = 1; ///< 1, 2, …
    Actor role = Actor::assessor;
    std::string name;
    std::string statement;
    std::string established; ///< how it was made sure who this is: "photo ID"
    std::string key;         ///< fingerprint of their public key, 64 lower-case hexadecimal digits
    std::string sheet;       ///< the form of the result sheet that was sealed, "counterpoint-result-sheet/1"
    WallTime at{};
    std::uint64_t line = 0;           ///< of the journal; the seal covers the lines up to it, and itself
    Sha256Hex head;                   ///< of the journal at that line
    bool abandoned = false;           ///< no signature of it was found when somebody sealed next
    std::uint64_t abandoned_line = 0; ///< of the journal, where that is said
    bool operator==(const Seal&) const = default;
};

} // namespace counterpoint
