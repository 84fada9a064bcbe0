#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace counterpoint {

namespace {

/// A cell of the sheet's table: its paragraphs, and where it begins.
struct Cell {
    std::size_t at = 0;
    std::vector<HandbookLine> lines; ///< none is empty

    [[nodiscard]] bool empty() const { return lines.empty(); }
    [[nodiscard]] std::string_view first() const {
        return lines.empty() ? std::string_view() : std::string_view(lines.front().text);
    }
};

bool is_decision(const Cell& cell) {
    if (cell.lines.size() != 1)
        return false;
    std::string plain;
    for (const char c : in_small_letters(cell.first()))
        if (c != ' ')
            plain += c;
    return plain == "pass/referral";
}

/// "Unit Outcome" of "Unit Outcome (delete as applicable):"
std::string heading_in(std::string_view text) {
    text = text.substr(0, text.find('('));
    while (text.ends_with(' ') || text.ends_with(':'))
        text.remove_suffix(1);
    return std::string(text);
}

Texts texts_of(const Cell& cell) {
    Texts texts;
    for (const HandbookLine& line : cell.lines)
        if (!texts.empty() && goes_on(texts.back(), line))
            texts.back() += " " + line.text;
        else
            texts.push_back(line.text);
    return texts;
}

std::string spaces_aside(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (c != ' ' && c != '\n')
            plain += c;
    return plain;
}

class ResultSheet {
public:
    ResultSheet(Reading& reading, std::size_t begin, std::size_t end, FoundUnit& found)
        : reading_(reading), begin_(begin), end_(end), found_(found), has_unit_(found.line != 0) {}

    int read() {
        for (const Cell& cell : cells())
            take(cell);
        if (in_row_)
            end_row("the sheet ends before its decision");
        return rows_;
    }

private:
    [[nodiscard]] std::vector<Cell> cells() const {
        std::vector<Cell> cells;
        for (std::size_t at = begin_; at < end_; ++at) {
            const HandbookLine& line = reading_.line(at);
            if (line.cell)
                cells.push_back({at, {}});
            if (!line.text.empty() && !cells.empty())
                cells.back().lines.push_back(line);
        }
        return cells;
    }

    void take(const Cell& cell) {
        if (is_decision(cell))
            return in_row_ ? end_row("") : end_outcome_row();
        if (const auto label = criterion_label(cell.first())) {
            if (in_row_)
                end_row("its decision cell is missing");
            in_row_ = true;
            row_ = {cell};
            return;
        }
        if (begins_with_words(cell.first(), "learning outcome ")) {
            if (in_row_)
                end_row("its decision cell is missing");
            if (cell.first().find("omments") == std::string_view::npos)
                begin_outcome(cell);
        }
        if (in_row_)
            row_.push_back(cell);
        else
            last_outside_ = cell;
    }

    void begin_outcome(const Cell& cell) {
        constexpr std::string_view words = "learning outcome ";
        std::string_view rest = cell.first().substr(words.size());
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        outcome_ = {std::string(rest.substr(0, digits)), {}, {}};
        rest.remove_prefix(digits);
        outcome_.statement = rest.substr(std::min(rest.find_first_not_of(" :\t"), rest.size()));
        if (outcome_.statement.empty() && cell.lines.size() > 1)
            outcome_.statement = cell.lines[1].text;
    }

    /// The first row of the sheet's end: who decided.
    void end_outcome_row() {
        if (last_outside_ && !last_outside_->empty() && found_.unit.outcome_heading.empty())
            found_.unit.outcome_heading = heading_in(last_outside_->first());
    }

    void end_row(const std::string& fault) {
        in_row_ = false;
        ++rows_;
        const auto label = criterion_label(row_.front().first());
        std::string statement(label->rest);
        for (std::size_t i = 1; i < row_.front().lines.size(); ++i)
            add_to_statement(statement, row_.front().lines[i]);
        const auto where = [&] { return fmt::format("the row of AC {} on the result sheet", label->number); };
        if (!fault.empty())
            reading_.no_place(row_.front().at, fmt::format("begins {}, but {}", where(), fault));
        Criterion* criterion = criterion_for(label->number, statement);
        if (criterion == nullptr)
            return;
        if (!criterion->referral.empty() || !criterion->pass.empty()) {
            reading_.result.conflicts.push_back(fmt::format(
                "AC {} of {} stands twice on its result sheet; the second, at line {}, is left out.",
                label->number, found_.unit.id, reading_.line(row_.front().at).number));
            return;
        }
        add_descriptors(*criterion, where());
    }

    /// Referral, Pass, and an empty cell for the assessor's words.
    void add_descriptors(Criterion& criterion, const std::string& where) {
        std::vector<const Cell*> filled;
        for (std::size_t i = 1; i < row_.size(); ++i)
            if (!row_[i].empty())
                filled.push_back(&row_[i]);
        const bool in_their_places =
            filled.size() == 2 && filled[0] == &row_[1] && row_.size() > 2 && filled[1] == &row_[2];
        if (!in_their_places) {
            // Which is which can only be guessed, and a descriptor of the wrong side would mislead.
            for (const Cell* cell : filled)
                reading_.no_place(
                    cell->at,
                    fmt::format("stands in {}, where one Referral and one Pass cell should be", where));
            if (filled.empty())
                reading_.no_place(row_.front().at, "begins " + where + ", which has no descriptors");
            return;
        }
        criterion.referral = texts_of(*filled[0]);
        criterion.pass = texts_of(*filled[1]);
        ++found_.criteria_with_descriptors;
    }

    Criterion* criterion_for(const std::string& number, const std::string& statement) {
        for (LearningOutcome& outcome : found_.unit.outcomes)
            for (Criterion& criterion : outcome.criteria)
                if (criterion.number == number) {
                    if (has_unit_ && spaces_aside(criterion.statement) != spaces_aside(statement))
                        criterion.sheet_statement = statement;
                    return &criterion;
                }
        if (has_unit_) {
            reading_.no_place(
                row_.front().at,
                fmt::format("is AC {} on the result sheet, which the unit does not have", number));
            return nullptr;
        }
        auto& outcomes = found_.unit.outcomes;
        if (outcomes.empty() || outcomes.back().number != outcome_of(number))
            outcomes.push_back({outcome_of(number),
                                outcome_.number == outcome_of(number) ? outcome_.statement : std::string(),
                                {}});
        outcomes.back().criteria.push_back({.number = number, .statement = statement});
        return &outcomes.back().criteria.back();
    }

    Reading& reading_;
    std::size_t begin_;
    std::size_t end_;
    FoundUnit& found_;
    bool has_unit_;
    int rows_ = 0;
    bool in_row_ = false;
    std::vector<Cell> row_;
    std::optional<Cell> last_outside_; ///< of an AC's row
    LearningOutcome outcome_;          ///< the last that was announced
};

} // namespace

int read_result_sheet(Reading& reading, std::size_t begin, std::size_t end, FoundUnit& found) {
    return ResultSheet(reading, begin, end, found).read();
}

} // namespace counterpoint
