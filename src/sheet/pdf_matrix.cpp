#include "sheet/pdf_parts.h"
#include "sheet/plan_words.h"
#include "sheet/words.h"

namespace counterpoint {

using namespace pdf;

namespace {

/// What the matrix calls this discussion, with the moments at which it speaks to the criterion.
std::vector<Piece> discussion_pieces(const ResultSheet& sheet, const SheetCriterion& row) {
    std::vector<Piece> pieces{from_person_piece(discussion_title(sheet))};
    for (const Counter& counter : row.counters) {
        pieces.push_back(plain(pieces.size() == 1 ? ": " : ", "));
        pieces.push_back(counter_piece(sheet, counter, counter.text));
    }
    for (const SheetNote& note : row.notes)
        pieces.push_back(plain((pieces.size() == 1 ? ": " : ", ") + note.clock));
    return pieces;
}

Row matrix_row(const ResultSheet& sheet, const SheetCriterion& row) {
    Cell statement =
        cell({bold("AC " + row.criterion.number + " "), from_person_piece(row.criterion.statement)});
    statement.head = true;
    Cell titles;
    Cell references;
    const auto add = [&](std::vector<Piece> title, const std::string& reference) {
        titles.content.push_back(paragraph(std::move(title), 8));
        references.content.push_back(
            paragraph({reference.empty() ? plain("–") : from_person_piece(reference)}, 8));
    };
    const Plan& plan = sheet.planning.plan;
    if (!row.counters.empty() || !row.notes.empty())
        add(discussion_pieces(sheet, row), plan.evidence_reference);
    for (const OtherEvidence& evidence : row.evidence)
        add({from_person_piece(evidence.title)}, evidence.reference);
    if (row.carried_over)
        add({plain("Earlier submission")}, sheet.planning.submission.previous_discussion);
    return {{std::move(statement), std::move(titles), std::move(references)}};
}

} // namespace

void add_matrix(PdfBlocks& blocks, const ResultSheet& sheet) {
    for (const SheetUnit& part : sheet.units) {
        blocks.emplace_back(PageBreak{});
        Paragraph title = heading(Role::title, {bold("Portfolio evidence matrix")}, 1);
        title.bookmark += " " + part.unit.id;
        blocks.emplace_back(std::move(title));
        blocks.emplace_back(fields(
            {{"Name of learner", given(sheet.learner.name)}, {"Signature", {}}, {"Date completed", {}}}));
        Table table{.columns = {46, 32, 22}};
        table.head = {
            {{head_cell({bold("Unit " + part.unit.id + " "), from_person_piece(part.unit.title)}),
              head_cell({bold("Portfolio Evidence Titles")}), head_cell({bold("Reference Number")})}}};
        for (const SheetOutcome& outcome : part.outcomes)
            for (const SheetCriterion& row : outcome.criteria)
                table.rows.push_back(matrix_row(sheet, row));
        blocks.emplace_back(std::move(table));
    }
}

} // namespace counterpoint
