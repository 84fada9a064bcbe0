#include "units/handbook/criterion_index.h"
#include "units/handbook/guide_statement.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace counterpoint {

namespace {

constexpr std::array<std::string_view, 9> number_words = {"one", "two",   "three", "four", "five",
                                                          "six", "seven", "eight", "nine"};

/// "Assignment two: Title" gives 2 and the title, which may stand in the next paragraph instead.
struct AssignmentHeading {
    std::size_t number;
    std::string title;
};
std::optional<AssignmentHeading> assignment_heading(const HandbookLine& line) {
    constexpr std::string_view word = "assignment ";
    if (line.cell || !begins_with_words(line.text, word) || line.text.find('\t') != std::string::npos)
        return std::nullopt; // with a tab: the table of contents
    const std::string_view rest = std::string_view(line.text).substr(word.size());
    const std::size_t colon = rest.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto found =
        std::find(number_words.begin(), number_words.end(), in_small_letters(trimmed(rest.substr(0, colon))));
    if (found == number_words.end())
        return std::nullopt;
    return AssignmentHeading{static_cast<std::size_t>(found - number_words.begin()) + 1,
                             std::string(trimmed(rest.substr(colon + 1)))};
}

/// "3 2" or "3,2": a number whose point was lost.
std::optional<std::string> garbled_number(std::string_view text) {
    const bool garbled = text.size() == 3 && is_digit(text[0]) && is_digit(text[2]) &&
                         (text[1] == ' ' || text[1] == ',' || text[1] == ';' || text[1] == '-');
    return garbled ? std::optional(fmt::format("{}.{}", text[0], text[2])) : std::nullopt;
}

bool is_web_address(std::string_view text) {
    return text.find(' ') == std::string_view::npos && (text.starts_with("www.") || text.starts_with("http"));
}

/// A telephone number or a line that ends with a postcode ("W1A 1AA").
bool is_contact(std::string_view text) {
    if (text.starts_with('+'))
        return true;
    return text.size() > 7 && text[text.size() - 4] == ' ' && is_digit(text[text.size() - 3]) &&
           is_capital(text[text.size() - 2]) && is_capital(text[text.size() - 1]);
}

/// The line at which the publisher's own lines begin behind the last assignment: a copyright line and the
/// contacts above it.
std::size_t imprint_begin(const HandbookText& text) {
    constexpr std::string_view copyright = "\u00A9";
    std::size_t begin = text.size();
    for (std::size_t at = text.size(); at-- > 0 && !assignment_heading(text[at]);)
        if (text[at].text.starts_with(copyright))
            begin = at;
    const bool found = begin < text.size();
    while (found && begin > 0 &&
           (text[begin - 1].text.empty() || is_contact(text[begin - 1].text) ||
            is_web_address(text[begin - 1].text)))
        --begin;
    return begin;
}

/// True if the statement has all of these words: "Ethical coaching means…" explains "… coaching is ethical".
bool has_words(std::string_view statement, std::string_view words) {
    constexpr std::size_t longest = 2'000; // bytes; no statement is longer
    statement = statement.substr(0, longest);
    const std::string small = in_small_letters(statement);
    for (const std::string_view word : split(words, ' '))
        if (small.find(in_small_letters(word)) == std::string::npos)
            return false;
    return true;
}

/// An AC whose number is settled when the next printed one is known.
struct FoundCriterion {
    Criterion criterion;
    std::size_t at = 0;
};

class AssignmentGuide {
public:
    AssignmentGuide(Reading& reading, std::string qualification)
        : reading_(reading), qualification_(std::move(qualification)) {}

    void read() {
        const std::size_t end = imprint_begin(reading_.text());
        for (at_ = 0; at_ < end; ++at_) {
            const HandbookLine& line = reading_.line(at_);
            if (line.text.empty())
                continue;
            if (open_ && reading_.repeats_line_before(at_))
                reading_.no_place(at_, "says the same as the line before it");
            else if (const auto heading = assignment_heading(line))
                begin_assignment(*heading);
            else if (open_ && begins_with_words(line.text, "assessment criteria"))
                in_criteria_ = true;
            else if (open_ && in_criteria_)
                take(line);
        }
        end_assignment();
    }

private:
    void begin_assignment(const AssignmentHeading& heading) {
        end_assignment();
        open_ = FoundUnit{};
        open_->line = reading_.line(at_).number;
        open_->unit.id = fmt::format("{}-{}", qualification_, heading.number);
        open_->unit.title = heading.title;
        in_criteria_ = false;
        if (heading.title.empty()) {
            const std::size_t next = reading_.next_text(at_ + 1, reading_.text().size());
            if (next < reading_.text().size() && !ends_like_a_sentence(reading_.line(next).text))
                open_->unit.title = reading_.line(next).text;
            else
                reading_.conflict(fmt::format("{} has no title.", open_->unit.id));
        }
    }

