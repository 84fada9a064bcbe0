#include "units/handbook/criterion_index.h"
#include "units/handbook/headings.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"
#include "units/handbook/sheet_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace counterpoint {

namespace {

/// "Unit Outcome" of "Unit Outcome (delete as applicable):"
std::string heading_in(std::string_view text) {
    text = text.substr(0, text.find('('));
    while (text.ends_with(' ') || text.ends_with(':'))
        text.remove_suffix(1);
    return std::string(text);
}

std::string spaces_aside(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (c != ' ' && c != '\n')
            plain += c;
    return plain;
}

class SheetReader {
public:
    SheetReader(Reading& reading, std::size_t begin, std::size_t end, FoundUnit& found)
        : reading_(reading), begin_(begin), end_(end), found_(found), index_(found.unit),
          has_unit_(found.line != 0) {}

    int read() {
        const std::vector<SheetCell> cells = sheet_cells(reading_.text(), begin_, end_);
        for (std::size_t at = begin_; at < end_ && !cells.empty(); ++at)
            if (is_footnote(line(at).text))
                reading_.no_place(at, "is a footnote");
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!cells[i].empty() && reading_.repeats_line_before(cells[i].at))
                reading_.no_place(cells[i].at, "says the same as the line before it");
            else
                take(cells, i);
        }
        if (in_row_)
            end_row("the sheet ends before its decision");
        if (outcome_rows_ == 1)
            reading_.conflict(
                fmt::format("The result sheet of {} has one outcome row, where the assessor and QA "
                            "should each have one: its heading may be that of QA.",
                            found_.unit.id));
        return rows_;
    }

