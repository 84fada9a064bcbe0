#include "live/window/planning.h"

#include "base/text.h"
#include "live/views/bank_view.h"
#include "live/views/plan_view.h"
#include "live/window/sending.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace counterpoint {

namespace {

int minutes_of(const std::string& text) {
    const std::string_view digits = trimmed(text);
    int minutes = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), minutes);
    return read.ec == std::errc{} && read.ptr == digits.data() + digits.size() ? std::max(minutes, 0) : 0;
}

std::vector<OtherPresent> others_of(const std::string& text) {
    std::vector<OtherPresent> others;
    for (const std::string_view line : split(text, '\n')) {
        const std::size_t comma = std::min(line.find(','), line.size());
        OtherPresent other{cleaned(line.substr(0, comma)), ""};
        if (comma < line.size())
            other.role = cleaned(line.substr(comma + 1));
        if (!other.name.empty())
            others.push_back(std::move(other));
    }
    return others;
}

} // namespace

std::vector<Unit> chosen_units(const SetupDraft& setup, const Catalogue& catalogue, const State& state) {
    std::vector<Unit> units;
    for (const std::string& id : setup.units) {
        const auto kept = std::find_if(state.units.begin(), state.units.end(),
                                       [&](const Unit& unit) { return unit.id == id; });
        if (kept != state.units.end())
            units.push_back(*kept);
        else if (auto found = catalogue.find(id))
            units.push_back(std::move(*found));
    }
    return units;
}

Plan drafted_plan(const SetupDraft& setup, const std::vector<Unit>& units) {
    Plan plan = setup.plan;
    plan.scope = in_unit_order(units, setup.plan.scope);
    plan.minutes = minutes_of(setup.minutes);
    plan.others_present = others_of(setup.others);
    for (std::string* text : {&plan.date, &plan.time, &plan.place, &plan.method, &plan.access_arrangements,
                              &plan.special_consideration, &plan.evidence_title, &plan.evidence_reference})
        *text = cleaned(*text);
    std::erase_if(plan.approvals, [&](const PriorApproval& approval) {
        return (trimmed(approval.approved_by).empty() && trimmed(approval.on).empty()) ||
               std::none_of(units.begin(), units.end(),
                            [&](const Unit& unit) { return unit.id == approval.unit; });
    });
    for (PriorApproval& approval : plan.approvals)
        approval = {approval.unit, cleaned(approval.approved_by), cleaned(approval.on)};
    return plan;
}

std::vector<Question> drafted_questions(const SetupDraft& setup, const std::vector<Unit>& units) {
    std::vector<Question> questions;
    for (const QuestionDraft& draft : setup.questions) {
        Question question = question_of(draft);
        question.id = static_cast<QuestionId>(questions.size()) + 1;
        question.criteria = in_unit_order(units, question.criteria);
        if (!question.text.empty())
            questions.push_back(std::move(question));
    }
    return questions;
}

QuestionDraft draft_of(const Question& question) {
    QuestionDraft draft{question.text, question.criteria, {}};
    for (const std::string& follow_up : question.follow_ups)
        draft.follow_ups += (draft.follow_ups.empty() ? "" : "\n") + follow_up;
    return draft;
}

Question question_of(const QuestionDraft& draft) {
    Question question{0, cleaned(draft.text), draft.criteria, {}};
    for (const std::string_view line : split(draft.follow_ups, '\n'))
        if (!trimmed(line).empty())
            question.follow_ups.push_back(cleaned(line));
    return question;
}

void read_plan(const State& state, SetupDraft& setup) {
    setup.units.clear();
    for (const Unit& unit : state.units)
        setup.units.push_back(unit.id);
    setup.centre = state.centre;
    setup.learner = state.learner;
    setup.assessor = state.assessor;
    setup.plan = state.planning.plan;
    setup.minutes = setup.plan.minutes > 0 ? std::to_string(setup.plan.minutes) : "";
    setup.others.clear();
    for (const OtherPresent& other : setup.plan.others_present)
        setup.others +=
            (setup.others.empty() ? "" : "\n") + other.name + (other.role.empty() ? "" : ", " + other.role);
    setup.questions.clear();
    for (const Question& question : state.planning.questions)
        setup.questions.push_back(draft_of(question));
}

