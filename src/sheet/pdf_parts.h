#pragma once

// The parts of result-sheet.pdf, in the order in which they stand in it, and the pieces they are made of.
// Used by pdf_*.cpp and sheet_pdf.cpp alone. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"
#include "sheet/pdf/document.h"

namespace counterpoint {

using PdfBlocks = std::vector<pdf::Block>;

/// The form of one unit: who, each learning outcome with its criteria, the outcomes.
void add_unit(PdfBlocks& blocks, const ResultSheet& sheet, const SheetUnit& part);
void add_learning_outcomes(PdfBlocks& blocks, const ResultSheet& sheet, const SheetUnit& part);
void add_counters(PdfBlocks& blocks, const ResultSheet& sheet);    ///< the mandated line of all counters
void add_declaration(PdfBlocks& blocks, const ResultSheet& sheet); ///< the learner's, or that it is missing
void add_questions(PdfBlocks& blocks, const ResultSheet& sheet);   ///< asked, with their times, and not asked
void add_plan_facts(PdfBlocks& blocks, const ResultSheet& sheet);  ///< what was planned, and not who agreed
void add_plan(PdfBlocks& blocks, const ResultSheet& sheet);        ///< agreed beforehand, and exceptions
void add_statements(PdfBlocks& blocks, const ResultSheet& sheet);  ///< said at the beginning and the end
void add_recording(PdfBlocks& blocks, const ResultSheet& sheet);   ///< length, format, takes, losses, hash
void add_seals(PdfBlocks& blocks, const ResultSheet& sheet);       ///< who sealed what, and the head code
void add_decision_trail(PdfBlocks& blocks, const ResultSheet& sheet); ///< changes of decisions, if any
void add_trail(PdfBlocks& blocks, const ResultSheet& sheet);          ///< changes of counters
/// Where there is no sound, in place of counters, recording and their trail.
void add_note_line(PdfBlocks& blocks, const ResultSheet& sheet);
void add_notes(PdfBlocks& blocks, const ResultSheet& sheet);
void add_note_trail(PdfBlocks& blocks, const ResultSheet& sheet);
void add_notes_origin(PdfBlocks& blocks, const ResultSheet& sheet);
void add_origin(PdfBlocks& blocks, const ResultSheet& sheet); ///< what this was made from, by which program
void add_matrix(PdfBlocks& blocks, const ResultSheet& sheet); ///< a page for each unit

/// A moment of the recording as a link that plays it in the page beside the PDF
/// (`result-sheet.html#t=115.25`); plain text while there is no closed recording.
[[nodiscard]] pdf::Piece moment_piece(const ResultSheet& sheet, Frame frame, std::string text);
[[nodiscard]] pdf::Piece counter_piece(const ResultSheet& sheet, const Counter& counter, std::string text);

/// The same, in the form of a counter.
[[nodiscard]] pdf::Piece moment_piece(const ResultSheet& sheet, Frame frame);

/// A form's choice: what is given for it while it is open, the word that stands once it is made.
[[nodiscard]] pdf::Piece choice(const std::optional<Judgement>& judgement, std::string open);

[[nodiscard]] pdf::Piece plain(std::string text);
[[nodiscard]] pdf::Piece bold(std::string text);
[[nodiscard]] pdf::Piece quiet(std::string text);
[[nodiscard]] pdf::Piece warning(std::string text); ///< bold, too: never by colour alone
[[nodiscard]] pdf::Piece from_person_piece(std::string text);

[[nodiscard]] pdf::Paragraph paragraph(std::vector<pdf::Piece> pieces, double size = 8.5);
/// With a bookmark of the same words below the last one of a lesser level.
[[nodiscard]] pdf::Paragraph heading(pdf::Role role, std::vector<pdf::Piece> pieces, int bookmark_level);
[[nodiscard]] std::vector<pdf::Paragraph> list_of(const Texts& texts, double size = 8);

[[nodiscard]] pdf::Cell cell(std::vector<pdf::Piece> pieces, double size = 8);
[[nodiscard]] pdf::Cell head_cell(std::vector<pdf::Piece> pieces, double size = 8); ///< heads a column or row

/// A table whose head is made of these words.
[[nodiscard]] pdf::Table table_with_head(std::vector<double> columns, const std::vector<std::string>& head);

/// Names and values side by side, two pairs a row; an empty value stays visible.
struct PdfField {
    std::string name;
    std::vector<pdf::Piece> value;
};
[[nodiscard]] pdf::Table fields(const std::vector<PdfField>& all);
[[nodiscard]] std::vector<pdf::Piece> given(const std::string& text); ///< from a person, or "not given"

} // namespace counterpoint
