#include "base/text.h"
#include "units/extract.h"
#include "units/handbook/criterion_index.h"
#include "units/handbook/headings.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"
#include "units/handbook/table_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

// More has no handbook; without bounds comparing them would take the square of a hostile text.
constexpr std::size_t most_matrices = 100;
constexpr std::size_t most_rows = 10'000;
constexpr std::size_t most_criteria = 200; // of a unit
constexpr std::size_t longest_title = 200; // bytes

/// The last unit that a line names: "learners following unit 302 should…" gives 302.
std::string unit_named_in(std::string_view text) {
    constexpr std::size_t longest = 200; // bytes
    if (text.size() > longest)
        return {};
    const std::string small = in_small_letters(text);
    const std::size_t word = small.rfind("unit ");
    if (word == std::string::npos)
        return {};
    const auto heading = unit_heading(text.substr(word));
    return heading ? heading->number : std::string();
}

class MatrixReader {
public:
    explicit MatrixReader(Reading& reading) : reading_(reading) {
        TableRows rows(reading.text());
        while (rows_.size() < most_rows)
            if (auto row = rows.next())
                rows_.push_back(std::move(*row));
            else
                break;
    }

    void read() {
        for (std::size_t i = 0; i < rows_.size() && matrices_ < most_matrices; ++i)
            if (is_head(i))
                i = read_matrix(i);
    }

private:
    /// A title and names of columns, above a row of an AC, perhaps with "Section One" between.
    [[nodiscard]] bool is_head(std::size_t i) const {
        if (rows_[i].size() < 2 || rows_[i].front().first().empty() ||
            criterion_label(rows_[i].front().first()))
            return false;
        for (std::size_t next = i + 1; next < std::min(i + 3, rows_.size()); ++next)
            if (is_criterion(rows_[next]))
                return true;
        return false;
    }

    [[nodiscard]] static bool is_criterion(const TableRow& row) {
        return row.size() > 1 && criterion_label(row.front().first()).has_value();
    }

    [[nodiscard]] static bool is_section(const TableRow& row) { return row.size() == 1; }

    /// Returns the last row that belongs to it.
    std::size_t read_matrix(std::size_t head) {
        ++matrices_;
        FoundUnit found;
        CriterionIndex index(found.unit);
        std::size_t i = head + 1;
        for (; i < rows_.size() && (is_criterion(rows_[i]) || is_section(rows_[i])); ++i)
            if (is_criterion(rows_[i]))
                take(rows_[i], rows_[head].size(), found.unit, index);
        keep(rows_[head].front(), std::move(found));
        return i - 1;
    }

    void take(const TableRow& row, std::size_t columns, Unit& unit, CriterionIndex& index) {
        const TableCell& cell = row.front();
        const auto label = criterion_label(cell.first());
        if (row.size() != columns)
            reading_.no_place(cell.at, "begins a row in a table of AC whose cells are not those of its head");
        std::string statement(label->rest);
        for (std::size_t i = 1; i < cell.lines.size(); ++i)
            if (const std::size_t at = cell.at + i; i > 1 && cell.lines[i] == cell.lines[i - 1])
                reading_.no_place(at, "says the same as the line before it");
            else if (is_footnote(cell.lines[i]))
                reading_.no_place(at, "is a footnote");
            else if (reading_.line(at).bullet)
                reading_.no_place(at, fmt::format("follows AC {} in a table of AC", label->number));
            else
                statement += (statement.empty() ? "" : " ") + std::string(cell.lines[i]);
        if (index.find(label->number) != nullptr || criteria_of(unit) == most_criteria)
            return; // a section that is printed again
        const std::string outcome = outcome_of(label->number);
        if (unit.outcomes.empty() || unit.outcomes.back().number != outcome)
            unit.outcomes.push_back({outcome, {}, {}});
        index.add({.number = label->number, .statement = std::move(statement)});
    }

    void keep(const TableCell& head, FoundUnit found) {
        const auto heading = unit_heading(head.first());
        const std::string title(head.lines.back().substr(0, longest_title));
        const std::string id = heading ? unit_id(reading_, heading->number) : id_of(title, head.at);
        const int line = reading_.line(head.at).number;
        if (id.empty())
            return reading_.no_place(head.at, "heads a table of AC of a unit without a number");
        found.line = line;
        found.unit.id = id;
        found.unit.title = title;
        for (const FoundUnit& before : reading_.result.units)
            if (before.unit.id == id)
                return compare(before, found);
        reading_.conflict(
            fmt::format("Of {} there is only a table of its AC (line {}): no LO, depth, guidance "
                        "or descriptors.",
                        id, line));
        reading_.result.units.push_back(std::move(found));
    }

    /// By its title behind a number anywhere, or by the unit that the line above the table names.
    std::string id_of(const std::string& title, std::size_t head) {
        for (const FoundUnit& before : reading_.result.units)
            if (folded(before.unit.title) == folded(title))
                return before.unit.id;
        for (const UnitCode& code : reading_.codes)
            if (!title.empty() && folded(code.behind.substr(0, title.size() + 1)) == folded(title))
                return code.id;
        while (head > 0 && reading_.line(head - 1).text.empty())
            --head;
        const std::string number = head > 0 ? unit_named_in(reading_.line(head - 1).text) : std::string();
        return number.empty() ? number : unit_id(reading_, number);
    }

    void compare(const FoundUnit& first, const FoundUnit& again) {
        for (const LearningOutcome& outcome : again.unit.outcomes)
            for (const Criterion& criterion : outcome.criteria) {
                const Criterion* before = find_criterion(first.unit, criterion.number);
                if (before != nullptr && folded(before->statement) == folded(criterion.statement))
                    continue;
                const auto [taken, other] =
                    around_difference(before == nullptr ? "" : before->statement, criterion.statement);
                reading_.conflict(
                    fmt::format("AC {} of {} is worded otherwise in the table at line {}: “{}”; "
                                "the first, at line {}, was taken{}.",
                                criterion.number, again.unit.id, again.line, other, first.line,
                                before == nullptr ? ", which lacks it" : fmt::format(": “{}”", taken)));
            }
    }

    Reading& reading_;
    std::vector<TableRow> rows_;
    std::size_t matrices_ = 0;
};

} // namespace

void read_evidence_matrices(Reading& reading) {
    MatrixReader(reading).read();
}

} // namespace counterpoint
