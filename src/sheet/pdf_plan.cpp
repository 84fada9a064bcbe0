// What was agreed beforehand, what was said about it on the recording, and the learner's declaration.

#include "sheet/decision_words.h"
#include "sheet/pdf_parts.h"
#include "sheet/words.h"

#include <algorithm>

namespace counterpoint {

using namespace pdf;

namespace {

using Fields = std::vector<PdfField>;

void add_if_given(Fields& all, const char* name, const std::string& text) {
    if (!text.empty())
        all.push_back({name, given(text)});
}

std::string others_text(const Plan& plan) {
    std::string others;
    for (const OtherPresent& other : plan.others_present)
        others += (others.empty() ? "" : "; ") + other.name +
                  (other.role.empty() ? std::string() : " (" + other.role + ")");
    return others.empty() ? "nobody" : others;
}

void add_approvals(Fields& all, const ResultSheet& sheet) {
    const std::vector<PriorApproval>& approvals = sheet.planning.plan.approvals;
    for (const PriorApproval& approval : approvals)
        all.push_back(
            {"Approved beforehand, unit " + approval.unit, given(approval.approved_by + ", " + approval.on)});
    for (const SheetUnit& part : sheet.units) {
        const bool found =
            std::any_of(approvals.begin(), approvals.end(),
                        [&](const PriorApproval& approval) { return approval.unit == part.unit.id; });
        if (part.unit.needs_prior_approval && !found)
            all.push_back(
                {"Approved beforehand, unit " + part.unit.id, {warning("no approval is on record")}});
    }
}

void add_submission(Fields& all, const ResultSheet& sheet) {
    const Submission& submission = sheet.planning.submission;
    if (submission.previous_discussion.empty())
        return;
    all.push_back({"Earlier submission", given(submission.previous_discussion)});
    all.push_back({"Head of its journal", given(submission.previous_head)});
    all.push_back(
        {"Carried over",
         given(submission.carried_over.empty() ? "nothing" : criteria_text(submission.carried_over, sheet))});
}

Fields plan_fields(const ResultSheet& sheet) {
    const Planning& planning = sheet.planning;
    const Plan& plan = planning.plan;
    Fields all{{"Agreed date and time", given(plan.date + (plan.time.empty() ? "" : " " + plan.time))},
               {"Place", given(plan.place)},
               {"Manner", given(std::string(manner_text(plan.manner)))},
               {"Planned length",
                given(plan.minutes == 0 ? std::string() : std::to_string(plan.minutes) + " minutes")},
               {"Criteria in scope",
                given(plan.scope.empty() ? "all of the units" : criteria_text(plan.scope, sheet))}};
    add_if_given(all, "Areas and method of conduct", plan.method);
    all.push_back({"Others present", given(others_text(plan))});
    all.push_back(
        {"Access arrangements", given(plan.access_arrangements.empty() ? "none" : plan.access_arrangements)});
    add_if_given(all, "Special consideration", plan.special_consideration);
    add_approvals(all, sheet);
    all.push_back({"The assessor", given(agreement_text(planning.agreed_by_assessor))});
    all.push_back({"The learner", given(agreement_text(planning.agreed_by_learner))});
    add_submission(all, sheet);
    return all;
}

std::string standardisation_text(const Conduct& conduct) {
    if (!conduct.standardisation_allowed)
        return {};
    return *conduct.standardisation_allowed ? "the learner agrees" : "the learner refuses";
}

} // namespace

void add_plan(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Plan")}, 1));
    blocks.emplace_back(fields(plan_fields(sheet)));
    if (sheet.planning.exceptions.empty())
        return;
    blocks.emplace_back(heading(Role::subheading, {bold("Exceptions")}, 2));
    for (const StepException& exception : sheet.planning.exceptions) {
        Paragraph item =
            paragraph({plain("• Went on without: " + std::string(step_text(exception.step)) + ". "),
                       from_person_piece(exception.reason)});
        item.role = Role::list_item;
        blocks.emplace_back(std::move(item));
    }
}

void add_statements(PdfBlocks& blocks, const ResultSheet& sheet) {
    const Conduct& conduct = sheet.conduct;
    blocks.emplace_back(heading(Role::heading, {bold("Said on the recording")}, 1));
    blocks.emplace_back(
        fields({{"Identity established by", given(conduct.identity)},
                {"Agreement to be recorded", given(conduct.recording_agreed)},
                {"Use without names for standardisation", given(standardisation_text(conduct))}}));
    Table table = table_with_head({80, 20}, {"Statement", "Said at"});
    for (const SpokenStatementForm& form : spoken_statements()) {
        const auto said = conduct.said.find(form.statement);
        table.rows.push_back(
            {{head_cell({plain(std::string(form.words))}),
              cell({said == conduct.said.end() ? quiet("not ticked") : moment_piece(sheet, said->second)})}});
        table.rows.back().cells.front().shade = Shade::none;
    }
    blocks.emplace_back(std::move(table));
}

void add_declaration(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Declaration of authenticity")}, 1));
    if (!sheet.declaration) {
        blocks.emplace_back(paragraph({bold("The learner has not made a declaration for this submission. "
                                            "Nothing is final without it.")}));
        return;
    }
    Paragraph words = paragraph({from_person_piece(sheet.declaration->words)}, 9);
    words.indent = 14;
    words.direction = Direction::of_its_text;
    blocks.emplace_back(std::move(words));
    Fields all{{"Declared by", given(sheet.learner.name)}};
    add_if_given(all, "How", sheet.declaration->how);
    all.push_back({"Noted", {plain(wall_time_text(sheet.declaration->at))}});
    blocks.emplace_back(fields(all));
}

} // namespace counterpoint