    void take(const HandbookLine& line) {
        if (const auto garbled = garbled_number(line.text))
            return begin_numbered(*garbled, true);
        if (const auto label = criterion_label(line.text)) {
            begin_numbered(label->number, false);
            if (!label->rest.empty())
                take_statement(label->rest);
            return;
        }
        if (is_footnote(line.text))
            return reading_.no_place(at_, "is a footnote");
        if (needs_statement_ && !is_starting_point(line))
            return take_statement(line.text);
        needs_statement_ = false;
        if (begins_unnumbered(line)) {
            begin({.inferred = true});
            return take_statement(line.text);
        }
        if (criteria_.empty())
            return reading_.no_place(at_, "stands before the first AC of " + open_->unit.id);
        if (is_contact(line.text))
            return reading_.no_place(at_, "is an address");
        add_starting_point(line);
    }

    /// Where a number stands alone its statement follows, unless that is lost.
    [[nodiscard]] bool is_starting_point(const HandbookLine& line) const {
        return line.bullet || (statements_ > 0 && ends_like_a_sentence(line.text) &&
                               change_over(line.text) == std::string_view::npos);
    }

    /// No sentence, or one that turns in its middle to the explanation of a word.
    [[nodiscard]] static bool reads_like_criterion(std::string_view text) {
        const std::size_t change = change_over(text);
        if (change != std::string_view::npos && !explained_words(text.substr(change + 1)).empty())
            return true;
        constexpr std::string_view quote = "\u2019";
        return !ends_like_a_sentence(text) && !is_web_address(text) &&
               text.find(' ') != std::string_view::npos && !text.ends_with(quote) && !text.ends_with('\'');
    }

    void add_starting_point(const HandbookLine& line) {
        Criterion& criterion = criteria_.back().criterion;
        Texts& points = criterion.starting_points;
        if (!points.empty() && goes_on(points.back(), line)) {
            points.back() += " " + line.text;
            return;
        }
        const std::string_view explained = explained_words(line.text);
        if (!criterion.statement.empty() && !explained.empty() && !has_words(criterion.statement, explained))
            doubt_ =
                fmt::format("explains words that AC {} does not have, or follows them: an AC may be missing",
                            criterion.number.empty() ? "without a number" : criterion.number);
        else if (!line.bullet && reads_like_criterion(line.text))
            doubt_ = "reads like an AC without a number, or follows one";
        if (doubt_.empty())
            points.push_back(line.text);
        else
            reading_.no_place(at_, doubt_);
    }

    void begin(Criterion criterion) {
        criteria_.push_back({std::move(criterion), at_});
        needs_statement_ = true;
        doubt_.clear();
    }

    void begin_numbered(const std::string& number, bool inferred) {
        settle_numbers(number);
        begin({.number = number, .inferred = inferred});
    }

    /// A row of two columns, or a paragraph in front of the explanation of its own first words.
    [[nodiscard]] bool begins_unnumbered(const HandbookLine& line) const {
        const std::string_view text = line.text;
        if (line.bullet)
            return false;
        if (cells_in(text).size() > 1)
            return true;
        const std::size_t change = change_over(text);
        if (change != std::string_view::npos) {
            const std::string_view explained = explained_words(text.substr(change + 1));
            if (!explained.empty() && text.starts_with(explained))
                return true;
        }
        const std::size_t next = reading_.next_text(at_ + 1, reading_.text().size());
        if (next == reading_.text().size())
            return false;
        const std::string_view explained = explained_words(reading_.line(next).text);
        return !explained.empty() && text.starts_with(explained) && explained_words(text) != explained;
    }

