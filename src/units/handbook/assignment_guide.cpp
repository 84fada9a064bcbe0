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

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "(8580)" in the first lines: the qualification that the guide is about.
std::string qualification_number(const HandbookText& text) {
    constexpr std::size_t first_lines = 40;
    for (std::size_t at = 0; at < std::min(text.size(), first_lines); ++at) {
        const std::string& line = text[at].text;
        for (std::size_t open = line.find('('); open != std::string::npos; open = line.find('(', open + 1))
            if (line.size() > open + 5 && line[open + 5] == ')' &&
                std::all_of(line.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                            line.begin() + static_cast<std::ptrdiff_t>(open) + 5, is_digit))
                return line.substr(open + 1, 4);
    }
    return {};
}

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

/// "3 2": a number whose point was lost.
std::optional<std::string> garbled_number(std::string_view text) {
    if (text.size() == 3 && is_digit(text[0]) && text[1] == ' ' && is_digit(text[2]))
        return fmt::format("{}.{}", text[0], text[2]);
    return std::nullopt;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/// Where a paragraph that runs from a statement into its starting points changes over: at the first word with
/// a capital in the middle of a sentence ("… in practice Justify means …"). npos if it does not.
std::size_t change_over(std::string_view text) {
    for (std::size_t i = 1; i + 2 < text.size(); ++i) {
        const bool word_begins = text[i] == ' ' && is_capital(text[i + 1]) && is_small(text[i + 2]);
        const bool mid_sentence = is_small(text[i - 1]) || text[i - 1] == ')';
        if (word_begins && mid_sentence)
            return i;
    }
    return std::string_view::npos;
}

/// The words before " means", where a paragraph begins with an explanation of one: "Critically review".
std::string_view explained_words(std::string_view text) {
    constexpr std::size_t longest = 40;
    const std::size_t means = text.find(" means ");
    return means <= longest ? text.substr(0, means) : std::string_view();
}

/// A web address, a telephone number or a line that ends with a postcode ("W1A 1AA").
bool is_contact(std::string_view text) {
    if (text.find(' ') == std::string_view::npos && text.starts_with("www."))
        return true;
    if (text.starts_with('+'))
        return true;
    return text.size() > 7 && text[text.size() - 4] == ' ' && is_digit(text[text.size() - 3]) &&
           is_capital(text[text.size() - 2]) && is_capital(text[text.size() - 1]);
}

/// The line at which the publisher's own lines begin: a copyright line and the contacts above it.
std::size_t imprint_begin(const HandbookText& text) {
    constexpr std::string_view copyright = "\u00A9";
    const auto found = std::find_if(
        text.begin(), text.end(), [&](const HandbookLine& line) { return line.text.starts_with(copyright); });
    auto begin = static_cast<std::size_t>(found - text.begin());
    while (found != text.end() && begin > 0 &&
           (text[begin - 1].text.empty() || is_contact(text[begin - 1].text)))
        --begin;
    return begin;
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
            if (const auto heading = assignment_heading(line))
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
            if (next < reading_.text().size())
                open_->unit.title = reading_.line(next).text;
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
        if (!criteria_.empty() && criteria_.back().criterion.statement.empty())
            return take_statement(line.text);
        if (begins_unnumbered(line)) {
            criteria_.push_back({{.inferred = true}, at_});
            return take_statement(line.text);
        }
        if (criteria_.empty())
            return reading_.no_place(at_, "stands before the first AC of " + open_->unit.id);
        Texts& points = criteria_.back().criterion.starting_points;
        if (!points.empty() && goes_on(points.back(), line))
            points.back() += " " + line.text;
        else
            points.push_back(line.text);
    }

    void begin_numbered(const std::string& number, bool inferred) {
        settle_numbers(number);
        criteria_.push_back({{.number = number, .inferred = inferred}, at_});
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
        for (FoundCriterion& found : criteria_)
            place(found);
        criteria_.clear();
        if (!open_->unit.outcomes.empty())
            reading_.result.units.push_back(std::move(*open_));
        open_.reset();
    }

    void place(FoundCriterion& found) {
        Criterion& criterion = found.criterion;
        auto& outcomes = open_->unit.outcomes;
        for (const LearningOutcome& outcome : outcomes)
            for (const Criterion& other : outcome.criteria)
                if (other.number == criterion.number) {
                    reading_.result.conflicts.push_back(
                        fmt::format("AC {} stands twice in {}; the second, at line {}, is left out.",
                                    criterion.number, open_->unit.id, reading_.line(found.at).number));
                    return;
                }
        if (outcomes.empty() || outcomes.back().number != outcome_of(criterion.number))
            outcomes.push_back({outcome_of(criterion.number), {}, {}});
        outcomes.back().criteria.push_back(std::move(criterion));
    }

    Reading& reading_;
    std::string qualification_;
    std::size_t at_ = 0;
    std::optional<FoundUnit> open_;
    bool in_criteria_ = false;
    std::vector<FoundCriterion> criteria_; ///< of the assignment that is open
};

} // namespace

void read_assignment_guide(Reading& reading) {
    const std::string qualification = qualification_number(reading.text());
    if (!qualification.empty())
        AssignmentGuide(reading, qualification).read();
}

} // namespace counterpoint
