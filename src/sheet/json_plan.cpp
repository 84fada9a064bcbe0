#include "sheet/json_parts.h"

#include "discussion/names.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

Json agreement_json(const std::optional<Agreement>& agreement) {
    if (!agreement)
        return nullptr;
    return {{"how", agreement->how}, {"at", wall_time_text(agreement->at)}};
}

Json questions_json(const Planning& planning) {
    Json questions = Json::array();
    for (const Question& question : planning.questions)
        questions.push_back({{"id", question.id},
                             {"text", question.text},
                             {"criteria", criteria_json(question.criteria)},
                             {"follow_ups", question.follow_ups}});
    return questions;
}

Json exceptions_json(const Planning& planning) {
    Json exceptions = Json::array();
    for (const StepException& exception : planning.exceptions)
        exceptions.push_back({{"step", name_of(step_names, exception.step)},
                              {"reason", exception.reason},
                              {"at", wall_time_text(exception.at)}});
    return exceptions;
}

/// Null for a moment that never came.
Json moment_or_null(const ResultSheet& sheet, const std::optional<Frame>& frame) {
    return frame ? moment_json(sheet, *frame) : Json(nullptr);
}

} // namespace

Json criteria_json(const std::vector<CriterionId>& criteria) {
    Json list = Json::array();
    for (const CriterionId& id : criteria)
        list.push_back(criterion_text(id));
    return list;
}

Json moment_json(const ResultSheet& sheet, Frame frame) {
    return {{"frame", frame}, {"seconds", seconds_from(frame, sheet.format.sample_rate)}};
}

Json plan_json(const ResultSheet& sheet) {
    const Planning& planning = sheet.planning;
    const Plan& plan = planning.plan;
    Json others = Json::array();
    for (const OtherPresent& other : plan.others_present)
        others.push_back({{"name", other.name}, {"role", other.role}});
    Json approvals = Json::array();
    for (const PriorApproval& approval : plan.approvals)
        approvals.push_back(
            {{"unit", approval.unit}, {"approved_by", approval.approved_by}, {"on", approval.on}});
    const Submission& submission = planning.submission;
    return {{"scope", criteria_json(plan.scope)},
            {"date", plan.date},
            {"time", plan.time},
            {"minutes", plan.minutes},
            {"place", plan.place},
            {"manner", name_of(manner_names, plan.manner)},
            {"method", plan.method},
            {"access_arrangements", plan.access_arrangements},
            {"special_consideration", plan.special_consideration},
            {"others_present", std::move(others)},
            {"approvals", std::move(approvals)},
            {"evidence_title", plan.evidence_title},
            {"evidence_reference", plan.evidence_reference},
            {"agreed_by_assessor", agreement_json(planning.agreed_by_assessor)},
            {"agreed_by_learner", agreement_json(planning.agreed_by_learner)},
            {"questions", questions_json(planning)},
            {"exceptions", exceptions_json(planning)},
            {"submission",
             {{"number", submission.number},
              {"previous_discussion", submission.previous_discussion},
              {"previous_head", submission.previous_head},
              {"carried_over", criteria_json(submission.carried_over)}}}};
}

Json conduct_json(const ResultSheet& sheet) {
    const Conduct& conduct = sheet.conduct;
    Json statements = Json::array();
    for (const SpokenStatementForm& form : spoken_statements()) {
        const auto said = conduct.said.find(form.statement);
        statements.push_back(
            {{"statement", form.name},
             {"said", said == conduct.said.end() ? Json(nullptr) : moment_json(sheet, said->second)}});
    }
    Json asked = Json::array();
    for (const AskedQuestion& question : conduct.asked)
        asked.push_back({{"question", question.id},
                         {"text", question.text},
                         {"at", moment_json(sheet, question.at)},
                         {"answered", moment_or_null(sheet, question.answered)}});
    return {{"identity", conduct.identity},
            {"recording_agreed", conduct.recording_agreed},
            {"standardisation_allowed",
             conduct.standardisation_allowed ? Json(*conduct.standardisation_allowed) : Json(nullptr)},
            {"statements", std::move(statements)},
            {"asked", std::move(asked)},
            {"sufficient", criteria_json(conduct.sufficient)}};
}

Json declaration_json(const ResultSheet& sheet) {
    if (!sheet.declaration)
        return nullptr;
    return {{"words", sheet.declaration->words},
            {"how", sheet.declaration->how},
            {"after", sheet.declaration->after},
            {"at", wall_time_text(sheet.declaration->at)}};
}

Json seals_json(const ResultSheet& sheet) {
    Json seals = Json::array();
    for (const Seal& seal : sheet.seals)
        seals.push_back({{"seal", seal.number},
                         {"role", name_of(actor_names, seal.role)},
                         {"name", seal.name},
                         {"statement", seal.statement},
                         {"established", seal.established},
                         {"key", seal.key},
                         {"at", wall_time_text(seal.at)},
                         {"line", seal.line}});
    return seals;
}

Json mark_changes_json(const ResultSheet& sheet) {
    Json changes = Json::array();
    for (const MarkChange& change : sheet.mark_changes)
        changes.push_back({{"sequence", change.sequence},
                           {"at", wall_time_text(change.at)},
                           {"mark", change.mark},
                           {"kind", name_of(mark_change_names, change.kind)},
                           {"before", moment_json(sheet, change.before)},
                           {"after", moment_json(sheet, change.after)},
                           {"criteria", criteria_json(change.criteria)},
                           {"reason", change.reason},
                           {"while_recording", change.while_recording}});
    return changes;
}

} // namespace counterpoint
