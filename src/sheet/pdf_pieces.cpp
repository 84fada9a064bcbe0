#include "sheet/derive_sheets.h"
#include "sheet/html.h"
#include "sheet/pdf_parts.h"

namespace counterpoint {

using namespace pdf;

Piece plain(std::string text) {
    return {std::move(text)};
}

Piece bold(std::string text) {
    Piece piece{std::move(text)};
    piece.bold = true;
    return piece;
}

Piece quiet(std::string text) {
    Piece piece{std::move(text)};
    piece.tone = Tone::quiet;
    return piece;
}

Piece warning(std::string text) {
    Piece piece = bold(std::move(text));
    piece.tone = Tone::warning;
    return piece;
}

Piece from_person_piece(std::string text) {
    Piece piece{std::move(text)};
    piece.person = true;
    return piece;
}

Piece moment_piece(const ResultSheet& sheet, Frame frame, std::string text) {
    Piece piece{std::move(text)};
    if (!sheet.recording)
        return piece;
    std::string seconds = fmt::format("{:.3f}", seconds_from(frame, sheet.format.sample_rate));
    seconds.erase(seconds.find_last_not_of('0') + 1);
    if (seconds.ends_with('.'))
        seconds.pop_back();
    piece.link = file_address(sheet_html_name) + "#t=" + seconds;
    return piece;
}

Piece moment_piece(const ResultSheet& sheet, Frame frame) {
    return moment_piece(sheet, frame, counter_text(frame, sheet.format.sample_rate));
}

Piece counter_piece(const ResultSheet& sheet, const Counter& counter, std::string text) {
    return moment_piece(sheet, counter.frame, std::move(text));
}

Paragraph paragraph(std::vector<Piece> pieces, double size) {
    Paragraph made;
    made.pieces = std::move(pieces);
    made.size = size;
    return made;
}

Paragraph heading(Role role, std::vector<Piece> pieces, int bookmark_level) {
    Paragraph made = paragraph(std::move(pieces), role == Role::title     ? 17
                                                  : role == Role::heading ? 12
                                                                          : 9.5);
    made.role = role;
    made.before = role == Role::title ? 0 : 10;
    made.after = 5;
    made.bookmark_level = bookmark_level;
    for (const Piece& piece : made.pieces)
        made.bookmark += piece.text;
    return made;
}

std::vector<Paragraph> list_of(const Texts& texts, double size) {
    std::vector<Paragraph> list;
    for (const std::string& text : texts) {
        Paragraph& item = list.emplace_back(paragraph({plain("• "), from_person_piece(text)}, size));
        item.role = Role::list_item;
        item.after = 2;
    }
    return list;
}

Cell cell(std::vector<Piece> pieces, double size) {
    Cell made;
    made.content = {paragraph(std::move(pieces), size)};
    return made;
}

Cell head_cell(std::vector<Piece> pieces, double size) {
    Cell made = cell(std::move(pieces), size);
    made.head = true;
    made.shade = Shade::head;
    return made;
}

Table table_with_head(std::vector<double> columns, const std::vector<std::string>& head) {
    Table table{.columns = std::move(columns)};
    Row row;
    for (const std::string& name : head)
        row.cells.push_back(head_cell({bold(name)}));
    table.head = {std::move(row)};
    return table;
}

Table fields(const std::vector<PdfField>& all) {
    Table table{.columns = {18, 32, 18, 32}};
    for (std::size_t i = 0; i < all.size(); i += 2) {
        Row row;
        for (std::size_t k = i; k < i + 2 && k < all.size(); ++k) {
            row.cells.push_back(head_cell({bold(all[k].name)}));
            row.cells.push_back(cell(all[k].value, 8.5));
        }
        if (row.cells.size() == 2)
            row.cells.back().columns = 3;
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<Piece> given(const std::string& text) {
    return {text.empty() ? quiet("not given") : from_person_piece(text)};
}

} // namespace counterpoint
