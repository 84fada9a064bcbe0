#pragma once

// Commands: what is planned, and by whom. Decided in decide_plan.cpp.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/plan/plan.h"
#include "units/unit.h"

namespace counterpoint {

struct OpenDiscussion {
    std::string discussion = {};
    std::string program = {};
};

struct ChooseUnits {
    std::vector<Unit> units = {};
};

struct NameParties {
    Centre centre;
    Learner learner;
    Assessor assessor;
};

struct PlanDiscussion {
    Plan plan;
};

struct ListQuestions {
    std::vector<Question> questions = {};
};

/// `party` is assessor or learner. An assessor may write down that the learner agreed; `how` then says how
/// they said so.
struct AgreePlan {
    Actor party = Actor::assessor;
    std::string how = {};
};

struct RecordException {
    Step step = Step::other;
    std::string reason = {}; ///< not empty
};

struct NameSubmission {
    Submission submission;
};

using PlanCommands = TypeList<OpenDiscussion, ChooseUnits, NameParties, PlanDiscussion, ListQuestions,
                              AgreePlan, RecordException, NameSubmission>;

} // namespace counterpoint
