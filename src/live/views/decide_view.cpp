#include "live/views/decide_view.h"

#include "discussion/decide.h"
#include "discussion/notes/sheet_notes.h"
#include "discussion/result_sheet.h"
#include "live/views/view_model.h"
#include "live/window/deciding.h"
#include "live/words/decide_words.h"
#include "live/words/notes_words.h"
#include "live/words/shared_words.h"

#include "base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace counterpoint {

namespace {

const char* word_of(Judgement judgement) {
    return judgement == Judgement::pass ? decide_words::pass : decide_words::referral;
}

/// What the core would answer: empty if it would do it.
std::string refusal_of(const State& state, Actor by, const Action& action) {
    const auto decision = decide(state, {by, action});
    if (decision)
        return "";
    const Error& error = decision.error();
    return error.advice.empty() ? error.what : error.what + " " + error.advice;
}

std::string with_day(Judgement outcome, const std::string& day) {
    return day.empty() ? word_of(outcome) : fmt::format(decide_words::with_day, word_of(outcome), day);
}

// ---- the list

DecideRow criterion_row(const State& state, const DecideTarget& target, const Criterion& criterion) {
    DecideRow row{.kind = DecideRow::Kind::criterion, .target = target};
    row.name = criterion.number;
    row.label = label_without_number(criterion);
    row.judgement = judgement_of(state, {target.unit, target.criterion});
    row.word = row.judgement ? word_of(*row.judgement) : decide_words::open;
    return row;
}

DecideRow unit_row(const State& state, const Unit& unit) {
    DecideRow row{.kind = DecideRow::Kind::unit, .target = {unit.id, "", ""}};
    row.name = unit.id;
    row.label = unit.title;
    const auto found = state.decisions.units.find(unit.id);
    if (found != state.decisions.units.end() && found->second.outcome) {
        row.judgement = found->second.outcome->outcome;
        row.word = word_of(*row.judgement);
        return row;
    }
    std::size_t decided = 0;
    std::size_t all = 0;
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria) {
            ++all;
            decided += judgement_of(state, {unit.id, criterion.number}) ? 1 : 0;
        }
    row.word = fmt::format(shared_words::part_of, decided, all);
    return row;
}

std::vector<DecideRow> rows_of(const State& state, const DecideTarget& chosen) {
    std::vector<DecideRow> rows;
    rows.push_back(
        {.kind = DecideRow::Kind::submission,
         .name = decide_words::submission,
         .label = kept_in_notes(state) ? notes_words::submission_detail : decide_words::submission_detail,
         .word = state.decisions.declaration ? decide_words::declared : decide_words::open});
    for (const Unit& unit : state.units) {
        rows.push_back(unit_row(state, unit));
        for (const LearningOutcome& outcome : unit.outcomes) {
            rows.push_back({.kind = DecideRow::Kind::outcome,
                            .target = {unit.id, outcome.number, ""},
                            .name = fmt::format(shared_words::outcome_name, outcome.number),
                            .label = outcome.statement});
            for (const Criterion& criterion : outcome.criteria)
                rows.push_back(criterion_row(state, {unit.id, outcome.number, criterion.number}, criterion));
        }
    }
    for (DecideRow& row : rows)
        row.chosen = row.target == chosen;
    return rows;
}

// ---- one criterion