std::vector<Action> arrangements_of(const SetupDraft& setup, const std::vector<Unit>& units,
                                    const State& state) {
    std::vector<Action> actions;
    Plan plan = drafted_plan(setup, units);
    if (plan != state.planning.plan)
        actions.emplace_back(PlanDiscussion{std::move(plan)});
    auto questions = drafted_questions(setup, units);
    if (questions != state.planning.questions)
        actions.emplace_back(ListQuestions{std::move(questions)});
    return actions;
}

void keep_plan(const PlanView& plan, Instant at, WindowState& window, CommandSink& sink) {
    if (!plan.opened)
        return sink.request(KeepPlan{plan.start});
    for (const Action& change : plan.changes)
        submit(change, at, window, sink);
}

void leave_plan_page(const PlanView& plan, Instant at, WindowState& window, CommandSink& sink) {
    if (plan.opened)
        keep_plan(plan, at, window, sink);
    window.plan_page.page = PlanPageDraft::Page::people;
}

void agree_plan(Actor party, const PlanView& plan, Instant at, WindowState& window, CommandSink& sink) {
    if (!plan.opened)
        return;
    keep_plan(plan, at, window, sink);
    submit(AgreePlan{party, party == Actor::learner ? cleaned(window.plan_page.agreed_how) : std::string()},
           at, window, sink);
}

void write_learner_copy(const PlanView& plan, Instant at, WindowState& window, CommandSink& sink) {
    if (!plan.opened)
        return;
    keep_plan(plan, at, window, sink);
    sink.request(WriteLearnerCopy{});
}

bool holds(const std::vector<CriterionId>& criteria, const CriterionId& id) {
    return std::find(criteria.begin(), criteria.end(), id) != criteria.end();
}

void toggle_scope(const CriterionId& criterion, const std::vector<Unit>& units, SetupDraft& setup) {
    std::vector<CriterionId>& scope = setup.plan.scope;
    std::vector<CriterionId> all = criteria_in_scope(Plan{}, units);
    if (scope.empty())
        scope = all;
    if (!holds(scope, criterion))
        scope.push_back(criterion);
    else if (scope.size() > 1) // a discussion about nothing is none
        std::erase(scope, criterion);
    scope = in_unit_order(units, scope);
    if (scope == all)
        scope.clear();
}

void add_question(QuestionDraft question, WindowState& window) {
    window.plan_page.question = window.setup.questions.size();
    window.setup.questions.push_back(std::move(question));
}

void choose_from_bank(const BankRow& row, WindowState& window) {
    if (row.listed)
        window.plan_page.question = *row.listed;
    else if (!row.taken_out)
        add_question(row.question, window);
}

void remove_question(std::size_t index, WindowState& window) {
    auto& questions = window.setup.questions;
    if (index >= questions.size())
        return;
    if (questions[index] != QuestionDraft{})
        window.plan_page.removed = {index, questions[index]};
    questions.erase(questions.begin() + static_cast<std::ptrdiff_t>(index));
    window.plan_page.question = std::min(index, questions.empty() ? 0 : questions.size() - 1);
}

void put_question_back(WindowState& window) {
    auto removed = std::exchange(window.plan_page.removed, std::nullopt);
    if (!removed)
        return;
    auto& questions = window.setup.questions;
    window.plan_page.question = std::min(removed->index, questions.size());
    questions.insert(questions.begin() + static_cast<std::ptrdiff_t>(window.plan_page.question),
                     std::move(removed->question));
}

void move_question(std::size_t index, int places, WindowState& window) {
    auto& questions = window.setup.questions;
    const std::size_t other = places < 0 ? index - 1 : index + 1;
    if (index >= questions.size() || other >= questions.size())
        return;
    std::swap(questions[index], questions[other]);
    window.plan_page.question = other;
}

void toggle_tie(const CriterionId& criterion, QuestionDraft& question) {
    if (holds(question.criteria, criterion))
        std::erase(question.criteria, criterion);
    else
        question.criteria.push_back(criterion);
}

PriorApproval& approval_of(const std::string& unit, SetupDraft& setup) {
    auto& approvals = setup.plan.approvals;
    const auto found = std::find_if(approvals.begin(), approvals.end(),
                                    [&](const PriorApproval& approval) { return approval.unit == unit; });
    if (found != approvals.end())
        return *found;
    approvals.push_back({unit, "", ""});
    return approvals.back();
}

} // namespace counterpoint
