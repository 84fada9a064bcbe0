#include "sheet/pdf/set_block.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace counterpoint::pdf {

namespace {

SetParagraph set_paragraph(const Paragraph& paragraph, double width, TextSetter& setter) {
    return {&paragraph, std::make_shared<const SetText>(setter.set(paragraph, width))};
}

std::vector<SetRow> set_rows(const Table& table, const std::vector<Row>& rows, const Box& place,
                             TextSetter& setter) {
    const double shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0);
    std::vector<SetRow> set;
    for (const Row& row : rows) {
        SetRow& made = set.emplace_back(SetRow{&row, {}});
        double x = place.x;
        std::size_t column = 0;
        for (const Cell& cell : row.cells) {
            double width = 0;
            for (int i = 0; i < cell.columns && column < table.columns.size(); ++i)
                width += place.width * table.columns[column++] / shares;
            made.cells.push_back(
                {&cell, x, width, Column(cell.content, width - 2 * cell_space_beside, setter)});
            x += width;
        }
    }
    return set;
}

} // namespace

Column::Column(const std::vector<Paragraph>& content, double width, TextSetter& setter) {
    for (const Paragraph& paragraph : content)
        if (SetParagraph set = set_paragraph(paragraph, width, setter); !set.text->lines.empty())
            paragraphs_.push_back(std::move(set));
}

double Column::before_line() const {
    return line_ == 0 && !at_top_ ? paragraphs_[paragraph_].paragraph->before : 0;
}

double Column::after_line() const {
    const bool last_line = line_ + 1 == paragraphs_[paragraph_].text->lines.size();
    const bool last = last_line && paragraph_ + 1 == paragraphs_.size();
    return last_line && !last ? paragraphs_[paragraph_].paragraph->after : 0;
}

void Column::step() {
    at_top_ = false;
    if (++line_ < paragraphs_[paragraph_].text->lines.size())
        return;
    line_ = 0;
    ++paragraph_;
}

double Column::height() const {
    Column rest = *this;
    std::vector<PlacedParagraph> nowhere;
    return rest.take(0, 0, std::numeric_limits<double>::max(), false, nowhere);
}

std::size_t Column::lines() const {
    std::size_t count = 0;
    for (std::size_t i = paragraph_; i < paragraphs_.size(); ++i)
        count += paragraphs_[i].text->lines.size();
    return count - line_;
}

double Column::take(double x, double y, double room, bool force, std::vector<PlacedParagraph>& placed) {
    double used = 0;
    double after = 0; // space that counts only if another line follows it
    at_top_ = true;
    while (!done()) {
        const SetParagraph& now = paragraphs_[paragraph_];
        const double above = used + after + before_line();
        const double height = now.text->lines[line_].height;
        if (above + height > room && !(force && at_top_))
            break;
        if (line_ == 0 || at_top_)
            placed.push_back({now.paragraph, line_ == 0, {}});
        placed.back().lines.push_back({now.text, line_, x + now.paragraph->indent, y + above});
        used = above + height;
        after = after_line();
        step();
    }
    return used;
}

double SetRow::height() const {
    double height = row->least_height;
    for (const SetCell& cell : cells)
        height = std::max(height, cell.column.height());
    return height + 2 * cell_space_above;
}

bool SetRow::done() const {
    return std::all_of(cells.begin(), cells.end(), [](const SetCell& cell) { return cell.column.done(); });
}

std::vector<SetBlock> set_blocks(const std::vector<Block>& document, const Box& place, TextSetter& setter) {
    std::vector<SetBlock> set;
    for (const Block& block : document) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            set.emplace_back(set_paragraph(*paragraph, place.width, setter));
        else if (const auto* table = std::get_if<Table>(&block))
            set.emplace_back(SetTable{table, set_rows(*table, table->head, place, setter),
                                      set_rows(*table, table->rows, place, setter)});
        else if (const auto* squares = std::get_if<Squares>(&block))
            set.emplace_back(SetSquares{squares});
        else
            set.emplace_back(PageBreak{});
    }
    return set;
}

} // namespace counterpoint::pdf
