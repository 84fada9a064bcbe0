#pragma once

// What people decide on the evidence: feedback, Pass or Referral for each criterion, comments, the unit's
// outcome by the assessor, the learner's declaration, what quality assurance found (FIELD R43 to R59).
// Nothing here is computed from sufficiency descriptors or counters; it is what a person said.
// Thread: plain values.

#include "base/clock.h"
#include "discussion/marks/mark.h"
#include "discussion/plan/parties.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

enum class Judgement { pass, referral };

/// Why a criterion might be referred. Only the first is a ground (R47); the others are there to be refused
/// with the rule, since they are what people reach for.
enum class ReferralGround { criterion_not_met, literacy, presentation, missed_deadline };

/// What stands on the sheet beside one criterion.
struct CriterionDecision {
    std::string feedback = {};
    std::optional<Judgement> judgement = {};
    std::string referral_reason = {}; ///< what is missing; empty for a pass
    bool operator==(const CriterionDecision&) const = default;
};

/// Evidence from elsewhere that carries a criterion, as the evidence matrix names it (R36 to R41).
struct OtherEvidence {
    int number = 0; ///< 1, 2, … ; never used again
    std::vector<CriterionId> criteria = {};
    std::string title = {};
    std::string reference = {};
    std::string explanation = {}; ///< how it meets them
    bool withdrawn = false;
    bool operator==(const OtherEvidence&) const = default;
};

/// A learning outcome of a unit.
struct OutcomeId {
    std::string unit = {};
    std::string number = {};
    auto operator<=>(const OutcomeId&) const = default;
};

struct OutcomeComments {
    std::string assessor = {};
    std::string qa = {};
    bool operator==(const OutcomeComments&) const = default;
};

/// The assessor's outcome of a unit. `day` is as they wrote it.
struct UnitOutcome {
    Judgement outcome = Judgement::pass;
    std::string day = {};
    std::uint64_t sequence = 0; ///< of its event
    bool operator==(const UnitOutcome&) const = default;
};

/// Where an assessor is not yet qualified, another decides beside them.
struct Countersignature {
    std::string name = {};
    Judgement outcome = Judgement::pass;
    std::string day = {};
    bool operator==(const Countersignature&) const = default;
};

enum class QaResult {
    confirmed,
    returned,    ///< the assessor decides again, in the same submission
    not_sampled, ///< outside the sample; the decision stands
};

/// What quality assurance (internal or external) found on a unit.
struct QaCheck {
    Actor by = Actor::iqa; ///< iqa or eqa
    std::string name = {};
    QaResult result = QaResult::confirmed;
    std::string comment = {};
    std::string day = {};
    std::uint64_t sequence = 0; ///< of its event
    bool operator==(const QaCheck&) const = default;
};

/// The learner's statement that the work is their own; one for each submission, and nothing is final without
/// it (R58, R59).
struct Declaration {
    std::string words = {};
    std::string how = {};    ///< how it was given: "signed on paper", "sealed with their key"
    std::uint64_t after = 0; ///< sequence of the last event before it: what it speaks of
    WallTime at{};
    bool operator==(const Declaration&) const = default;
};

struct UnitDecisions {
    std::optional<UnitOutcome> outcome = {}; ///< as it stands; none while undecided or returned
    std::optional<Countersignature> countersigned = {};
    std::vector<QaCheck> checks = {}; ///< in the order in which they were made
    bool operator==(const UnitDecisions&) const = default;
};

struct Decisions {
    std::map<CriterionId, CriterionDecision> criteria = {};
    std::map<OutcomeId, OutcomeComments> comments = {};
    std::vector<OtherEvidence> evidence = {};
    std::map<std::string, UnitDecisions> units = {}; ///< by id
    std::optional<Declaration> declaration = {};
    std::string countersigner = {}; ///< named, since the assessor is not yet qualified; empty: none is needed
    bool operator==(const Decisions&) const = default;
};

} // namespace counterpoint
