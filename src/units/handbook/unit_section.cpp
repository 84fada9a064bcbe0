#include "units/handbook/criterion_index.h"
#include "units/handbook/headings.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include "base/text.h"
#include "units/extract.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace counterpoint {

namespace {

/// "2" of "2 Be able to…"; empty if the text does not begin with a number of its own.
std::string leading_number(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool ends = digits == text.size() || text[digits] == ' ' || text[digits] == '\t' ||
                      (text[digits] == '.' &&
                       (digits + 1 == text.size() || text[digits + 1] == ' ' || text[digits + 1] == '\t'));
    return digits > 0 && digits <= 2 && ends ? std::string(text.substr(0, digits)) : std::string();
}

bool looks_like_uan(std::string_view text) {
    constexpr std::size_t longest = 20;
    return text.size() <= longest &&
           std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class SectionReader {
public:
    SectionReader(Reading& reading, std::size_t begin, std::size_t end)
        : reading_(reading), begin_(begin), end_(end), index_(section_.found.unit) {}

    UnitSection read() {
        section_.found.line = reading_.line(begin_).number;
        const std::size_t title = reading_.next_text(begin_ + 1, end_);
        at_ = begin_ + 1;
        if (const auto heading = unit_heading(reading_.line(begin_).text);
            heading && heading->title.empty() && title < end_ && !fact_line(reading_.line(title).text)) {
            section_.found.unit.title = reading_.line(title).text;
            at_ = title + 1;
        } else if (heading) {
            section_.found.unit.title = heading->title;
        }
        for (; at_ < end_; ++at_) {
            if (reading_.line(at_).text.empty())
                continue;
            if (reading_.repeats_line_before(at_))
                reading_.no_place(at_, "says the same as the line before it");
            else if (part_ == UnitPart::requirements)
                look_for_lost_unit();
            else
                take(reading_.line(at_));
        }
        section_.has_requirements = part_ == UnitPart::requirements;
        return std::move(section_);
    }

private:
    [[nodiscard]] Unit& unit() { return section_.found.unit; }

    void take(const HandbookLine& line) {
        const auto part = part_heading(line.text);
        if (part == UnitPart::requirements)
            return begin(*part);
        if (const auto heading = outcome_heading(line.text))
            return begin_outcome(*heading);
        if (part == UnitPart::outcome) // "The learner will:" below a heading, or where it is lost
            return part_ == UnitPart::outcome ? void() : begin_outcome({});
        if (part_ == UnitPart::facts)
            return take_fact(line);
        if (part)
            return begin(*part);
        if (part_ == UnitPart::outcome)
            return take_outcome_statement(line);
        if (lost_)
            return reading_.no_place(at_, lost_why_);
        take_item(line);
    }

    void take_fact(const HandbookLine& line) {
        const auto found = fact_line(line.text);
        if (!found) {
            if (!unit().aim.empty() && goes_on(unit().aim, line))
                unit().aim += " " + line.text;
            else
                reading_.no_place(at_, "stands among the facts of a unit");
            return;
        }
        std::size_t value_at = at_;
        std::string_view value = found->value;
        if (value.empty()) {
            value_at = reading_.next_text(at_ + 1, end_);
            if (value_at < end_)
                value = reading_.line(value_at).text;
            if (value_at == end_ || fact_line(value) || outcome_heading(value))
                return reading_.no_place(at_, "is a fact of a unit without a value");
        }
        if (take_value(found->fact, value))
            at_ = value_at;
        else
            reading_.no_place(at_, "is a fact of a unit with something else for a value");
    }

    bool take_value(Fact fact, std::string_view value) {
        switch (fact) {
        case Fact::uan:
            if (looks_like_uan(value))
                unit().uan = value;
            return looks_like_uan(value);
        case Fact::aim:
            unit().aim = value;
            return true;
        case Fact::level:
            return take_number(unit().level, value);
        case Fact::credit:
            return take_number(unit().credit, value);
        case Fact::glh:
            return take_number(unit().glh, value);
        }
        return false;
    }

    static bool take_number(int& own, std::string_view value) {
        constexpr std::size_t most_digits = 5;
        if (!all_digits(value) || value.size() > most_digits)
            return false;
        std::from_chars(value.data(), value.data() + value.size(), own);
        return true;
    }

    void begin(UnitPart part) {
        part_ = part;
        criterion_.clear();
        said_.clear();
        lost_ = false;
        next_part_known_ = false;
    }

    void begin_outcome(const OutcomeHeading& heading) {
        begin(UnitPart::outcome);
        outcome_is_numbered_ = !heading.number.empty();
        unit().outcomes.push_back({heading.number, std::string(heading.statement), {}});
        if (!outcome_is_numbered_)
            unit().outcomes.back().number = std::to_string(unit().outcomes.size());
    }

    void take_outcome_statement(const HandbookLine& line) {
        LearningOutcome& outcome = unit().outcomes.back();
        if (!outcome.statement.empty()) {
            if (goes_on(outcome.statement, line))
                outcome.statement += " " + line.text;
            else
                reading_.no_place(at_, fmt::format("follows the statement of LO {}", outcome.number));
            return;
        }
        std::string_view text = line.text;
        const std::string number = leading_number(text);
        if (!number.empty()) {
            text.remove_prefix(number.size());
            text = text.substr(std::min(text.find_first_not_of(" \t."), text.size()));
            if (!outcome_is_numbered_)
                outcome.number = number;
            else if (number != outcome.number)
                reading_.conflict(fmt::format("The LO that is headed {} has the number {} at line {}.",
                                              outcome.number, number, line.number));
        }
        outcome.statement = text;
    }

    /// A criterion, or something said to one.
    void take_item(const HandbookLine& line) {
        if (const auto label = criterion_label(line.text)) {
            if (part_ == UnitPart::criteria)
                return take_labelled_in_criteria(*label);
            return begin_saying(*label);
        }
        if (is_footnote(line.text))
            return reading_.no_place(at_, "is a footnote");
        Criterion* criterion = index_.find(criterion_);
        if (criterion == nullptr)
            return reading_.no_place(
                at_, unit().outcomes.back().criteria.empty()
                         ? fmt::format("stands before the first AC of LO {}", unit().outcomes.back().number)
                         : "follows an AC that is left out");
        if (part_ == UnitPart::criteria)
            return go_on_with(*criterion, line);
        Texts& texts = said_to(*criterion);
        if (!texts.empty() && goes_on(texts.back(), line))
            texts.back() += " " + line.text;
        else
            texts.push_back(line.text);
    }

    void take_labelled_in_criteria(const CriterionLabel& label) {
        const auto& criteria = unit().outcomes.back().criteria;
        const bool again = !criteria.empty() && criteria.front().number == label.number;
        if (!again)
            return add_criterion(label);
        // Where the depth still comes a number is printed twice. Else the list begins again without a
        // heading: it is the depth, if the guidance still comes.
        const auto next = next_part();
        if (next == UnitPart::depth)
            return add_criterion(label);
        if (next != UnitPart::guidance)
            return lose(label);
        begin(UnitPart::depth);
        begin_saying(label);
    }

    /// The heading that follows before the next LO. Looked for once in each list of AC.
    [[nodiscard]] std::optional<UnitPart> next_part() {
        if (!next_part_known_) {
            next_part_known_ = true;
            next_part_.reset();
            for (std::size_t at = at_ + 1; at < end_ && !next_part_; ++at) {
                const std::string& text = reading_.line(at).text;
                if (outcome_heading(text))
                    break;
                next_part_ = part_heading(text);
            }
        }
        return next_part_;
    }

    /// What a second list without a heading is can only be guessed.
    void lose(const CriterionLabel& label) {
        lost_ = true;
        lost_why_ =
            fmt::format("belongs to a list that begins again with AC {} without a heading", label.number);
        reading_.no_place(at_, lost_why_);
    }

    void begin_saying(const CriterionLabel& label) {
        Criterion* criterion = index_.find(label.number);
        if (criterion == nullptr) {
            criterion_.clear();
            lost_ = false;
            return reading_.no_place(
                at_, fmt::format("is said to AC {}, which the unit does not have", label.number));
        }
        if (!said_.insert(label.number).second && criterion_ != label.number)
            return lose(label);
        criterion_ = label.number;
        if (!label.rest.empty())
            said_to(*criterion).emplace_back(label.rest);
    }

    void add_criterion(const CriterionLabel& label) {
        const LearningOutcome& outcome = unit().outcomes.back();
        if (index_.find(label.number) != nullptr) {
            section_.found.given_twice = true;
            reading_.conflict(
                fmt::format("AC {} stands twice in the unit that begins at line {}, at lines {} and "
                            "{}; the second, “{}”, is left out.",
                            label.number, section_.found.line, criterion_lines_[label.number],
                            reading_.line(at_).number, extract(label.rest)));
            criterion_.clear();
            return;
        }
        if (outcome_of(label.number) != outcome.number)
            reading_.conflict(fmt::format("AC {} stands in LO {} (line {}).", label.number, outcome.number,
                                          reading_.line(at_).number));
        index_.add({.number = label.number, .statement = std::string(label.rest)});
        criterion_lines_[label.number] = reading_.line(at_).number;
        criterion_ = label.number;
        statement_has_bullets_ = false;
    }

    void go_on_with(Criterion& criterion, const HandbookLine& line) {
        std::string& statement = criterion.statement;
        if (line.bullet || statement.empty() || goes_on(statement, line))
            append_paragraph(statement, line, statement_has_bullets_);
        else
            reading_.no_place(at_, fmt::format("follows the statement of AC {}", criterion.number));
    }

    Texts& said_to(Criterion& criterion) const {
        return part_ == UnitPart::depth ? criterion.depth : criterion.guidance;
    }

    /// Behind a unit come pages about its assessment; facts there mean that the next unit's heading is lost.
    void look_for_lost_unit() {
        const auto found = fact_line(reading_.line(at_).text);
        if (!found || found->fact != Fact::uan)
            return;
        reading_.no_place(at_, end_, "looks like a unit whose heading is missing");
        at_ = end_;
    }

    Reading& reading_;
    std::size_t begin_;
    std::size_t end_;
    std::size_t at_ = 0;
    UnitSection section_;
    CriterionIndex index_;
    UnitPart part_ = UnitPart::facts;
    bool outcome_is_numbered_ = false;
    std::string criterion_; ///< the AC that was named last in this part
    std::unordered_map<std::string, int> criterion_lines_;
    std::unordered_set<std::string> said_; ///< AC to which this part has said something
    bool statement_has_bullets_ = false;   ///< of that AC
    bool lost_ = false;                    ///< until the next heading
    std::optional<UnitPart> next_part_;    ///< that follows this one
    bool next_part_known_ = false;
    std::string lost_why_;
};

} // namespace

UnitSection read_unit_section(Reading& reading, std::size_t begin, std::size_t end) {
    return SectionReader(reading, begin, end).read();
}

} // namespace counterpoint
