#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace counterpoint {

namespace {

enum class Part { facts, outcome, criteria, depth, guidance, requirements };

int number_in(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "2" and what follows, of "2 Be able to…" or "Learning outcome (LO 2)".
std::string digits_in(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto begin = std::find_if(text.begin(), text.end(), is_digit);
    return {begin, std::find_if_not(begin, text.end(), is_digit)};
}

/// "[2: …]", as converters write a footnote where its mark stands.
bool is_footnote(std::string_view text) {
    const std::string number = text.starts_with('[') ? digits_in(text) : std::string();
    return !number.empty() && text.substr(1).starts_with(number + ":") && text.ends_with(']');
}

class UnitSection {
public:
    UnitSection(Reading& reading, std::size_t begin, std::size_t end)
        : reading_(reading), begin_(begin), end_(end) {}

    FoundUnit read() {
        found_.line = reading_.line(begin_).number;
        for (at_ = begin_ + 1; at_ < end_ && part_ != Part::requirements; ++at_)
            if (!reading_.line(at_).text.empty())
                take(reading_.line(at_));
        return std::move(found_);
    }

private:
    void take(const HandbookLine& line) {
        const std::string& text = line.text;
        if (part_ == Part::facts && take_fact(text))
            return;
        if (begins_with_words(text, "learning outcome"))
            return begin_outcome(text);
        if (begins_with_words(text, "assessment requirements")) {
            part_ = Part::requirements;
            return;
        }
        if (part_ == Part::facts)
            return; // what stands around the table of facts
        if (begins_with_words(text, "assessment criteria"))
            return begin(Part::criteria);
        if (in_small_letters(text) == "depth")
            return begin(Part::depth);
        if (begins_with_words(text, "assessment guidance") || begins_with_words(text, "the learner must"))
            return begin(Part::guidance);
        if (begins_with_words(text, "the learner can"))
            return begin(Part::criteria);
        if (begins_with_words(text, "the learner will"))
            return;
        if (part_ == Part::outcome)
            return take_outcome_statement(line);
        take_item(line);
    }

    bool take_fact(std::string_view text) {
        const auto cells = cells_in(text);
        const std::string name = in_small_letters(cells.empty() ? text : cells.front());
        std::string value = cells.size() > 1 ? std::string(cells[1]) : std::string();
        const auto is = [&](std::string_view wanted) {
            return name == wanted || name == std::string(wanted) + ":";
        };
        const bool known = is("uan") || is("unit level") || is("credit value") || is("glh") || is("unit aim");
        if (!known)
            return false;
        if (value.empty()) {
            const std::size_t next = reading_.next_text(at_ + 1, end_);
            if (next == end_)
                return true;
            value = reading_.line(next).text;
            at_ = next;
        }
        Unit& unit = found_.unit;
        if (is("uan"))
            unit.uan = value;
        else if (is("unit level"))
            unit.level = number_in(value);
        else if (is("credit value"))
            unit.credit = number_in(value);
        else if (is("glh"))
            unit.glh = number_in(value);
        else
            unit.aim = value;
        return true;
    }

    void begin(Part part) {
        part_ = part;
        criterion_ = nullptr;
    }

    void begin_outcome(std::string_view text) {
        begin(Part::outcome);
        std::string number = digits_in(text);
        if (number.empty())
            number = std::to_string(found_.unit.outcomes.size() + 1);
        found_.unit.outcomes.push_back({std::move(number), {}, {}});
    }

    void take_outcome_statement(const HandbookLine& line) {
        LearningOutcome& outcome = found_.unit.outcomes.back();
        std::string_view text = line.text;
        if (outcome.statement.empty()) {
            if (text.starts_with(outcome.number)) {
                text.remove_prefix(outcome.number.size());
                text = text.substr(std::min(text.find_first_not_of(" \t."), text.size()));
            }
            outcome.statement = text;
        } else if (goes_on(outcome.statement, line)) {
            outcome.statement += " " + line.text;
        } else {
            reading_.no_place(at_, fmt::format("follows the statement of LO {}", outcome.number));
        }
    }

    /// A criterion, or something said to one.
    void take_item(const HandbookLine& line) {
        if (const auto label = criterion_label(line.text)) {
            if (part_ == Part::criteria && begins_depth(label->number))
                begin(Part::depth); // a handbook whose heading "Depth" is missing
            if (part_ == Part::criteria)
                return add_criterion(*label);
            criterion_ = find(label->number);
            if (criterion_ == nullptr)
                return reading_.no_place(
                    at_, fmt::format("is said to AC {}, which the unit does not have", label->number));
            if (!label->rest.empty())
                texts().emplace_back(label->rest);
            return;
        }
        if (is_footnote(line.text))
            return reading_.no_place(at_, "is a footnote");
        if (criterion_ == nullptr)
            return reading_.no_place(
                at_, fmt::format("stands before the first AC of LO {}", found_.unit.outcomes.back().number));
        if (part_ == Part::criteria)
            add_to_statement(criterion_->statement, line);
        else if (!texts().empty() && goes_on(texts().back(), line))
            texts().back() += " " + line.text;
        else
            texts().push_back(line.text);
    }

    void add_criterion(const CriterionLabel& label) {
        LearningOutcome& outcome = found_.unit.outcomes.back();
        if (find(label.number) != nullptr) {
            reading_.result.conflicts.push_back(fmt::format(
                "AC {} stands twice in the unit that begins at line {}; the second, at line {}, is left out.",
                label.number, found_.line, reading_.line(at_).number));
            criterion_ = nullptr;
            return;
        }
        if (outcome_of(label.number) != outcome.number)
            reading_.result.conflicts.push_back(fmt::format("AC {} stands in LO {} (line {}).", label.number,
                                                            outcome.number, reading_.line(at_).number));
        outcome.criteria.push_back({.number = label.number, .statement = std::string(label.rest)});
        criterion_ = &outcome.criteria.back();
    }

    /// The first AC of this learning outcome comes again, where only criteria were said so far.
    [[nodiscard]] bool begins_depth(const std::string& number) const {
        const auto& criteria = found_.unit.outcomes.back().criteria;
        return !criteria.empty() && criteria.front().number == number;
    }

    Criterion* find(const std::string& number) {
        for (LearningOutcome& outcome : found_.unit.outcomes)
            for (Criterion& criterion : outcome.criteria)
                if (criterion.number == number)
                    return &criterion;
        return nullptr;
    }

    Texts& texts() { return part_ == Part::depth ? criterion_->depth : criterion_->guidance; }

    Reading& reading_;
    std::size_t begin_;
    std::size_t end_;
    std::size_t at_ = 0;
    FoundUnit found_;
    Part part_ = Part::facts;
    Criterion* criterion_ = nullptr; ///< the last that was named in this part
};

} // namespace

FoundUnit read_unit_section(Reading& reading, std::size_t begin, std::size_t end) {
    return UnitSection(reading, begin, end).read();
}

} // namespace counterpoint
