#include "units/handbook/unit_differences.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace counterpoint {

namespace {

/// What converters write differently for the same mark (UTF-8).
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> same_marks{{
    {"\u2018", "'"},
    {"\u2019", "'"},
    {"\u201C", "\""},
    {"\u201D", "\""},
    {"\u2010", "-"},
    {"\u2011", "-"},
    {"\u2013", "-"},
    {"\u2014", "-"},
    {"\u00A0", " "},
}};
constexpr std::string_view passed_over = " '\"-.,;:";

/// Letters, digits and signs alone; letters beyond ASCII stay as they are.
std::string words_of(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        std::string_view mark = text.substr(0, 1);
        std::size_t length = 1;
        for (const auto& [written, meant] : same_marks)
            if (text.starts_with(written)) {
                mark = meant;
                length = written.size();
            }
        text.remove_prefix(length);
        const char c = mark.front();
        if (passed_over.find(c) == std::string_view::npos)
            words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return words;
}

void compare_text(Texts& list, std::string_view what, const std::string& known, const std::string& found) {
    if (!same_words(known, found))
        list.push_back(fmt::format("{}: known as \"{}\", here \"{}\".", what, known, found));
}

void compare_number(Texts& list, std::string_view what, std::size_t known, std::size_t found) {
    if (known != found)
        list.push_back(fmt::format("{}: known as {}, here {}.", what, known, found));
}

const LearningOutcome* find_outcome(const Unit& unit, const std::string& number) {
    const auto found = std::find_if(unit.outcomes.begin(), unit.outcomes.end(),
                                    [&](const LearningOutcome& outcome) { return outcome.number == number; });
    return found == unit.outcomes.end() ? nullptr : &*found;
}

void compare_criteria(Texts& list, const Unit& known, const Unit& found) {
    for (const LearningOutcome& outcome : known.outcomes)
        for (const Criterion& criterion : outcome.criteria) {
            const Criterion* now = find_criterion(found, criterion.number);
            const std::string name = "AC " + criterion.number;
            if (now == nullptr) {
                list.push_back(name + " is known, but not found here.");
                continue;
            }
            compare_text(list, name, criterion.statement, now->statement);
            if (!criterion.sheet_statement.empty() || !now->sheet_statement.empty())
                compare_text(list, name + " on the result sheet",
                             criterion.sheet_statement.empty() ? criterion.statement
                                                               : criterion.sheet_statement,
                             now->sheet_statement.empty() ? now->statement : now->sheet_statement);
        }
    for (const LearningOutcome& outcome : found.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (find_criterion(known, criterion.number) == nullptr)
                list.push_back(fmt::format("AC {} is new: \"{}\".", criterion.number, criterion.statement));
}

/// What handbooks say to an AC beside its statement. A known unit that is built in has none of it: what is
/// only new is no difference.
struct SaidToCriteria {
    std::string_view name;
    Texts Criterion::*texts;
};
constexpr std::array<SaidToCriteria, 5> said_to_criteria{{{"Referral descriptors", &Criterion::referral},
                                                          {"Pass descriptors", &Criterion::pass},
                                                          {"Depth", &Criterion::depth},
                                                          {"Guidance", &Criterion::guidance},
                                                          {"Starting points", &Criterion::starting_points}}};

bool same_texts(const Texts& a, const Texts& b) {
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(),
        [](const std::string& one, const std::string& other) { return same_words(one, other); });
}

std::string named(const Texts& criteria, const Unit& unit) {
    return criteria.size() == criteria_of(unit) ? "every AC"
                                                : fmt::format("AC {}", fmt::join(criteria, ", "));
}

void compare_what_is_said(Texts& list, const Unit& known, const Unit& found) {
    for (const auto& [name, texts] : said_to_criteria) {
        Texts lost;
        Texts otherwise;
        for (const LearningOutcome& outcome : known.outcomes)
            for (const Criterion& before : outcome.criteria) {
                const Criterion* now = find_criterion(found, before.number);
                if (now == nullptr || (before.*texts).empty())
                    continue;
                if ((now->*texts).empty())
                    lost.push_back(before.number);
                else if (!same_texts(before.*texts, now->*texts))
                    otherwise.push_back(before.number);
            }
        if (!lost.empty())
            list.push_back(fmt::format("{}: known to {}, here there are none.", name, named(lost, known)));
        if (!otherwise.empty())
            list.push_back(fmt::format("{}: worded otherwise to {}.", name, named(otherwise, known)));
    }
}

} // namespace

bool same_words(std::string_view a, std::string_view b) {
    return a == b || words_of(a) == words_of(b);
}

Texts differences(const Unit& known, const Unit& found) {
    Texts list;
    compare_text(list, "Title", known.title, found.title);
    compare_text(list, "UAN", known.uan, found.uan);
    compare_number(list, "Level", static_cast<std::size_t>(known.level),
                   static_cast<std::size_t>(found.level));
    compare_number(list, "Credit", static_cast<std::size_t>(known.credit),
                   static_cast<std::size_t>(found.credit));
    compare_number(list, "GLH", static_cast<std::size_t>(known.glh), static_cast<std::size_t>(found.glh));
    compare_number(list, "Learning outcomes", known.outcomes.size(), found.outcomes.size());
    compare_number(list, "Criteria", criteria_of(known), criteria_of(found));
    for (const LearningOutcome& outcome : known.outcomes)
        if (const LearningOutcome* now = find_outcome(found, outcome.number))
            compare_text(list, "LO " + outcome.number, outcome.statement, now->statement);
    compare_criteria(list, known, found);
    compare_what_is_said(list, known, found);
    return list;
}

} // namespace counterpoint
