#include "units/handbook/known_facts.h"

#include "units/same_words.h"
#include "units/unit_demands.h"
#include "units/unit_differences.h"

#include "base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace counterpoint {

namespace {

bool names_number(std::string_view text) {
    constexpr std::array<std::string_view, 16> words = {
        "one",  "two", "three",  "four",   "five",    "six",    "seven",  "eight",
        "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "sixty"};
    if (text.find_first_of("0123456789") != std::string_view::npos)
        return true;
    const auto parts = split(text, ' ');
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return same_words(part, word); });
    });
}

/// "AC 1.3, 2.1"
std::string criteria_text(const Texts& criteria) {
    return fmt::format("AC {}", fmt::join(criteria, ", "));
}

class Takeover {
public:
    Takeover(Unit& unit, const Unit& known) : unit_(unit), known_(known) {}

    TakenOver take(bool has_sheet) {
        fill_in_facts();
        fill_in_statements(has_sheet);
        take_rules();
        take_demands();
        take_disagreements();
        return std::move(taken_);
    }

private:
    template <typename T>
    void fill_in(T& own, const T& known, const char* name) {
        if (own != T{} || known == T{})
            return;
        own = known;
        taken_.filled_in.emplace_back(name);
    }

    void fill_in_facts() {
        fill_in(unit_.title, known_.title, "title");
        fill_in(unit_.uan, known_.uan, "UAN");
        fill_in(unit_.level, known_.level, "level");
        fill_in(unit_.credit, known_.credit, "credit");
        fill_in(unit_.glh, known_.glh, "GLH");
        fill_in(unit_.qualifications, known_.qualifications, "qualifications");
        fill_in(unit_.aim, known_.aim, "aim");
        fill_in(unit_.assessment_method, known_.assessment_method, "assessment method");
        fill_in(unit_.outcome_heading, known_.outcome_heading, "heading of the outcome row");
        if (unit_.source.title.empty() && !known_.source.title.empty()) { // no fact of the unit itself
            unit_.source.title = known_.source.title;
            taken_.carried_over.emplace_back("the handbook's title");
        }
    }

    void fill_in_statements(bool has_sheet) {
        Texts outcomes;
        Texts sheet;
        for (LearningOutcome& outcome : unit_.outcomes) {
            const LearningOutcome* before = find_outcome(known_, outcome.number);
            if (before != nullptr && outcome.statement.empty() && !before->statement.empty()) {
                outcome.statement = before->statement;
                outcomes.push_back(outcome.number);
            }
            for (Criterion& criterion : outcome.criteria) {
                const Criterion* known = find_criterion(known_, criterion.number);
                if (has_sheet || known == nullptr || known->sheet_statement.empty() ||
                    !same_words(known->statement, criterion.statement))
                    continue;
                criterion.sheet_statement = known->sheet_statement;
                sheet.push_back(criterion.number);
            }
        }
        if (!outcomes.empty())
            taken_.filled_in.push_back(fmt::format("the statement of LO {}", fmt::join(outcomes, ", ")));
        if (!sheet.empty())
            taken_.filled_in.push_back("the result sheet's wording of " + criteria_text(sheet));
    }

    void take_rules() {
        const auto take = [&](Rule& own, const Rule& known, const char* holds, const char* does_not_hold) {
            if (own.is_known() || !known.is_known())
                return;
            own = known;
            taken_.carried_over.emplace_back(known ? holds : does_not_hold);
        };
        take(unit_.counters_mandatory, known_.counters_mandatory, "time counters are mandatory",
             "time counters are advised");
        take(unit_.needs_prior_approval, known_.needs_prior_approval,
             "a discussion needs approval beforehand", "a discussion needs no approval beforehand");
    }