private:
    [[nodiscard]] const HandbookLine& line(std::size_t at) const { return reading_.line(at); }
    [[nodiscard]] std::string_view first(const SheetCell& cell) const {
        return cell.empty() ? std::string_view() : std::string_view(line(cell.lines.front()).text);
    }

    void take(const std::vector<SheetCell>& cells, std::size_t i) {
        const SheetCell& cell = cells[i];
        const std::string_view text = first(cell);
        if (is_decision(text)) {
            if (in_row_)
                end_row({});
            else if (i > 0 && (rows_ > 0 || !is_open_choice(text))) // before the AC: of a centre or a learner
                take_outcome_row(cells[i - 1], cell);
            return;
        }
        if (criterion_label(text)) {
            if (in_row_)
                end_row("its decision cell is missing");
            in_row_ = true;
            row_ = {cell};
            return;
        }
        if (cell.begins_row && (begins_head(cells, i) || outcome_heading(text))) {
            if (in_row_)
                end_row("its decision cell is missing");
            take_outcome(cell);
        }
        if (in_row_)
            row_.push_back(cell);
        else
            look_at_stray(cell);
    }

    /// The row with "Referral" and "Pass"; where they stand counts for the rows below it.
    bool begins_head(const std::vector<SheetCell>& cells, std::size_t i) {
        constexpr std::size_t most_columns = 12;
        SheetColumns columns{0, {}};
        std::size_t known = 0;
        for (std::size_t j = i; j < std::min(i + most_columns, cells.size()); ++j) {
            if (j > i && cells[j].begins_row)
                break;
            const std::string name = cells[j].lines.size() == 1 && first(cells[j]).size() <= 24
                                         ? folded(first(cells[j]))
                                         : std::string();
            if (name == "referral" || name == "pass" || (name.ends_with("pass") && known > 0)) {
                if (columns.names.empty())
                    columns.first = j - i;
                known += name == "referral" || name == "pass" ? 1 : 0;
                columns.names.push_back(name);
            } else if (!columns.names.empty()) {
                break;
            }
        }
        if (known != 2 || columns.names[0] == columns.names[1] || columns.first == 0)
            return false;
        columns_ = columns;
        return true;
    }

    void take_outcome(const SheetCell& cell) {
        const auto heading = outcome_heading(first(cell));
        if (!heading || begins_with_words(heading->statement, "comment") || heading->number.empty())
            return;
        outcome_ = {heading->number, std::string(heading->statement), {}};
        for (std::size_t i = 1; i < cell.lines.size(); ++i)
            outcome_.statement += (outcome_.statement.empty() ? "" : " ") + line(cell.lines[i]).text;
        constexpr std::size_t most_outcomes = 100; // more has no unit
        for (const LearningOutcome& outcome : found_.unit.outcomes)
            if (has_unit_ && found_.unit.outcomes.size() <= most_outcomes &&
                outcome.number == outcome_.number && folded(outcome.statement) != folded(outcome_.statement))
                reading_.conflict(fmt::format("The result sheet of {} words LO {} otherwise (line {}).",
                                              found_.unit.id, outcome.number, line(cell.at).number));
    }

    /// Descriptors that stand in no row of an AC: the row's first cell is lost.
    void look_at_stray(const SheetCell& cell) {
        const bool listed = std::any_of(cell.lines.begin(), cell.lines.end(),
                                        [&](std::size_t at) { return line(at).bullet; });
        if (listed && rows_ + static_cast<int>(!outcome_.number.empty()) > 0)
            reading_.no_place(cell.at, cell.lines.back() + 1,
                              "stands on the result sheet of " + found_.unit.id + " outside every AC");
    }

    /// The first row at the sheet's end: who decided.
    void take_outcome_row(const SheetCell& before, const SheetCell& decision) {
        constexpr std::size_t longest = 80; // bytes
        const std::string_view text = first(before);
        if (decision.begins_row) {
            if (++outcome_rows_ == 1)
                reading_.no_place(decision.at,
                                  "is a decision without a heading on the result sheet of " + found_.unit.id);
        } else if (before.lines.size() == 1 && before.begins_row && text.size() <= longest &&
                   !outcome_heading(text)) {
            if (++outcome_rows_ == 1)
                found_.unit.outcome_heading = heading_in(text);
        }
    }

    void end_row(const std::string& fault) {
        in_row_ = false;
        ++rows_;
        const auto label = criterion_label(first(row_.front()));
        const std::string where =
            fmt::format("the row of AC {} on the result sheet of {}", label->number, found_.unit.id);
        if (!fault.empty())
            reading_.no_place(row_.front().at, fmt::format("begins {}, but {}", where, fault));
        Criterion* known = index_.find(label->number);
        if (has_unit_ && known == nullptr) {
            reading_.no_place(
                row_.front().at, row_.back().at + 1,
                fmt::format("is AC {} on the result sheet, which the unit does not have", label->number));
            return;
        }
        if (!seen_.insert(label->number).second) {
            found_.given_twice = true;
            reading_.conflict(fmt::format(
                "AC {} of {} stands twice on its result sheet; the second, at line {}, is left out.",
                label->number, found_.unit.id, line(row_.front().at).number));
            return;
        }
        const std::string statement = statement_of(std::string(label->rest), known, where);
        Criterion& criterion = known != nullptr ? *known : add(label->number, statement);
        if (statement.empty())
            reading_.no_place(row_.front().at, "begins " + where + ", which has no statement");
        else if (has_unit_ && spaces_aside(criterion.statement) != spaces_aside(statement))
            criterion.sheet_statement = statement;
        add_descriptors(criterion, where);
    }

    /// The paragraphs of the first cell, and of others before the descriptors.
    std::string statement_of(std::string statement, const Criterion* known, const std::string& where) {
        std::vector<std::size_t> lines(row_.front().lines.begin() + 1, row_.front().lines.end());
        for (std::size_t i = 1; i < std::min(columns_.first, row_.size()); ++i)
            lines.insert(lines.end(), row_[i].lines.begin(), row_[i].lines.end());
        const std::string whole = known == nullptr ? std::string() : spaces_aside(known->statement);
        std::string plain = spaces_aside(statement); // kept beside it: looking at all of it each time would
        bool has_bullets = false;                    // cost the square of a long cell
        for (const std::size_t at : lines) {
            if (reading_.repeats_line_before(at)) {
                reading_.no_place(at, "says the same as the line before it");
            } else if (!whole.empty() && plain == whole) {
                reading_.no_place(at, "follows the statement in " + where);
            } else {
                append_paragraph(statement, line(at), has_bullets);
                plain += line(at).bullet ? "·" : "";
                plain += spaces_aside(line(at).text);
            }
        }
        return statement;
    }

    /// Referral and Pass in their places; what else is filled makes the whole row doubtful, and a descriptor
    /// of the wrong side would mislead.
    void add_descriptors(Criterion& criterion, const std::string& where) {
        std::size_t filled = 0;
        std::size_t in_place = 0;
        bool statement_again = false;
        for (std::size_t i = columns_.first; i < row_.size(); ++i) {
            if (row_[i].empty())
                continue;
            ++filled;
            in_place += i < columns_.first + columns_.names.size() ? 1 : 0;
            for (const std::size_t at : row_[i].lines)
                statement_again = statement_again || line(at).text == criterion.statement;
        }
        if (filled == 0)
            return reading_.no_place(row_.front().at, "begins " + where + ", which has no descriptors");
        if (filled != columns_.names.size() || in_place != filled || statement_again) {
            for (std::size_t i = columns_.first; i < row_.size(); ++i)
                if (!row_[i].empty())
                    reading_.no_place(
                        row_[i].at, row_[i].lines.back() + 1,
                        fmt::format("stands in {}, whose cells are not those of its head", where));
            return;
        }
        for (std::size_t i = 0; i < columns_.names.size(); ++i) {
            const SheetCell& cell = row_[columns_.first + i];
            if (columns_.names[i] == "referral")
                criterion.referral = texts_of(cell);
            else if (columns_.names[i] == "pass")
                criterion.pass = texts_of(cell);
            else
                reading_.no_place(cell.at, cell.lines.back() + 1,
                                  fmt::format("stands in {} as “{}”", where, columns_.names[i]));
        }
        ++found_.criteria_with_descriptors;
    }

    Texts texts_of(const SheetCell& cell) {
        Texts texts;
        for (const std::size_t at : cell.lines)
            if (at != cell.lines.front() && reading_.repeats_line_before(at))
                reading_.no_place(at, "says the same as the line before it");
            else if (!texts.empty() && goes_on(texts.back(), line(at)))
                texts.back() += " " + line(at).text;
            else
                texts.push_back(line(at).text);
        return texts;
    }

    /// An AC of a unit of which only the sheet is known.
    Criterion& add(const std::string& number, const std::string& statement) {
        auto& outcomes = found_.unit.outcomes;
        const std::string outcome = outcome_of(number);
        if (outcomes.empty() || outcomes.back().number != outcome)
            outcomes.push_back(
                {outcome, outcome_.number == outcome ? outcome_.statement : std::string(), {}});
        return index_.add({.number = number, .statement = statement});
    }

    Reading& reading_;
    std::size_t begin_;
    std::size_t end_;
    FoundUnit& found_;
    CriterionIndex index_;
    bool has_unit_;
    int rows_ = 0;
    bool in_row_ = false;
    int outcome_rows_ = 0;
    std::vector<SheetCell> row_;
    std::set<std::string> seen_; ///< AC on this sheet
    SheetColumns columns_;
    LearningOutcome outcome_; ///< the last that was announced
};

} // namespace

int read_result_sheet(Reading& reading, std::size_t begin, std::size_t end, FoundUnit& found) {
    return SheetReader(reading, begin, end, found).read();
}

} // namespace counterpoint
