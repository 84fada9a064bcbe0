#include "discussion/plan/plan.h"

#include <algorithm>

namespace counterpoint {

const Question* find_question(const Planning& planning, QuestionId id) {
    const auto found = std::find_if(planning.questions.begin(), planning.questions.end(),
                                    [&](const Question& question) { return question.id == id; });
    return found == planning.questions.end() ? nullptr : &*found;
}

bool agreed(const Planning& planning) {
    return planning.agreed_by_assessor && planning.agreed_by_learner;
}

std::vector<CriterionId> criteria_in_scope(const Plan& plan, const std::vector<Unit>& units) {
    if (!plan.scope.empty())
        return plan.scope;
    std::vector<CriterionId> all;
    for (const Unit& unit : units)
        for (const LearningOutcome& outcome : unit.outcomes)
            for (const Criterion& criterion : outcome.criteria)
                all.push_back({unit.id, criterion.number});
    return all;
}

std::vector<CriterionId> criteria_without_question(const Planning& planning, const std::vector<Unit>& units) {
    std::vector<CriterionId> open = criteria_in_scope(planning.plan, units);
    for (const Question& question : planning.questions)
        std::erase_if(open, [&](const CriterionId& id) {
            return std::find(question.criteria.begin(), question.criteria.end(), id) !=
                   question.criteria.end();
        });
    return open;
}

} // namespace counterpoint
