#pragma once

// Events: what people decided.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/decision/decision.h"

namespace counterpoint {

struct FeedbackGiven {
    CriterionId criterion;
    std::string feedback; ///< replaces the one before
    bool operator==(const FeedbackGiven&) const = default;
};

struct CriterionDecided {
    CriterionId criterion;
    std::optional<Judgement> judgement; ///< none: open again
    std::string reason;                 ///< of a referral
    bool operator==(const CriterionDecided&) const = default;
};

/// By the assessor or by quality assurance, as the event's author says.
struct OutcomeCommented {
    OutcomeId outcome;
    std::string comment;
    bool operator==(const OutcomeCommented&) const = default;
};

struct EvidenceNamed {
    int number = 1;
    std::vector<CriterionId> criteria;
    std::string title;
    std::string reference;
    std::string explanation;
    bool operator==(const EvidenceNamed&) const = default;
};

struct EvidenceWithdrawn {
    int number = 1;
    std::string reason;
    bool operator==(const EvidenceWithdrawn&) const = default;
};

struct DeclarationMade {
    std::string words;
    std::string how;
    bool operator==(const DeclarationMade&) const = default;
};

struct CountersignerNamed {
    std::string name;
    bool operator==(const CountersignerNamed&) const = default;
};

struct UnitDecided {
    std::string unit;
    Judgement outcome = Judgement::pass;
    std::string day;
    bool operator==(const UnitDecided&) const = default;
};

struct UnitCountersigned {
    std::string unit;
    Judgement outcome = Judgement::pass;
    std::string day;
    bool operator==(const UnitCountersigned&) const = default;
};

/// By quality assurance, internal or external, as the event's author says.
struct UnitChecked {
    std::string unit;
    std::string name;
    QaResult result = QaResult::confirmed;
    std::string comment;
    std::string day;
    bool operator==(const UnitChecked&) const = default;
};

using DecisionEvents =
    TypeList<FeedbackGiven, CriterionDecided, OutcomeCommented, EvidenceNamed, EvidenceWithdrawn,
             DeclarationMade, CountersignerNamed, UnitDecided, UnitCountersigned, UnitChecked>;

} // namespace counterpoint
