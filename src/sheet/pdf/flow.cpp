#include "sheet/pdf/flow.h"

#include <algorithm>

namespace counterpoint::pdf {

namespace {

constexpr double keep_whole = 170; ///< a row up to this height moves to the next page rather than break
constexpr double least_part = 60;  ///< of what does break, at least so much stands on either page

bool is_heading(const SetBlock& block) {
    const auto* set = std::get_if<SetParagraph>(&block);
    return set != nullptr && set->paragraph->role != Role::body && set->paragraph->role != Role::list_item;
}

class Flow {
public:
    explicit Flow(const PageSize& size) : size_(size) { pages_.emplace_back(); }

    std::vector<Page> pages(const std::vector<SetBlock>& blocks) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const bool breaks = std::holds_alternative<PageBreak>(blocks[i]);
            if (!pages_.back().content.empty() && (breaks || room() < needed(blocks, i)))
                next_page();
            if (const auto* paragraph = std::get_if<SetParagraph>(&blocks[i]))
                place(*paragraph);
            else if (const auto* table = std::get_if<SetTable>(&blocks[i]))
                place(*table);
            else if (const auto* squares = std::get_if<SetSquares>(&blocks[i]))
                place(*squares->squares);
        }
        return std::move(pages_);
    }

private:
    [[nodiscard]] double bottom() const { return size_.text.y + size_.text.height; }
    [[nodiscard]] double room() const { return bottom() - y_; }

    void next_page() {
        pages_.emplace_back();
        y_ = size_.text.y;
    }

    /// The room without which the block at `i` begins on the next page.
    [[nodiscard]] static double needed(const std::vector<SetBlock>& blocks, std::size_t i) {
        if (i == blocks.size())
            return 0;
        if (const auto* table = std::get_if<SetTable>(&blocks[i]))
            return height_of(table->head) + needed(table->rows, 0);
        if (const auto* squares = std::get_if<SetSquares>(&blocks[i]))
            return squares->squares->size;
        const auto* paragraph = std::get_if<SetParagraph>(&blocks[i]);
        if (paragraph == nullptr || paragraph->text->lines.empty())
            return 0;
        const Column column(*paragraph);
        const double height = paragraph->paragraph->before + column.height();
        if (is_heading(blocks[i]) && height < keep_whole)
            return height + paragraph->paragraph->after + needed(blocks, i + 1);
        return column.lines() > 3 ? std::min(height, least_part) : height;
    }

    [[nodiscard]] static double needed(const std::vector<SetRow>& rows, std::size_t i) {
        if (i == rows.size())
            return 0;
        const double height = rows[i].height();
        if (height > keep_whole)
            return least_part;
        return rows[i].row->keep_with_next ? height + needed(rows, i + 1) : height;
    }

    [[nodiscard]] static double height_of(const std::vector<SetRow>& rows) {
        double height = 0;
        for (const SetRow& row : rows)
            height += row.height();
        return height;
    }

    void place(const SetParagraph& set) {
        if (set.text->lines.empty())
            return;
        if (!pages_.back().content.empty())
            y_ += set.paragraph->before;
        for (Column column(set); !column.done();) {
            std::vector<PlacedParagraph> placed;
            const bool fresh = pages_.back().content.empty();
            y_ += column.take(size_.text.x, y_, room(), fresh, placed);
            for (PlacedParagraph& part : placed)
                pages_.back().content.emplace_back(std::move(part));
            if (!column.done())
                next_page();
        }
        y_ += set.paragraph->after;
    }

    void place(const Squares& squares) {
        pages_.back().content.emplace_back(PlacedSquares{&squares, size_.text.x, y_});
        y_ += squares.size + squares.after;
    }

    void place(const SetTable& set) {
        begin_part(set);
        for (std::size_t i = 0; i < set.rows.size(); ++i) {
            if (!fresh_part_ && room() < needed(set.rows, i)) {
                next_page();
                begin_part(set);
            }
            SetRow row = set.rows[i];
            while (!place_part_of(row)) {
                next_page();
                begin_part(set);
            }
        }
        y_ += set.table->after;
    }

    /// A table of its own on each page, with its head: what goes on is then read with the heads it belongs
    /// to.
    void begin_part(const SetTable& set) {
        pages_.back().content.emplace_back(PlacedTable{});
        fresh_part_ = true;
        for (const SetRow& head : set.head) {
            SetRow row = head;
            place_part_of(row);
            part().rows.back().head = true;
        }
        fresh_part_ = true;
    }

    PlacedTable& part() { return std::get<PlacedTable>(pages_.back().content.back()); }

    /// As much of the row as fits on this page; true if that was all of it.
    bool place_part_of(SetRow& row) {
        const double whole = row.height();
        const double height = std::min(whole, room());
        PlacedRow placed;
        for (SetCell& cell : row.cells) {
            PlacedCell& made =
                placed.cells.emplace_back(PlacedCell{{cell.x, y_, cell.width, height}, cell.cell, {}});
            cell.column.take(cell.x + cell_space_beside, y_ + cell_space_above, height - 2 * cell_space_above,
                             fresh_part_, made.content);
        }
        part().rows.push_back(std::move(placed));
        y_ += height;
        fresh_part_ = false;
        return row.done();
    }

    PageSize size_;
    std::vector<Page> pages_;
    double y_ = size_.text.y;
    bool fresh_part_ = true; ///< nothing but a head stands in the part of the table that is open
};

} // namespace

std::vector<Page> flow(const std::vector<SetBlock>& blocks, const PageSize& size) {
    return Flow(size).pages(blocks);
}

} // namespace counterpoint::pdf
