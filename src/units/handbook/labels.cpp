#include "units/handbook/labels.h"

#include "base/text.h"
#include "units/same_words.h"
#include "units/unit_members.h"

#include <algorithm>
#include <array>
#include <map>

namespace counterpoint {

namespace {

constexpr std::size_t longest_label = 28; // characters

/// Words that tell no AC from another.
bool says_little(std::string_view word) {
    constexpr std::array<std::string_view, 14> words = {"a",   "an",    "the",  "of",          "to",
                                                        "own", "their", "your", "appropriate", "relevant",
                                                        "how", "and",   "in",   "for"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> telling_words(std::string_view statement) {
    constexpr std::size_t enough = 200; // bytes; a label holds 28 characters
    if (statement.size() > enough)
        statement = statement.substr(0, statement.substr(0, enough).rfind(' ')); // no part of a word
    std::vector<std::string_view> words;
    for (const std::string_view line : split(statement, '\n'))
        for (const std::string_view word : split(line, ' '))
            if (!word.empty() && word != "·" && !says_little(word))
                words.push_back(word);
    return words;
}

std::string without_comma(std::string label) {
    while (label.ends_with(',') || label.ends_with(':') || label.ends_with(';'))
        label.pop_back();
    return label;
}

/// From the words behind the first `skipped`.
std::string label_of(std::string_view number, std::string_view statement, std::size_t skipped) {
    const auto words = telling_words(statement);
    std::string label(number);
    for (std::size_t i = std::min(skipped, words.size()); i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        const std::size_t room = longest_label - (last ? 0 : 1); // for "…"
        if (characters(label) + 1 + characters(words[i]) > room)
            return label == number ? label : without_comma(label) + "…";
        label += " " + std::string(words[i]);
    }
    return label;
}

struct MadeLabel {
    Criterion* criterion;
    std::size_t skipped; ///< of its words
};

/// Those whose words in the label are the same.
std::map<std::string, std::vector<MadeLabel*>> by_words(std::vector<MadeLabel>& made) {
    std::map<std::string, std::vector<MadeLabel*>> groups;
    for (MadeLabel& one : made)
        groups[one.criterion->label.substr(
                   std::min(one.criterion->number.size(), one.criterion->label.size()))]
            .push_back(&one);
    return groups;
}

} // namespace

std::string label_from(std::string_view number, std::string_view statement) {
    return label_of(number, statement, 0);
}

void add_labels(Unit& unit, const Unit* known) {
    std::vector<MadeLabel> made;
    for (LearningOutcome& outcome : unit.outcomes)
        for (Criterion& criterion : outcome.criteria) {
            const Criterion* before = known == nullptr ? nullptr : find_criterion(*known, criterion.number);
            if (before != nullptr && same_words(before->statement, criterion.statement)) {
                criterion.label = before->label;
                continue;
            }
            criterion.label = label_from(criterion.number, criterion.statement);
            made.push_back({&criterion, 0});
        }
    constexpr int most_rounds = 3; // statements that share more words are told by their numbers
    for (int round = 0; round < most_rounds; ++round)
        for (auto& [words, group] : by_words(made))
            if (group.size() > 1 && !words.empty())
                for (MadeLabel* one : group) {
                    const std::string shorter =
                        label_of(one->criterion->number, one->criterion->statement, ++one->skipped);
                    if (shorter != one->criterion->number)
                        one->criterion->label = shorter;
                }
}

} // namespace counterpoint
