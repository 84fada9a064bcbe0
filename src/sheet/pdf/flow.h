#pragma once

// Brings a document onto pages: paragraphs and rows break between lines where a page ends, a table's head is
// repeated where it goes on, a heading is never the last thing of a page. Nothing is ever left out: what is
// wider than its place is cut when it is drawn, and a line always finds one.
// All lengths are points from the top left corner of the page. Thread: one at a time.

#include "sheet/pdf/set_block.h"

namespace counterpoint::pdf {

/// A4 across: the form's five columns need the width, and a screen is wide as well.
struct PageSize {
    double width = 841.89;
    double height = 595.28;
    Box text{42, 50, 757.89, 497};
};

struct PlacedCell {
    Box box;
    const Cell* cell = nullptr; ///< lives as long as the document
    std::vector<PlacedParagraph> content;
};

struct PlacedRow {
    bool head = false;
    std::vector<PlacedCell> cells;
};

struct PlacedTable {
    std::vector<PlacedRow> rows;
};

struct PlacedSquares {
    const Squares* squares = nullptr; ///< lives as long as the document
    double x = 0;
    double y = 0;
};

struct Page {
    std::vector<std::variant<PlacedParagraph, PlacedTable, PlacedSquares>> content;
};

/// At least one page. `blocks`: made by set_blocks (set_block.h) for the same page size; what is returned
/// points into the document that they were made of, which must outlive it.
[[nodiscard]] std::vector<Page> flow(const std::vector<SetBlock>& blocks, const PageSize& size);

} // namespace counterpoint::pdf