    [[nodiscard]] bool same_aim_and_outcomes() const {
        return same_words(unit_.aim, known_.aim) && unit_.outcomes.size() == known_.outcomes.size() &&
               std::all_of(unit_.outcomes.begin(), unit_.outcomes.end(), [&](const LearningOutcome& outcome) {
                   const LearningOutcome* before = find_outcome(known_, outcome.number);
                   return before != nullptr && same_words(before->statement, outcome.statement);
               });
    }

    /// For each AC of either unit, as both have it; nullptr where one does not.
    template <typename Holds>
    [[nodiscard]] bool all_criteria(const Holds& holds) const {
        for (const LearningOutcome& outcome : known_.outcomes)
            for (const Criterion& before : outcome.criteria)
                if (!holds(&before, find_criterion(unit_, before.number)))
                    return false;
        for (const LearningOutcome& outcome : unit_.outcomes)
            for (const Criterion& now : outcome.criteria)
                if (const Criterion* before = find_criterion(known_, now.number);
                    before == nullptr && !holds(before, &now))
                    return false;
        return true;
    }

    void take_demands() {
        if (known_.demands == Demands{} || unit_.demands != Demands{})
            return;
        const Texts sentences = sentences_of(known_.demands);
        const bool same =
            same_aim_and_outcomes() && all_criteria([](const Criterion* before, const Criterion* now) {
                if (before != nullptr && now != nullptr && same_words(before->statement, now->statement))
                    return true;
                return (before == nullptr || !names_number(before->statement)) &&
                       (now == nullptr || !names_number(now->statement));
            });
        if (same) {
            unit_.demands = known_.demands;
            for (std::string_view sentence : sentences)
                taken_.carried_over.emplace_back(sentence.substr(0, sentence.size() - 1)); // its full stop
        } else {
            taken_.left_off.push_back(
                fmt::format("The known demands, since the aim, a learning outcome or a number in "
                            "an AC is another here: {}",
                            fmt::join(sentences, " ")));
        }
    }

    [[nodiscard]] static bool same_criterion(const Criterion* before, const Criterion* now) {
        return before != nullptr && now != nullptr && before->inferred == now->inferred &&
               same_words(before->statement, now->statement) &&
               same_words(sheet_wording(*before), sheet_wording(*now)) &&
               std::all_of(said_to_criteria.begin(), said_to_criteria.end(),
                           [&](const SaidToCriterion& said) {
                               const Texts& then = before->*said.texts;
                               const Texts& here = now->*said.texts;
                               return then.empty() || here.empty() || same_texts(then, here);
                           });
    }

    void take_disagreements() {
        Texts criteria;
        bool whole_unit = false;
        for (const Disagreement& disagreement : known_.disagreements) {
            const bool whole = disagreement.criterion.empty();
            const Criterion* now = find_criterion(unit_, disagreement.criterion);
            if (whole ? same_aim_and_outcomes() && all_criteria(same_criterion)
                      : same_criterion(find_criterion(known_, disagreement.criterion), now)) {
                unit_.disagreements.push_back(disagreement);
                whole_unit = whole_unit || whole;
                if (!whole && (criteria.empty() || criteria.back() != disagreement.criterion))
                    criteria.push_back(disagreement.criterion);
                continue;
            }
            const std::string reason = whole            ? "a statement of the unit is worded otherwise here"
                                       : now == nullptr ? "that AC is not found here"
                                                        : "that AC is worded otherwise here";
            taken_.left_off.push_back(fmt::format("The known disagreement on {}, since {}: {}",
                                                  whole ? "the unit" : "AC " + disagreement.criterion, reason,
                                                  disagreement.text));
        }
        if (!criteria.empty())
            taken_.carried_over.push_back("disagreements on " + criteria_text(criteria));
        if (whole_unit)
            taken_.carried_over.emplace_back("disagreements on the unit as a whole");
    }

    Unit& unit_;
    const Unit& known_;
    TakenOver taken_;
};

} // namespace

TakenOver take_over(Unit& unit, const Unit& known, bool has_sheet) {
    return Takeover(unit, known).take(has_sheet);
}

} // namespace counterpoint
