#include "sheet/sheet_pdf.h"

#include "sheet/pdf/draw.h"
#include "sheet/pdf/plain_text.h"
#include "sheet/pdf_parts.h"
#include "sheet/words.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// Apart from each other, so that a name from right to left does not take the number to its other side.
std::vector<pdf::Piece> learner_pieces(const ResultSheet& sheet) {
    std::vector<pdf::Piece> pieces;
    for (const std::string& text :
         {pdf::shortened(sheet.learner.name, 50), pdf::shortened(sheet.learner.registration, 20)}) {
        if (text.empty())
            continue;
        if (!pieces.empty())
            pieces.push_back(quiet(", "));
        pieces.push_back(from_person_piece(text));
        pieces.back().tone = pdf::Tone::quiet;
    }
    return pieces;
}

/// To the second, as cairo reads it.
std::string made_at(const ResultSheet& sheet) {
    if (sheet.written_notes)
        return wall_time_text(sheet.written_notes->began_at).substr(0, 19) + "Z";
    const WallTime time = sheet.takes.empty() ? sheet.opened_at : sheet.takes.front().started_at;
    return wall_time_text(time).substr(0, 19) + "Z";
}

pdf::Document document_of(const ResultSheet& sheet) {
    pdf::Document document;
    document.title = sheet_title(sheet);
    document.author = sheet.assessor.name;
    document.subject = "Result sheet of a professional discussion";
    document.creator = sheet.program;
    document.created = made_at(sheet);
    document.running.practice = sheet.practice;
    document.running.top_left = pdf::shortened("Result sheet" + unit_ids(sheet), 70);
    document.running.top_right = learner_pieces(sheet);
    const bool confirmed = std::all_of(sheet.units.begin(), sheet.units.end(), [](const SheetUnit& part) {
        return part.stage == UnitStage::confirmed;
    });
    document.running.bottom = confirmed ? "" : "Informal until quality assurance has confirmed it";
    for (const SheetUnit& unit : sheet.units) {
        if (!document.blocks.empty())
            document.blocks.emplace_back(pdf::PageBreak{});
        add_unit(document.blocks, sheet, unit);
    }
    document.blocks.emplace_back(pdf::PageBreak{});
    const bool in_notes = sheet.written_notes.has_value();
    for (const auto& add :
         {in_notes ? add_note_line : add_counters, add_declaration, add_questions, add_plan, add_statements,
          in_notes ? add_notes : add_recording, in_notes ? add_notes_origin : add_origin, add_seals,
          add_decision_trail, in_notes ? add_note_trail : add_trail, add_matrix})
        add(document.blocks, sheet);
    return document;
}

} // namespace

Result<std::string> sheet_pdf(const ResultSheet& sheet) {
    return pdf::pdf_of(document_of(sheet));
}

} // namespace counterpoint
