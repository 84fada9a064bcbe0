#pragma once

// Events: what happened in the talk besides marks.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/conduct/conduct.h"

namespace counterpoint {

struct IdentityChecked {
    std::string how; ///< "photo identification"
    bool operator==(const IdentityChecked&) const = default;
};

/// The learner agreed to be recorded.
struct RecordingAgreed {
    std::string how;
    bool operator==(const RecordingAgreed&) const = default;
};

struct StandardisationAnswered {
    bool allowed = false;
    bool operator==(const StandardisationAnswered&) const = default;
};

struct StatementSaid {
    SpokenStatement statement = SpokenStatement::recorded;
    Frame at = 0;
    bool operator==(const StatementSaid&) const = default;
};

/// The tick was a mistake.
struct StatementUnsaid {
    SpokenStatement statement = SpokenStatement::recorded;
    bool operator==(const StatementUnsaid&) const = default;
};

struct QuestionAsked {
    QuestionId id = 0;
    std::string text; ///< of one that was not on the list
    Frame at = 0;
    bool operator==(const QuestionAsked&) const = default;
};

/// The last question that was asked is taken as answered.
struct QuestionAnswered {
    Frame at = 0;
    bool operator==(const QuestionAnswered&) const = default;
};

/// Enough was heard to a criterion, in the assessor's view; no decision.
struct SufficiencyNoted {
    CriterionId criterion;
    bool sufficient = true;
    bool operator==(const SufficiencyNoted&) const = default;
};

struct VoicesChecked {
    VoicesCheck check;
    bool operator==(const VoicesChecked&) const = default;
};

using ConductEvents =
    TypeList<IdentityChecked, RecordingAgreed, StandardisationAnswered, StatementSaid, StatementUnsaid,
             QuestionAsked, QuestionAnswered, SufficiencyNoted, VoicesChecked>;

} // namespace counterpoint
