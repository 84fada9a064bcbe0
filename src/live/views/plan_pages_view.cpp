#include "live/views/plan_pages_view.h"

#include "discussion/marks/counters.h"
#include "discussion/plan/question_craft.h"
#include "live/views/view_model.h"
#include "live/window/planning.h"
#include "live/words/plan_pages_words.h"
#include "live/words/shared_words.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

std::string choice_name(const Criterion& criterion) {
    return criterion.label.starts_with(criterion.number + " ") ? criterion.label
                                                               : criterion.number + "  " + criterion.label;
}

std::string note_text(const CraftNote& note) {
    return note.found.empty() || note.found == "?"
               ? note.why + " " + note.hint
               : fmt::format("“{}”: {} {}", note.found, note.why, note.hint);
}

/// Of the question, then of its follow-ups. One of these may be closed or short: it only helps to go on.
std::vector<std::string> craft_notes(const QuestionDraft& draft) {
    std::vector<std::string> notes;
    for (const CraftNote& note : notes_on_question(draft.text))
        notes.push_back(note_text(note));
    for (const std::string& follow_up : question_of(draft).follow_ups)
        for (const CraftNote& note : notes_on_question(follow_up))
            if (note.fault == CraftFault::leading || note.fault == CraftFault::double_barrelled)
                notes.push_back(
                    fmt::format(plan_pages_words::on_follow_up, one_line(follow_up), note_text(note)));
    return notes;
}

QuestionRow question_row(const QuestionDraft& draft, std::size_t index, const std::vector<Unit>& units) {
    QuestionRow row;
    row.name = std::to_string(index + 1);
    row.text = trimmed(draft.text).empty() ? plan_pages_words::no_words : one_line(draft.text);
    const auto criteria = in_unit_order(units, draft.criteria);
    row.detail =
        criteria.empty() ? shared_words::to_begin_with : criteria_text(criteria, names_beside_others(units));
    row.detail += follow_ups_text(question_of(draft).follow_ups.size());
    row.has_notes = !craft_notes(draft).empty();
    return row;
}

std::string agreed_text(const Planning& planning) {
    const auto how = [](const std::optional<Agreement>& agreement) {
        return !agreement               ? plan_pages_words::not_agreed
               : agreement->how.empty() ? plan_pages_words::agreed
                                        : fmt::format(plan_pages_words::agreed_how, agreement->how);
    };
    return fmt::format(plan_pages_words::agreed_text, how(planning.agreed_by_assessor),
                       how(planning.agreed_by_learner));
}

} // namespace

std::string follow_ups_text(std::size_t count) {
    return count == 0   ? ""
           : count == 1 ? fmt::format(plan_pages_words::one_follow_up, count)
                        : fmt::format(plan_pages_words::follow_ups, count);
}

ArrangementsView arrangements_view(const Snapshot& snapshot, const WindowState& window) {
    ArrangementsView view;
    const SetupDraft& setup = window.setup;
    const std::vector<Unit> units = chosen_units(setup, *snapshot.catalogue, *snapshot.state);
    const Plan plan = drafted_plan(setup, units);
    const auto scope = criteria_in_scope(plan, units);
    const auto all = criteria_in_scope(Plan{}, units);
    for (const Unit& unit : units) {
        UnitCriteria group{unit.id + "  " + unit.title, {}};
        for (const LearningOutcome& outcome : unit.outcomes)
            for (const Criterion& criterion : outcome.criteria) {
                const CriterionId id{unit.id, criterion.number};
                group.criteria.push_back({id, choice_name(criterion), holds(scope, id)});
            }
        view.scope.push_back(std::move(group));
        if (unit.needs_prior_approval)
            view.need_approval.push_back(unit.id);
    }
    view.scope_text = units.empty()  ? plan_pages_words::no_unit
                      : scope == all ? fmt::format(plan_pages_words::all_in_scope, all.size())
                                     : fmt::format(plan_pages_words::some_in_scope, scope.size(), all.size());
    const auto& carried = snapshot.state->planning.submission.carried_over;
    if (!carried.empty())
        for (const CriterionId& id : all)
            if (!holds(carried, id))
                view.gaps.push_back(id);
    if (!trimmed(setup.minutes).empty() && plan.minutes == 0)
        view.minutes_problem = plan_pages_words::minutes_problem;
    return view;
}

QuestionsView questions_view(const Snapshot& snapshot, const WindowState& window) {
    QuestionsView view;
    const SetupDraft& setup = window.setup;
    const State& state = *snapshot.state;
    const std::vector<Unit> units = chosen_units(setup, *snapshot.catalogue, state);
    const auto scope = criteria_in_scope(drafted_plan(setup, units), units);
    Planning planning;
    planning.plan = drafted_plan(setup, units);
    planning.questions = drafted_questions(setup, units);
    const auto without = criteria_without_question(planning, units);

    for (std::size_t i = 0; i < setup.questions.size(); ++i) {
        view.rows.push_back(question_row(setup.questions[i], i, units));
        view.rows.back().chosen = i == window.plan_page.question;
    }
    if (window.plan_page.question < setup.questions.size()) {
        const QuestionDraft& chosen = setup.questions[window.plan_page.question];
        for (const CriterionId& id : scope)
            for (const Unit& unit : units)
                if (const Criterion* criterion =
                        unit.id == id.unit ? find_criterion(unit, id.number) : nullptr)
                    view.ties.push_back(
                        {id,
                         units.size() > 1 ? unit.id + "/" + choice_name(*criterion) : choice_name(*criterion),
                         holds(chosen.criteria, id)});
        view.notes = craft_notes(chosen);
    }
    if (const auto& removed = window.plan_page.removed)
        view.put_back =
            fmt::format(plan_pages_words::put_back,
                        removed->question.text.empty() ? plan_pages_words::no_words : removed->question.text);
    for (const CraftNote& note : notes_on_list(planning.questions))
        view.list_notes.push_back(note_text(note));
    if (!without.empty())
        view.without = fmt::format(plan_pages_words::without_question,
                                   criteria_text(without, names_beside_others(units)));

    const bool opened = snapshot.link == LinkState::none && !snapshot.folder.empty();
    view.agreed = agreed_text(state.planning);
    view.cannot_agree = opened ? "" : plan_pages_words::keep_first;
    view.learner_can_agree = opened && !trimmed(window.plan_page.agreed_how).empty();
    return view;
}

} // namespace counterpoint
