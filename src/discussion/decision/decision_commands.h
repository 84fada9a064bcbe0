#pragma once

// Commands: what assessor, learner and quality assurance want to say of the evidence. Decided in
// decide_decisions.cpp.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/decision/decision.h"

namespace counterpoint {

struct GiveFeedback {
    CriterionId criterion = {};
    std::string feedback = {};
};

struct DecideCriterion {
    CriterionId criterion = {};
    std::optional<Judgement> judgement = {}; ///< none opens it again
    ReferralGround ground = ReferralGround::criterion_not_met;
    std::string reason = {}; ///< what is missing; a referral needs one
};

struct CommentOutcome {
    OutcomeId outcome;
    std::string comment = {};
};

struct NameEvidence {
    std::vector<CriterionId> criteria = {};
    std::string title = {};
    std::string reference = {};
    std::string explanation = {};
};

struct WithdrawEvidence {
    int number = 0;
    std::string reason = {};
};

struct MakeDeclaration {
    std::string words = {};
    std::string how = {};
};

struct NameCountersigner {
    std::string name = {}; ///< empty: none is needed after all
};

struct DecideUnit {
    std::string unit = {};
    Judgement outcome = Judgement::pass;
    std::string day = {}; ///< as it stands on the sheet
};

struct CountersignUnit {
    std::string unit = {};
    Judgement outcome = Judgement::pass;
    std::string day = {};
};

struct CheckUnit {
    std::string unit = {};
    std::string name = {}; ///< of who checked
    QaResult result = QaResult::confirmed;
    std::string comment = {}; ///< a return needs one
    std::string day = {};
};

using DecisionCommands =
    TypeList<GiveFeedback, DecideCriterion, CommentOutcome, NameEvidence, WithdrawEvidence, MakeDeclaration,
             NameCountersigner, DecideUnit, CountersignUnit, CheckUnit>;

} // namespace counterpoint
