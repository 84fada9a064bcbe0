#include "sheet/pdf_parts.h"
#include "sheet/words.h"

namespace counterpoint {

using namespace pdf;

void add_counters(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Annotated time counters")}, 1));
    if (sheet.counters.empty()) {
        blocks.emplace_back(paragraph({quiet(std::string(no_counters_sentence))}));
        return;
    }
    Paragraph line = paragraph({}, 9);
    for (const Counter& counter : sheet.counters) {
        if (!line.pieces.empty())
            line.pieces.push_back(plain(", "));
        line.pieces.push_back(counter_piece(sheet, counter, counter.text + " " + counter.criteria_text));
    }
    blocks.emplace_back(std::move(line));
}

} // namespace counterpoint
