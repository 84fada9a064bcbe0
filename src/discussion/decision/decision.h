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
    bool feedback_given = false;      ///< at some time, even if there is none now
    bool was_decided = false; ///< at some time, even if it is open now: a change is history from then on
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
    bool assessor_gave = false; ///< at some time, even if there is no comment now
    bool qa_gave = false;
    bool operator==(const OutcomeComments&) const = default;
};

/// The assessor's outcome of a unit. `day` is as they wrote it, or empty; `at` is when it was recorded.
struct UnitOutcome {
    Judgement outcome = Judgement::pass;
    std::string day = {};
    std::uint64_t sequence = 0; ///< of its event
    WallTime at{};
    bool operator==(const UnitOutcome&) const = default;
};

/// Where an assessor is not yet qualified, another decides beside them.
struct Countersignature {
    std::string name = {};
    Judgement outcome = Judgement::pass;
    std::string day = {};
    WallTime at{}; ///< when it was recorded
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
    WallTime at{};              ///< when it was recorded
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
    bool was_decided = false;         ///< at some time, even if it is open now
    bool was_countersigned = false;
    bool operator==(const UnitDecisions&) const = default;
};

enum class DecisionChangeKind {
    criterion,        ///< Pass, Referral or its reason; opened again
    feedback,         ///< of a criterion that had been decided; before that, typing is no history
    comment,          ///< on a learning outcome of a unit that had been decided
    unit_outcome,     ///< decided otherwise, or opened again
    countersignature, ///< the same
    declaration,      ///< made again
};

inline constexpr std::size_t longest_name_in_trail = 120; ///< bytes; of a longer one, its beginning and "…"

/// What stood, or stands, of a decision. What its kind does not have is empty.
struct DecisionStanding {
    std::optional<Judgement> judgement = {}; ///< none: open
    std::string words = {};          ///< reason of a referral, feedback, comment, words of a declaration
    std::string name = {};           ///< of who countersigned
    std::string day = {};            ///< as it was typed, of an outcome or a countersignature
    std::string how = {};            ///< a declaration was given
    std::optional<WallTime> at = {}; ///< when an outcome, a countersignature or a declaration was recorded
    bool operator==(const DecisionStanding&) const = default;
};

/// What was changed of what had been decided: the trail that stands on the sheet. A first decision is none.
struct DecisionChange {
    std::uint64_t sequence = 0; ///< of its event; two changes may come of one
    WallTime at{};
    Actor by = Actor::assessor;
    DecisionChangeKind kind = DecisionChangeKind::criterion;
    std::string unit = {}; ///< empty for a declaration
    /// Its number. Of an outcome or a countersignature that was opened again: the criterion that was decided
    /// anew, and empty where no criterion was: it was returned, or the assessor decided the unit anew.
    std::string criterion = {};
    std::string outcome = {}; ///< number of the learning outcome that was commented on
    DecisionStanding before = {};
    DecisionStanding after = {};
    bool operator==(const DecisionChange&) const = default;
};

struct Decisions {
    std::map<CriterionId, CriterionDecision> criteria = {};
    std::map<OutcomeId, OutcomeComments> comments = {};
    std::vector<OtherEvidence> evidence = {};
    std::map<std::string, UnitDecisions> units = {}; ///< by id
    std::optional<Declaration> declaration = {};
    std::string countersigner = {}; ///< named, since the assessor is not yet qualified; empty: none is needed
    std::vector<DecisionChange> changes = {}; ///< in the order in which they happened
    bool operator==(const Decisions&) const = default;
};

} // namespace counterpoint