DecideCriterionView criterion_view(const State& state, const SheetCriterion& sheet,
                                   const DecideDraft& draft) {
    DecideCriterionView view;
    const Criterion& criterion = sheet.criterion;
    view.title =
        fmt::format(shared_words::criterion_title, criterion.number, label_without_number(criterion));
    view.statement = criterion.statement;
    if (!criterion.sheet_statement.empty())
        view.remarks.push_back(fmt::format(shared_words::sheet_words_it, criterion.sheet_statement));
    if (sheet.carried_over)
        view.remarks.emplace_back(decide_words::carried_over);
    else if (!sheet.in_scope)
        view.remarks.emplace_back(decide_words::not_in_scope);
    for (const Counter& counter : sheet.counters)
        view.counters.push_back({counter.mark, counter.text + "  " + counter.criteria_text +
                                                   (counter.note.empty() ? "" : " · " + counter.note)});
    view.counter_line = counter_line(sheet.counters);
    view.in_notes = kept_in_notes(state);
    for (const SheetNote& note : sheet.notes)
        view.notes.push_back(fmt::format(notes_words::row, note.clock, note.text));
    if (view.in_notes)
        view.counter_line = note_line(sheet.notes);
    view.descriptors = descriptors_of(criterion);
    view.advice = advice_of(criterion);

    const CriterionDecision& decision = sheet.decision;
    view.feedback_kept = trimmed(draft.feedback) == decision.feedback;
    const auto judgement = judgement_of(state, {draft.target.unit, draft.target.criterion});
    view.is_pass = judgement == Judgement::pass;
    view.is_referral = judgement == Judgement::referral;
    view.judgement = !judgement         ? decide_words::undecided
                     : view.is_referral ? fmt::format(decide_words::referred, decision.referral_reason)
                                        : decide_words::pass;
    view.pass_refusal = refusal_of(state, Actor::assessor, judge_action(Judgement::pass, draft));
    view.referral_refusal = refusal_of(state, Actor::assessor, judge_action(Judgement::referral, draft));

    for (const OtherEvidence& one : sheet.evidence) {
        std::string text = one.title;
        for (const std::string& part : {one.reference, one.explanation})
            text += part.empty() ? "" : " · " + part;
        view.evidence.push_back({one.number, std::move(text)});
    }
    view.can_name_evidence = !trimmed(draft.evidence_title).empty();
    return view;
}

// ---- a unit

void add_facts(const State& state, const Unit& unit, DecideUnitView& view) {
    std::vector<std::string> open;
    std::vector<std::string> referred;
    std::size_t all = 0;
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria) {
            ++all;
            const auto judgement = judgement_of(state, {unit.id, criterion.number});
            if (!judgement)
                open.push_back(criterion.number);
            else if (*judgement == Judgement::referral)
                referred.push_back(criterion.number);
        }
    view.facts.push_back(fmt::format(decide_words::decided, all - open.size(), all));
    if (!open.empty())
        view.facts.push_back(fmt::format(decide_words::open_criteria, fmt::join(open, ", ")));
    if (!referred.empty())
        view.facts.push_back(fmt::format(decide_words::referred_criteria, fmt::join(referred, ", ")));
}

std::string check_text_of(const QaCheck& check) {
    const char* result = check.result == QaResult::confirmed  ? decide_words::confirmed
                         : check.result == QaResult::returned ? decide_words::returned
                                                              : decide_words::not_sampled;
    std::string text =
        fmt::format(decide_words::check, check.by == Actor::iqa ? decide_words::iqa : decide_words::eqa,
                    check.name, result);
    for (const std::string& part : {check.day, check.comment})
        text += part.empty() ? "" : " · " + part;
    return text;
}

DecideUnitView unit_view(const State& state, const SheetUnit& sheet, const DecideDraft& draft) {
    DecideUnitView view;
    const auto unit = std::find_if(state.units.begin(), state.units.end(),
                                   [&](const Unit& one) { return one.id == sheet.unit.id; });
    view.title = sheet.unit.id + "  " + sheet.unit.title;
    add_facts(state, *unit, view);
    std::vector<Counter> own;
    for (const Counter& counter : counters(state))
        if (std::any_of(counter.criteria.begin(), counter.criteria.end(),
                        [&](const CriterionId& id) { return id.unit == unit->id; }))
            own.push_back(counter);
    view.counter_line = counter_line(own);
    if (kept_in_notes(state)) {
        std::vector<SheetNote> notes = sheet_notes(state);
        std::erase_if(notes, [&](const SheetNote& note) {
            return std::none_of(note.criteria.begin(), note.criteria.end(),
                                [&](const CriterionId& id) { return id.unit == unit->id; });
        });
        view.counter_line = note_line(notes);
    }

    const UnitDecisions& decisions = sheet.decisions;
    view.outcome = decisions.outcome ? with_day(decisions.outcome->outcome, decisions.outcome->day)
                                     : decide_words::undecided;
    view.pass_refusal = refusal_of(state, Actor::assessor, decide_unit_action(Judgement::pass, draft));
    view.referral_refusal =
        refusal_of(state, Actor::assessor, decide_unit_action(Judgement::referral, draft));
    view.has_countersigner = !state.decisions.countersigner.empty();
    if (view.has_countersigner) {
        view.countersigned = fmt::format(
            decide_words::countersigned, state.decisions.countersigner,
            decisions.countersigned ? with_day(decisions.countersigned->outcome, decisions.countersigned->day)
                                    : decide_words::not_countersigned);
        view.countersign_pass_refusal =
            refusal_of(state, Actor::assessor, countersign_action(Judgement::pass, draft));
        view.countersign_referral_refusal =
            refusal_of(state, Actor::assessor, countersign_action(Judgement::referral, draft));
    }
    for (const QaCheck& check : decisions.checks)
        view.checks.push_back(check_text_of(check));
    if (sheet.stage < UnitStage::not_sampled)
        view.informal = decide_words::informal;
    return view;
}

