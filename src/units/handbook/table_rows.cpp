#include "units/handbook/table_rows.h"

#include "base/text.h"

#include <algorithm>

namespace counterpoint {

std::string TableCell::text() const {
    std::string all;
    for (const std::string_view line : lines) {
        if (!all.empty() && !line.empty())
            all += ' ';
        all += line;
    }
    return all;
}

namespace {

void add_cells(TableRow& row, const HandbookLine& line, std::size_t at) {
    if (line.text.empty())
        row.push_back({at, {std::string_view()}});
    for (std::string_view rest = line.text; !rest.empty() && row.size() < most_row_cells;) {
        const std::size_t tab = std::min(rest.find('\t'), rest.size());
        row.push_back({at, {trimmed(rest.substr(0, tab))}});
        rest.remove_prefix(std::min(tab + 1, rest.size()));
    }
}

} // namespace

std::optional<TableRow> TableRows::next() {
    while (at_ < text_.size() && !text_[at_].cell && text_[at_].text.find('\t') == std::string::npos)
        ++at_;
    if (at_ == text_.size())
        return std::nullopt;
    TableRow row;
    const bool of_cells = text_[at_].cell;
    add_cells(row, text_[at_], at_);
    for (++at_; of_cells && at_ < text_.size(); ++at_) {
        const HandbookLine& line = text_[at_];
        if (!line.cell && line.text.empty())
            break;
        if (!line.cell)
            row.back().lines.emplace_back(line.text);
        else if (row.size() < most_row_cells)
            add_cells(row, line, at_);
    }
    return row;
}

} // namespace counterpoint