    void take_statement(std::string_view text) {
        Criterion& criterion = criteria_.back().criterion;
        const auto cells = cells_in(text);
        std::string_view statement = text;
        std::string_view points;
        if (cells.size() > 1) {
            statement = cells[0];
            points = cells[1];
        } else if (const std::size_t change = change_over(text); change != std::string_view::npos) {
            statement = text.substr(0, change);
            points = text.substr(change + 1);
        }
        criterion.statement = trimmed(statement);
        needs_statement_ = false;
        if (statements_ > 0 && ends_like_a_sentence(criterion.statement))
            reading_.conflict(fmt::format("The statement at line {} of {} ends like a sentence: it may run "
                                          "on into its starting points.",
                                          reading_.line(at_).number, open_->unit.id));
        else if (const std::string_view name = capital_inside(criterion.statement);
                 points.empty() && !name.empty())
            reading_.conflict(
                fmt::format("The statement at line {} of {} has a capital letter inside, at “{}”: "
                            "it was taken whole, and may run on into its starting points.",
                            reading_.line(at_).number, open_->unit.id, name));
        statements_ += ends_like_a_sentence(criterion.statement) ? -2 : 1;
        if (!trimmed(points).empty())
            criterion.starting_points.emplace_back(trimmed(points));
    }

    /// Unnumbered AC between two printed numbers: those just before "4.2" are 4.1 and so on down to the first
    /// of that outcome, earlier ones go on from the number before them.
    void settle_numbers(const std::string& next) {
        std::size_t first = criteria_.size();
        while (first > 0 && criteria_[first - 1].criterion.number.empty())
            --first;
        const std::size_t open = criteria_.size() - first;
        if (open == 0)
            return;
        std::string outcome = "1";
        int last = 0;
        if (first > 0) {
            const std::string& before = criteria_[first - 1].criterion.number;
            outcome = outcome_of(before);
            last = std::stoi(before.substr(before.find('.') + 1));
        }
        const bool next_outcome = !next.empty() && outcome_of(next) != outcome;
        const int before_next =
            next_outcome ? std::stoi(next.substr(next.find('.') + 1)) - 1 : 0; // AC of the next outcome
        for (std::size_t i = 0; i < open; ++i) {
            const auto to_next = static_cast<int>(open - i);
            criteria_[first + i].criterion.number =
                to_next <= before_next ? fmt::format("{}.{}", outcome_of(next), before_next - to_next + 1)
                                       : fmt::format("{}.{}", outcome, ++last);
        }
    }

    void end_assignment() {
        if (!open_)
            return;
        settle_numbers({});
        CriterionIndex index(open_->unit);
        for (FoundCriterion& found : criteria_)
            place(found, index);
        criteria_.clear();
        if (!open_->unit.outcomes.empty())
            reading_.result.units.push_back(std::move(*open_));
        open_.reset();
    }

    void place(FoundCriterion& found, CriterionIndex& index) {
        Criterion& criterion = found.criterion;
        if (index.find(criterion.number) != nullptr) {
            open_->given_twice = true;
            reading_.conflict(fmt::format("AC {} stands twice in {}; the second, at line {}, is left out.",
                                          criterion.number, open_->unit.id, reading_.line(found.at).number));
            return;
        }
        auto& outcomes = open_->unit.outcomes;
        if (outcomes.empty() || outcomes.back().number != outcome_of(criterion.number))
            outcomes.push_back({outcome_of(criterion.number), {}, {}});
        index.add(std::move(criterion));
    }

    Reading& reading_;
    std::string qualification_;
    std::size_t at_ = 0;
    std::optional<FoundUnit> open_;
    bool in_criteria_ = false;
    bool needs_statement_ = false;         ///< of the AC that was begun last
    int statements_ = 0;                   ///< above 0 while most of them end without a full stop
    std::string doubt_;                    ///< why lines may belong to another AC, until the next one begins
    std::vector<FoundCriterion> criteria_; ///< of the assignment that is open
};

} // namespace

void read_assignment_guide(Reading& reading) {
    const std::string qualification = qualification_number(reading);
    if (!qualification.empty())
        return AssignmentGuide(reading, qualification).read();
    const auto is_heading = [](const HandbookLine& line) { return assignment_heading(line).has_value(); };
    const HandbookText& text = reading.text();
    if (const auto first = std::find_if(text.begin(), text.end(), is_heading); first != text.end())
        reading.conflict(fmt::format("Assignments stand here from line {} on, but the first pages print no "
                                     "qualification number in brackets, such as (8580): their AC have no id.",
                                     first->number));
}

} // namespace counterpoint
