#include "sheet/pdf_parts.h"
#include "sheet/words.h"

namespace counterpoint {

using namespace pdf;

namespace {

Row criterion_row(const ResultSheet& sheet, const SheetCriterion& row) {
    Cell statement =
        cell({bold("AC " + row.criterion.number + " "), from_person_piece(row.criterion.statement)});
    statement.head = true;
    if (row.counters.empty())
        return {{std::move(statement), cell({}), cell({})}};
    std::vector<Piece> title{plain("Professional discussion")};
    for (std::size_t i = 0; i < row.counters.size(); ++i) {
        title.push_back(plain(i == 0 ? ": " : ", "));
        title.push_back(counter_piece(sheet, row.counters[i], row.counters[i].text));
    }
    return {{std::move(statement), cell(std::move(title)), cell({plain(sheet.discussion)}, 7)}};
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
                table.rows.push_back(criterion_row(sheet, row));
        blocks.emplace_back(std::move(table));
    }
}

} // namespace counterpoint
