#pragma once

// Events: what happened to marks; the counters follow from them.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/marks/mark.h"

namespace counterpoint {

struct MarkMade {
    MarkId mark = 0;
    Frame pressed = 0;
    Frame points_to = 0;
    std::vector<CriterionId> criteria;
    std::string note;
    MarkOrigin origin = MarkOrigin::live;
    std::string reason = {}; ///< of one that was added later
    bool operator==(const MarkMade&) const = default;
};

/// More criteria were addressed at a moment that is marked already.
struct CriteriaAdded {
    MarkId mark = 0;
    std::vector<CriterionId> criteria;
    std::string reason = {};
    bool operator==(const CriteriaAdded&) const = default;
};

struct MarkNoted {
    MarkId mark = 0;
    std::string note; ///< replaces the note before
    bool operator==(const MarkNoted&) const = default;
};

struct MarkWithdrawn {
    MarkId mark = 0;
    std::string reason;
    MarkId joined_with = 0; ///< the mark that took its criteria; 0: none did
    bool operator==(const MarkWithdrawn&) const = default;
};

/// The counter points somewhere else now; the press stays where it was.
struct MarkMoved {
    MarkId mark = 0;
    Frame points_to = 0;
    std::string reason;
    bool operator==(const MarkMoved&) const = default;
};

/// Criteria that were marked by mistake, or went to a mark of their own.
struct CriteriaTaken {
    MarkId mark = 0;
    std::vector<CriterionId> criteria;
    std::string reason;
    bool operator==(const CriteriaTaken&) const = default;
};

/// Whether the learner needed a prompt to get there.
struct MarkPrompted {
    MarkId mark = 0;
    bool prompted = true;
    bool operator==(const MarkPrompted&) const = default;
};

using MarkEvents =
    TypeList<MarkMade, CriteriaAdded, MarkNoted, MarkWithdrawn, MarkMoved, CriteriaTaken, MarkPrompted>;

} // namespace counterpoint
