#include "sheet/decision_words.h"

#include "sheet/words.h"

#include <fmt/format.h>

#include <cmath>

namespace counterpoint {

namespace {

/// From where to where. Counters are rounded down to the second, so a step within one is told in tenths.
std::string way_text(Frame before, Frame after, int rate) {
    const std::string from = counter_text(before, rate);
    const std::string to = counter_text(after, rate);
    if (from != to)
        return fmt::format("from {} to {}", from, to);
    const double step = seconds_from(after - before, rate);
    return fmt::format("within {}, {:.1f} s {}", from, std::abs(step), step < 0 ? "back" : "on");
}

} // namespace

std::string_view judgement_text(Judgement judgement) {
    return judgement == Judgement::pass ? "Pass" : "Referral";
}

std::string_view manner_text(Manner manner) {
    return manner == Manner::face_to_face ? "face to face" : "remote";
}

std::string_view step_text(Step step) {
    switch (step) {
    case Step::plan_agreed:
        return "plan and questions agreed by both";
    case Step::prior_approval:
        return "approval gained beforehand";
    case Step::identity_checked:
        return "the learner's identity established";
    case Step::recording_agreed:
        return "agreement to be recorded";
    case Step::microphone_tested:
        return "the microphone tested";
    case Step::other:
        return "another step";
    }
    return {};
}

std::string_view qa_result_text(QaResult result) {
    switch (result) {
    case QaResult::confirmed:
        return "confirmed the decision";
    case QaResult::returned:
        return "returned it to the assessor";
    case QaResult::not_sampled:
        return "outside the sample";
    }
    return {};
}

std::string day_text(const std::string& day, WallTime at) {
    return day.empty() ? date_text(at) + " (as recorded)" : day;
}

std::string check_text(const QaCheck& check) {
    std::string text = fmt::format("{}, {}: {}", check.name, check.by == Actor::eqa ? "EQA" : "IQA",
                                   qa_result_text(check.result));
    text += check.day.empty() ? fmt::format(" ({}, as recorded).", date_text(check.at))
                              : fmt::format(" ({}).", check.day);
    return check.comment.empty() ? text : text + " " + check.comment;
}

std::string mark_change_text(const MarkChange& change, const ResultSheet& sheet) {
    const int rate = sheet.format.sample_rate;
    const std::string where = counter_text(change.after, rate);
    const std::string criteria = criteria_text(change.criteria, sheet);
    std::string text = fmt::format("Counter {} ", change.mark);
    switch (change.kind) {
    case MarkChangeKind::added_later:
        text += fmt::format("was added at {}: {}", where, criteria);
        break;
    case MarkChangeKind::criteria_added:
        text += fmt::format("at {} also names {}", where, criteria);
        break;
    case MarkChangeKind::criteria_taken:
        text += fmt::format("at {} no longer names {}", where, criteria);
        break;
    case MarkChangeKind::moved:
        text += fmt::format("({}) was moved {}", criteria, way_text(change.before, change.after, rate));
        break;
    case MarkChangeKind::noted:
        text += fmt::format("at {} ({}) was given a note", where, criteria);
        break;
    case MarkChangeKind::withdrawn:
        text += fmt::format("at {} ({}) was ", where, criteria);
        text +=
            change.joined_with == 0 ? "withdrawn" : fmt::format("joined with counter {}", change.joined_with);
        break;
    }
    return change.reason.empty() ? text + "." : text + ": " + change.reason;
}

std::string agreement_text(const std::optional<Agreement>& agreement) {
    if (!agreement)
        return "not agreed";
    const std::string when = date_time_text(agreement->at);
    return agreement->how.empty() ? "agreed, " + when
                                  : fmt::format("agreed {} (written down {})", agreement->how, when);
}

std::string asked_text(const AskedQuestion& asked, const Planning& planning) {
    const Question* question = find_question(planning, asked.id);
    return question == nullptr ? asked.text : question->text;
}

std::string criteria_text(const std::vector<CriterionId>& criteria, const ResultSheet& sheet) {
    std::vector<Unit> units;
    for (const SheetUnit& part : sheet.units)
        units.push_back(part.unit);
    return criteria_text(criteria, names_beside_others(units));
}

std::string_view informal_words(const SheetUnit& unit) {
    if (unit.stage == UnitStage::confirmed)
        return {};
    return "Every decision on this sheet is informal until quality assurance has confirmed it.";
}

} // namespace counterpoint
