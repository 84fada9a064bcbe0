#include "units/unit_differences.h"

#include "units/extract.h"
#include "units/same_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace counterpoint {

namespace {

/// "Aim: known as …, here …", where the known unit says something.
void compare_text(Texts& list, std::string_view what, const std::string& known, const std::string& found) {
    if (known.empty() || same_words(known, found))
        return;
    const auto [before, now] = around_difference(known, found);
    list.push_back(found.empty()
                       ? fmt::format("{}: known as \"{}\", here there is none.", what, extract(known))
                       : fmt::format("{}: known as \"{}\", here \"{}\".", what, before, now));
}

void compare_number(Texts& list, std::string_view what, int known, int found) {
    if (known != 0 && known != found)
        list.push_back(fmt::format("{}: known as {}, here {}.", what, known, found));
}

void compare_count(Texts& list, std::string_view what, std::size_t known, std::size_t found) {
    if (known != found)
        list.push_back(fmt::format("{}: known as {}, here {}.", what, known, found));
}

void compare_rule(Texts& list, std::string_view what, const Rule& known, const Rule& found,
                  std::string_view holds, std::string_view does_not_hold) {
    if (!known.is_known() || known == found)
        return;
    const auto words = [&](const Rule& rule) { return rule ? holds : does_not_hold; };
    list.push_back(found.is_known()
                       ? fmt::format("{}: known as {}, here {}.", what, words(known), words(found))
                       : fmt::format("{}: known as {}, here nothing is said.", what, words(known)));
}

void compare_facts(Texts& list, const Unit& known, const Unit& found) {
    compare_text(list, "Title", known.title, found.title);
    compare_text(list, "UAN", known.uan, found.uan);
    compare_number(list, "Level", known.level, found.level);
    compare_number(list, "Credit", known.credit, found.credit);
    compare_number(list, "GLH", known.glh, found.glh);
    if (!known.qualifications.empty() && !same_texts(known.qualifications, found.qualifications))
        list.push_back(fmt::format("Qualifications: known as \"{}\", here \"{}\".",
                                   fmt::join(known.qualifications, "; "),
                                   fmt::join(found.qualifications, "; ")));
    compare_text(list, "Aim", known.aim, found.aim);
    compare_text(list, "Assessment method", known.assessment_method, found.assessment_method);
    compare_text(list, "Heading of the outcome row", known.outcome_heading, found.outcome_heading);
    compare_rule(list, "Approval of a discussion beforehand", known.needs_prior_approval,
                 found.needs_prior_approval, "needed", "not needed");
    compare_rule(list, "Time counters on the result sheet", known.counters_mandatory,
                 found.counters_mandatory, "mandatory", "advised");
}

void compare_source(Texts& list, const HandbookSource& known, const HandbookSource& found) {
    const auto otherwise = [](const std::string& a, const std::string& b) {
        return !a.empty() && !b.empty() && !same_words(a, b);
    };
    if (otherwise(known.version, found.version))
        list.push_back(fmt::format("Version: known as {}, here {}{}.", known.version, found.version,
                                   is_older(found.version, known.version) ? ", which is older" : ""));
    if (otherwise(known.date, found.date))
        list.push_back(fmt::format("Date: known as {}, here {}.", known.date, found.date));
}

void compare_demands(Texts& list, const Demands& known, const Demands& found) {
    compare_number(list, "Hours of practice", known.coaching_hours, found.coaching_hours);
    compare_number(list, "Individuals at least", known.individuals_at_least, found.individuals_at_least);
    compare_number(list, "Individuals at most", known.individuals_at_most, found.individuals_at_most);
    compare_number(list, "Sessions of supervision", known.supervision_sessions, found.supervision_sessions);
    compare_number(list, "Hours of supervision", known.supervision_hours, found.supervision_hours);
}

void compare_disagreements(Texts& list, const Unit& known, const Unit& found) {
    for (const Disagreement& before : known.disagreements)
        if (std::none_of(found.disagreements.begin(), found.disagreements.end(),
                         [&](const Disagreement& now) {
                             return now.criterion == before.criterion && same_words(now.text, before.text);
                         }))
            list.push_back(fmt::format("Disagreement on {}: known, here there is none: \"{}\"",
                                       before.criterion.empty() ? "the unit" : "AC " + before.criterion,
                                       before.text));
}

void compare_outcomes(Texts& list, const Unit& known, const Unit& found) {
    compare_count(list, "Learning outcomes", known.outcomes.size(), found.outcomes.size());
    compare_count(list, "Criteria", criteria_of(known), criteria_of(found));
    for (const LearningOutcome& outcome : known.outcomes)
        if (const LearningOutcome* now = find_outcome(found, outcome.number))
            compare_text(list, "LO " + outcome.number, outcome.statement, now->statement);
        else
            list.push_back(fmt::format("LO {} is known, but not found here.", outcome.number));
    for (const LearningOutcome& outcome : found.outcomes)
        if (find_outcome(known, outcome.number) == nullptr)
            list.push_back(fmt::format("LO {} is new: \"{}\".", outcome.number, outcome.statement));
}

void compare_criterion(Texts& list, const Criterion& known, const Criterion& found) {
    const std::string name = "AC " + known.number;
    compare_text(list, name, known.statement, found.statement);
    if (!known.sheet_statement.empty() || !found.sheet_statement.empty())
        compare_text(list, name + " on the result sheet", sheet_wording(known), sheet_wording(found));
    if (known.inferred != found.inferred)
        list.push_back(
            fmt::format("{}: its number is {} here.", name, found.inferred ? "not printed" : "printed"));
    if (same_words(known.statement, found.statement)) // else another label follows from it
        compare_text(list, name + "'s label", known.label, found.label);
    for (const auto& [said, texts] : said_to_criteria) {
        const Texts& before = known.*texts;
        const Texts& now = found.*texts;
        if (before.empty() || now.empty() || same_texts(before, now))
            continue;
        const auto differ = std::mismatch(before.begin(), before.end(), now.begin(), now.end(), same_words);
        const auto [then, here] = around_difference(differ.first == before.end() ? "" : *differ.first,
                                                    differ.second == now.end() ? "" : *differ.second);
        list.push_back(fmt::format("{} to {}: known as \"{}\", here \"{}\".", said, name, then, here));
    }
}

void compare_criteria(Texts& list, const Unit& known, const Unit& found) {
    for (const LearningOutcome& outcome : known.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (const Criterion* now = find_criterion(found, criterion.number))
                compare_criterion(list, criterion, *now);
            else
                list.push_back(fmt::format("AC {} is known, but not found here.", criterion.number));
    for (const LearningOutcome& outcome : found.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (find_criterion(known, criterion.number) == nullptr)
                list.push_back(fmt::format("AC {} is new: \"{}\".", criterion.number, criterion.statement));
}

/// In one sentence for all AC: a document without result sheets has no descriptor at all.
void tell_what_is_lost(Texts& list, const Unit& known, const Unit& found) {
    for (const auto& [said, texts] : said_to_criteria) {
        Texts lost;
        for (const LearningOutcome& outcome : known.outcomes)
            for (const Criterion& before : outcome.criteria)
                if (const Criterion* now = find_criterion(found, before.number);
                    now != nullptr && !(before.*texts).empty() && (now->*texts).empty())
                    lost.push_back(before.number);
        if (!lost.empty())
            list.push_back(fmt::format("{}: known to {}, here there are none.", said,
                                       lost.size() == criteria_of(known)
                                           ? "every AC"
                                           : fmt::format("AC {}", fmt::join(lost, ", "))));
    }
}

/// The numbers of "2.10"; nothing for what is none.
std::optional<std::vector<int>> parts_of(std::string_view version) {
    std::vector<int> parts;
    while (true) {
        int value = 0;
        const auto [end, fault] = std::from_chars(version.data(), version.data() + version.size(), value);
        if (fault != std::errc())
            return std::nullopt;
        parts.push_back(value);
        version.remove_prefix(static_cast<std::size_t>(end - version.data()));
        if (version.empty())
            return parts;
        if (version.front() != '.')
            return std::nullopt;
        version.remove_prefix(1);
    }
}

} // namespace

bool is_older(std::string_view version, std::string_view than) {
    const auto a = parts_of(version);
    const auto b = parts_of(than);
    return a && b && *a < *b;
}

bool same_texts(const Texts& a, const Texts& b) {
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(),
        [](const std::string& one, const std::string& other) { return same_words(one, other); });
}

const std::string& sheet_wording(const Criterion& criterion) {
    return criterion.sheet_statement.empty() ? criterion.statement : criterion.sheet_statement;
}

Texts differences(const Unit& known, const Unit& found) {
    Texts list;
    compare_facts(list, known, found);
    compare_source(list, known.source, found.source);
    compare_demands(list, known.demands, found.demands);
    compare_disagreements(list, known, found);
    compare_outcomes(list, known, found);
    compare_criteria(list, known, found);
    tell_what_is_lost(list, known, found);
    return list;
}

} // namespace counterpoint
