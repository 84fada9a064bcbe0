#include "sheet/pdf_parts.h"

#include "discussion/seals/seals.h"
#include "sheet/qr_code.h"
#include "sheet/seal_words.h"
#include "sheet/words.h"

namespace counterpoint {

using namespace pdf;

namespace {

Row seal_row(const Seal& seal, const ResultSheet& sheet) {
    Cell who = cell({bold(std::string(role_word(seal.role)) + " "), from_person_piece(seal.name)});
    who.head = true;
    Cell what = cell({from_person_piece(seal.statement)});
    what.content.push_back(
        paragraph({quiet("Identity established by: "), from_person_piece(seal.established)}, 8));
    what.content.push_back(paragraph({plain(seal_covers_text(seal, sheet))}, 8));
    what.content.push_back(paragraph({quiet("Key "), plain(grouped_key(seal.key))}, 8));
    return {{head_cell({plain(std::to_string(seal.number))}), std::move(who),
             cell({plain(date_time_text(seal.at))}), std::move(what)}};
}

Squares squares_of(const QrCode& code) {
    Squares squares;
    squares.side = code.side + 2 * qr_quiet_zone;
    for (int row = 0; row < squares.side; ++row)
        for (int column = 0; column < squares.side; ++column)
            squares.dark.push_back(code.dark(row - qr_quiet_zone, column - qr_quiet_zone));
    return squares;
}

void add_head_code(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::subheading, {bold("Head code")}, 2));
    blocks.emplace_back(squares_of(qr_code(sheet.head_code)));
    blocks.emplace_back(paragraph({bold(sheet.head_code)}, 10));
    blocks.emplace_back(paragraph({plain(head_code_text(sheet))}));
}

} // namespace

void add_seals(PdfBlocks& blocks, const ResultSheet& sheet) {
    if (sheet.head_code.empty() && sheet.seals.empty())
        return;
    blocks.emplace_back(heading(Role::heading, {bold("Seals")}, 1));
    if (sheet.seals.empty()) {
        blocks.emplace_back(paragraph({plain(std::string(no_seals_sentence))}));
    } else {
        Table table = table_with_head({5, 21, 18, 56}, {"Seal", "Who", "When", "What"});
        for (const Seal& seal : sheet.seals)
            table.rows.push_back(seal_row(seal, sheet));
        blocks.emplace_back(std::move(table));
        blocks.emplace_back(paragraph({plain(std::string(seals_sentence))}));
    }
    if (has_head_code(sheet))
        add_head_code(blocks, sheet);
}

} // namespace counterpoint
