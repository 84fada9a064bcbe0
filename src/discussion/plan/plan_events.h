#pragma once

// Events: what happened before anything is recorded: what was opened, which units, who takes part.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/plan/plan.h"
#include "units/unit.h"

namespace counterpoint {

/// The first event of every journal.
struct DiscussionOpened {
    std::string discussion; ///< 32 hexadecimal digits, drawn at random
    std::string program;    ///< "Counterpoint 0.1.0"
    bool operator==(const DiscussionOpened&) const = default;
};

/// The units under discussion, with their whole text as it was on that day.
struct UnitsChosen {
    std::vector<Unit> units;
    bool operator==(const UnitsChosen&) const = default;
};

struct PartiesNamed {
    Centre centre;
    Learner learner;
    Assessor assessor;
    bool operator==(const PartiesNamed&) const = default;
};

/// The whole plan; takes the place of the one before.
struct DiscussionPlanned {
    Plan plan;
    bool operator==(const DiscussionPlanned&) const = default;
};

/// The whole list, in the order in which they are to be asked.
struct QuestionsListed {
    std::vector<Question> questions;
    bool operator==(const QuestionsListed&) const = default;
};

/// Assessor or learner agreed to plan and questions as they stood.
struct PlanAgreed {
    Actor party = Actor::assessor;
    std::string how;
    bool operator==(const PlanAgreed&) const = default;
};

/// Somebody went on without a step, for a reason.
struct ExceptionRecorded {
    Step step = Step::other;
    std::string reason;
    bool operator==(const ExceptionRecorded&) const = default;
};

struct SubmissionNamed {
    Submission submission;
    bool operator==(const SubmissionNamed&) const = default;
};

using PlanEvents = TypeList<DiscussionOpened, UnitsChosen, PartiesNamed, DiscussionPlanned, QuestionsListed,
                            PlanAgreed, ExceptionRecorded, SubmissionNamed>;

} // namespace counterpoint
