#include "sheet/decision_trail_words.h"

#include "discussion/seals/seals.h"
#include "sheet/decision_words.h"
#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

std::string when_text(const DecisionChange& change) {
    const bool initials = change.by == Actor::iqa || change.by == Actor::eqa;
    return fmt::format("{}, by {}{}", date_time_text(change.at), initials ? "" : "the ",
                       role_word(change.by));
}

/// "Pass", "Referral (no tool was named)"; of a decision that stood or stands.
std::string judgement_and_reason(const DecisionStanding& standing) {
    const std::string text(judgement_text(*standing.judgement));
    return standing.words.empty() ? text : fmt::format("{} ({})", text, standing.words);
}

/// "Referral (21 November 2026)", "Pass (30 November 2026, as recorded)"; of an outcome that stood or stands.
std::string judgement_and_day(const DecisionStanding& standing) {
    return fmt::format("{} ({})", judgement_text(*standing.judgement),
                       standing.day.empty() ? date_text(standing.at.value_or(WallTime{})) + ", as recorded"
                                            : standing.day);
}

std::string criterion_change(const DecisionChange& change) {
    if (!change.after.judgement)
        return judgement_and_reason(change.before) + " was opened again";
    if (!change.before.judgement)
        return "open again, then " + judgement_and_reason(change.after);
    return judgement_and_reason(change.before) + " became " + judgement_and_reason(change.after);
}

/// "the feedback "…" became "…""
std::string words_change(const DecisionChange& change, std::string_view name) {
    if (change.before.words.empty())
        return fmt::format("{} again: \"{}\"", name, change.after.words);
    if (change.after.words.empty())
        return fmt::format("the {} \"{}\" was taken away", name, change.before.words);
    return fmt::format("the {} \"{}\" became \"{}\"", name, change.before.words, change.after.words);
}

/// Why an outcome, or what hangs on it, does not stand any more.
std::string cause_text(const DecisionChange& change, const UnitNames& names) {
    if (!change.criterion.empty())
        return fmt::format("since {} was decided anew",
                           criteria_text({{change.unit, change.criterion}}, names));
    return change.by == Actor::iqa || change.by == Actor::eqa ? "returned by quality assurance"
                                                              : "since the unit was decided anew";
}

std::string outcome_change(const DecisionChange& change, const UnitNames& names) {
    if (!change.after.judgement)
        return fmt::format("the outcome {} was opened again, {}", judgement_and_day(change.before),
                           cause_text(change, names));
    if (!change.before.judgement)
        return "open again, then " + judgement_and_day(change.after);
    return judgement_and_day(change.before) + " became " + judgement_and_day(change.after);
}

std::string countersignature_change(const DecisionChange& change, const UnitNames& names) {
    const auto signature = [](const DecisionStanding& standing) {
        return fmt::format("{}, {}", standing.name, judgement_and_day(standing));
    };
    if (!change.after.judgement)
        return fmt::format("the countersignature of {}, no longer stands, {}", signature(change.before),
                           cause_text(change, names));
    if (!change.before.judgement)
        return "countersigned again by " + signature(change.after);
    return fmt::format("the countersignature of {}, became that of {}", signature(change.before),
                       signature(change.after));
}

std::string declaration_change(const DecisionChange& change) {
    std::string text =
        fmt::format("made again; the one of {} was: \"{}\"",
                    date_time_text(change.before.at.value_or(WallTime{})), change.before.words);
    return change.before.how.empty() ? text : fmt::format("{} ({})", text, change.before.how);
}

/// With several units each names its own, as beside a counter.
std::string learning_outcome_text(const DecisionChange& change, const UnitNames& names) {
    const auto name = names.find(change.unit);
    return "Learning Outcome " + change.outcome + (name == names.end() ? "" : " (" + name->second + ")");
}

std::string change_text(const DecisionChange& change, const UnitNames& names) {
    const std::string criterion = criteria_text({{change.unit, change.criterion}}, names);
    switch (change.kind) {
    case DecisionChangeKind::criterion:
        return criterion + ": " + criterion_change(change);
    case DecisionChangeKind::feedback:
        return criterion + ": " + words_change(change, "feedback");
    case DecisionChangeKind::comment:
        return learning_outcome_text(change, names) + ": " +
               words_change(change, change.by == Actor::assessor ? "comment" : "QA comment");
    case DecisionChangeKind::unit_outcome:
        return "Unit " + change.unit + ": " + outcome_change(change, names);
    case DecisionChangeKind::countersignature:
        return "Unit " + change.unit + ": " + countersignature_change(change, names);
    case DecisionChangeKind::declaration:
        return "Declaration of authenticity: " + declaration_change(change);
    }
    return {};
}

} // namespace

std::vector<DecisionTrailLine> decision_trail(const ResultSheet& sheet) {
    std::vector<Unit> units; // once for all lines
    for (const SheetUnit& part : sheet.units)
        units.push_back(part.unit);
    const UnitNames names = names_beside_others(units);
    std::vector<DecisionTrailLine> lines;
    for (const DecisionChange& change : sheet.decision_changes)
        lines.push_back({when_text(change), change_text(change, names)});
    return lines;
}

} // namespace counterpoint
