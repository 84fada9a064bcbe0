#pragma once

// Blocks whose text is set in lines but has no place yet, and how much of them goes into a given height.
// All lengths are points, places are counted from the top left corner of the page. Thread: one at a time.

#include "sheet/pdf/set_text.h"

namespace counterpoint::pdf {

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

struct PlacedLine {
    std::shared_ptr<const SetText> text;
    std::size_t line = 0;
    double x = 0; ///< where the width of its paragraph begins
    double y = 0; ///< its top
};

/// A paragraph, or as much of one as stands on a page.
struct PlacedParagraph {
    const Paragraph* paragraph = nullptr; ///< lives as long as the document
    bool begins = true;                   ///< false for what goes on from the page before
    std::vector<PlacedLine> lines;
};

struct SetParagraph {
    const Paragraph* paragraph = nullptr;
    std::shared_ptr<const SetText> text;
};

/// Paragraphs below each other in one width, cut line by line from the top.
class Column {
public:
    Column(const std::vector<Paragraph>& content, double width, TextSetter& setter);
    explicit Column(SetParagraph only) : paragraphs_{std::move(only)} {}

    [[nodiscard]] bool done() const { return paragraph_ == paragraphs_.size(); }
    [[nodiscard]] double height() const;     ///< of what is left
    [[nodiscard]] std::size_t lines() const; ///< that are left

    /// Cuts off what fits into `room`, at least a line if `force`; returns the height it takes.
    double take(double x, double y, double room, bool force, std::vector<PlacedParagraph>& placed);

private:
    [[nodiscard]] double before_line() const;
    [[nodiscard]] double after_line() const;
    void step();

    std::vector<SetParagraph> paragraphs_;
    std::size_t paragraph_ = 0;
    std::size_t line_ = 0;
    bool at_top_ = true; ///< nothing of it stands above on this page
};

struct SetCell {
    const Cell* cell = nullptr;
    double x = 0;
    double width = 0;
    Column column;
};

struct SetRow {
    const Row* row = nullptr;
    std::vector<SetCell> cells;

    [[nodiscard]] double height() const; ///< of what is left, with the space around it
    [[nodiscard]] bool done() const;
};

struct SetTable {
    const Table* table = nullptr;
    std::vector<SetRow> head;
    std::vector<SetRow> rows;
};

struct SetSquares {
    const Squares* squares = nullptr;
};

using SetBlock = std::variant<SetParagraph, SetTable, SetSquares, PageBreak>;

/// What is returned points into `document`, which must outlive it.
[[nodiscard]] std::vector<SetBlock> set_blocks(const std::vector<Block>& document, const Box& place,
                                               TextSetter& setter);

inline constexpr double cell_space_beside = 4; ///< between a cell's edge and its text
inline constexpr double cell_space_above = 3;

} // namespace counterpoint::pdf
