#include "sheet/seal_words.h"

#include <fmt/format.h>

namespace counterpoint {

std::string grouped_key(std::string_view key) {
    std::string text;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += ' ';
        text += key[i];
    }
    return text;
}

std::string seal_covers_text(const Seal& seal, const ResultSheet& sheet) {
    const bool in_notes = sheet.written_notes.has_value();
    if (seal.line == sheet.journal_lines)
        return fmt::format("Covers lines 1 to {} of the journal, the {} and this sheet.", seal.line,
                           in_notes ? "notes in it" : "recording");
    const std::uint64_t after = sheet.journal_lines - seal.line;
    return fmt::format("Covers lines 1 to {} of the journal and the {}; {} {} came after it.", seal.line,
                       in_notes ? "notes in them" : "recording", after, after == 1 ? "line" : "lines");
}

std::string head_code_text(const ResultSheet& sheet) {
    std::string text = fmt::format("It stands for lines 1 to {} of the journal", sheet.journal_lines);
    if (!sheet.seals.empty() && sheet.seals.back().line == sheet.journal_lines)
        text += fmt::format(", the last of which is seal {}", sheet.seals.back().number);
    return text + ". Whoever kept it apart from this folder can tell later whether they are still there: "
                  "counterpoint-cli verify FOLDER --head CODE. It says nothing about what came later.";
}

bool has_head_code(const ResultSheet& sheet) {
    return !sheet.head_code.empty() &&
           (sheet.recording || (sheet.written_notes && sheet.written_notes->ended_at));
}

} // namespace counterpoint
