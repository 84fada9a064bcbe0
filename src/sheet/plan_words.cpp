#include "sheet/plan_words.h"

#include "sheet/decision_words.h"
#include "sheet/words.h"

#include <algorithm>

namespace counterpoint {

namespace {

using Facts = std::vector<SheetFact>;

void add_if_given(Facts& facts, const char* name, const std::string& value) {
    if (!value.empty())
        facts.push_back({name, value});
}

std::string others_text(const Plan& plan) {
    std::string others;
    for (const OtherPresent& other : plan.others_present)
        others += (others.empty() ? "" : "; ") + other.name +
                  (other.role.empty() ? std::string() : " (" + other.role + ")");
    return others.empty() ? "nobody" : others;
}

void add_approvals(Facts& facts, const ResultSheet& sheet) {
    const std::vector<PriorApproval>& approvals = sheet.planning.plan.approvals;
    for (const PriorApproval& approval : approvals)
        facts.push_back(
            {"Approved beforehand, unit " + approval.unit, approval.approved_by + ", " + approval.on});
    for (const SheetUnit& part : sheet.units) {
        const bool given = std::ranges::any_of(
            approvals, [&](const PriorApproval& approval) { return approval.unit == part.unit.id; });
        if (part.unit.needs_prior_approval && !given)
            facts.push_back({"Approved beforehand, unit " + part.unit.id, "no approval is on record", true});
    }
}

std::string standardisation_text(const Conduct& conduct) {
    if (!conduct.standardisation_allowed)
        return {};
    return *conduct.standardisation_allowed ? "the learner agrees" : "the learner refuses";
}

} // namespace

std::vector<SheetFact> plan_facts(const ResultSheet& sheet) {
    const Plan& plan = sheet.planning.plan;
    Facts facts{
        {"Agreed date and time", plan.date + (plan.time.empty() ? "" : " " + plan.time)},
        {"Place", plan.place},
        {"Manner", std::string(manner_text(plan.manner))},
        {"Planned length", plan.minutes == 0 ? std::string() : std::to_string(plan.minutes) + " minutes"},
        {"Criteria in scope", plan.scope.empty() ? "all of the units" : criteria_text(plan.scope, sheet)}};
    add_if_given(facts, "Areas and method of conduct", plan.method);
    facts.push_back({"Others present", others_text(plan)});
    facts.push_back(
        {"Access arrangements", plan.access_arrangements.empty() ? "none" : plan.access_arrangements});
    add_if_given(facts, "Special consideration", plan.special_consideration);
    add_approvals(facts, sheet);
    return facts;
}

std::vector<SheetFact> agreement_facts(const ResultSheet& sheet) {
    const Planning& planning = sheet.planning;
    Facts facts{{"The assessor", agreement_text(planning.agreed_by_assessor)},
                {"The learner", agreement_text(planning.agreed_by_learner)}};
    const Submission& submission = planning.submission;
    if (submission.previous_discussion.empty())
        return facts;
    facts.push_back({"Earlier submission", submission.previous_discussion});
    facts.push_back({"Head of its journal", submission.previous_head});
    facts.push_back({"Carried over", submission.carried_over.empty()
                                         ? "nothing"
                                         : criteria_text(submission.carried_over, sheet)});
    return facts;
}

std::vector<SheetFact> conduct_facts(const ResultSheet& sheet) {
    const Conduct& conduct = sheet.conduct;
    if (sheet.written_notes)
        return {{"Identity established by", conduct.identity},
                {"Use without names for standardisation", standardisation_text(conduct)}};
    return {{"Identity established by", conduct.identity},
            {"Agreement to be recorded", conduct.recording_agreed},
            {"Use without names for standardisation", standardisation_text(conduct)}};
}

std::vector<SheetFact> declaration_facts(const ResultSheet& sheet) {
    if (!sheet.declaration)
        return {};
    Facts facts{{"Declared by", sheet.learner.name}};
    add_if_given(facts, "How", sheet.declaration->how);
    facts.push_back({"Noted", date_time_text(sheet.declaration->at)});
    return facts;
}

std::string discussion_title(const ResultSheet& sheet) {
    const std::string& title = sheet.planning.plan.evidence_title;
    return title.empty() ? "Professional discussion" : title;
}

} // namespace counterpoint