// ---- the submission

DecideSubmissionView submission_view(const State& state, const DecideDraft& draft) {
    DecideSubmissionView view;
    view.counter_line = kept_in_notes(state) ? note_line(sheet_notes(state)) : counter_line(counters(state));
    const auto& declaration = state.decisions.declaration;
    view.declaration = !declaration ? decide_words::no_declaration
                       : declaration->how.empty()
                           ? fmt::format(decide_words::declared_words, declaration->words)
                           : fmt::format(decide_words::declared_how, declaration->words, declaration->how);
    view.declare_refusal = refusal_of(state, Actor::assessor, declare_action(draft));
    view.countersigner = state.decisions.countersigner.empty()
                             ? decide_words::no_countersigner
                             : fmt::format(decide_words::countersigner, state.decisions.countersigner);
    view.countersigner_refusal = refusal_of(state, Actor::assessor, countersigner_action(draft));
    return view;
}

const SheetCriterion* find_sheet_criterion(const SheetOutcome& outcome, const std::string& number) {
    for (const SheetCriterion& criterion : outcome.criteria)
        if (criterion.criterion.number == number)
            return &criterion;
    return nullptr;
}

} // namespace

const std::string& counter_line_of(const DecideView& view) {
    static const std::string none;
    switch (view.kind) {
    case DecideRow::Kind::submission:
        return view.submission.counter_line;
    case DecideRow::Kind::unit:
        return view.unit.counter_line;
    case DecideRow::Kind::criterion:
        return view.criterion.counter_line;
    case DecideRow::Kind::outcome:
        break;
    }
    return none;
}

DecideView decide_view(const State& state, const DecideDraft& draft) {
    DecideView view;
    const DecideTarget& target = draft.target;
    view.rows = rows_of(state, target);
    const ResultSheet sheet = result_sheet(state, ConductGuidance::without);
    for (const SheetUnit& unit : sheet.units) {
        if (unit.unit.id != target.unit)
            continue;
        if (target.outcome.empty()) {
            view.kind = DecideRow::Kind::unit;
            view.unit = unit_view(state, unit, draft);
        }
        for (const SheetOutcome& outcome : unit.outcomes) {
            if (outcome.number != target.outcome)
                continue;
            view.kind = DecideRow::Kind::outcome;
            view.outcome = {fmt::format(shared_words::outcome_name, outcome.number), outcome.statement,
                            trimmed(draft.feedback) == outcome.comments.assessor, outcome.comments.qa};
            if (const SheetCriterion* criterion = find_sheet_criterion(outcome, target.criterion)) {
                view.kind = DecideRow::Kind::criterion;
                view.criterion = criterion_view(state, *criterion, draft);
            }
        }
    }
    if (view.kind == DecideRow::Kind::submission)
        view.submission = submission_view(state, draft);
    return view;
}

void offer_phrases(DecideCriterionView& view, std::shared_ptr<const std::vector<std::string>> phrases,
                   const DecideDraft& draft) {
    const std::string_view typed = trimmed(draft.feedback);
    const bool known = phrases && std::ranges::find(*phrases, typed) != phrases->end();
    view.phrases = std::move(phrases);
    view.can_keep_phrase = !typed.empty() && !known;
}

} // namespace counterpoint
