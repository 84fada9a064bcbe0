#pragma once

// The cells of a result sheet's table, as the lines give them. A blank line ends no row here: it may stand
// inside a cell. Thread: pure functions.

#include "units/handbook/handbook_text.h"
#include "units/unit.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// A cell: its paragraphs, and where it begins.
struct SheetCell {
    std::size_t at = 0;             ///< index of the first line
    std::vector<std::size_t> lines; ///< indices of the lines with words
    bool begins_row = false;        ///< the line before it is empty

    [[nodiscard]] bool empty() const { return lines.empty(); }
};

/// "Pass / Referral" and nothing else, as the cell of a decision has it; or what Word shows of a drop-down
/// list before somebody chose.
[[nodiscard]] bool is_decision(std::string_view text);

/// "Choose an item."
[[nodiscard]] bool is_open_choice(std::string_view text);

/// The cells between two lines, without the footnotes in them. A paragraph behind a decision begins a cell of
/// its own, whatever its tab says: nothing else stands in the cell of a decision.
[[nodiscard]] std::vector<SheetCell> sheet_cells(const HandbookText& text, std::size_t begin,
                                                 std::size_t end);

/// Which cell of a row holds which descriptors: the place of "Referral" and "Pass" in the head of the table.
struct SheetColumns {
    std::size_t first = 1;                                 ///< of the descriptors, counted from 0
    std::vector<std::string> names = {"referral", "pass"}; ///< folded, in the order of the cells

    bool operator==(const SheetColumns&) const = default;
};

/// True if the head of a sheet's table begins here: "Referral" and "Pass" in neighbouring cells.
[[nodiscard]] bool begins_sheet_head(const HandbookText& text, std::size_t at);

} // namespace counterpoint
