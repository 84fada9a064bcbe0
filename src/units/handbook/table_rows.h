#pragma once

// Rows of the plain tables in a handbook (structure, assessment methods, evidence matrices): cells up to the
// next empty line, or the parts between the tabs of one line. Thread: one at a time.

#include "units/handbook/handbook_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

struct TableCell {
    std::size_t at = 0;                  ///< index of its first line
    std::vector<std::string_view> lines; ///< of the text that was given; never empty, the first may be ""

    [[nodiscard]] std::string_view first() const { return lines.front(); }
    /// Its paragraphs in one line.
    [[nodiscard]] std::string text() const;
};

using TableRow = std::vector<TableCell>; ///< never empty

constexpr std::size_t most_row_cells = 32; ///< what a row has beyond is left out

/// Gives the rows one after the other, of one cell or more.
class TableRows {
public:
    /// The text must outlive the rows.
    explicit TableRows(const HandbookText& text) : text_(text) {}

    [[nodiscard]] std::optional<TableRow> next();

private:
    const HandbookText& text_;
    std::size_t at_ = 0;
};

} // namespace counterpoint
