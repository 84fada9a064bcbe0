// What was agreed beforehand, what was said about it on the recording, and the learner's declaration.

#include "sheet/decision_words.h"
#include "sheet/pdf_parts.h"
#include "sheet/plan_words.h"
#include "sheet/words.h"

namespace counterpoint {

using namespace pdf;

namespace {

std::vector<PdfField> fields_of(const std::vector<SheetFact>& facts) {
    std::vector<PdfField> all;
    for (const SheetFact& fact : facts)
        all.push_back({fact.name, fact.missing ? std::vector{warning(fact.value)} : given(fact.value)});
    return all;
}

} // namespace

void add_plan_facts(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Plan")}, 1));
    blocks.emplace_back(fields(fields_of(plan_facts(sheet))));
}

void add_plan(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Plan")}, 1));
    std::vector<PdfField> facts = fields_of(plan_facts(sheet));
    for (PdfField& field : fields_of(agreement_facts(sheet)))
        facts.push_back(std::move(field));
    blocks.emplace_back(fields(facts));
    if (sheet.planning.exceptions.empty())
        return;
    blocks.emplace_back(heading(Role::subheading, {bold("Exceptions")}, 2));
    for (const StepException& exception : sheet.planning.exceptions) {
        Paragraph item =
            paragraph({plain("• Went on without: " + std::string(step_text(exception.step)) + ". "),
                       from_person_piece(exception.reason)});
        item.role = Role::list_item;
        blocks.emplace_back(std::move(item));
    }
}

void add_statements(PdfBlocks& blocks, const ResultSheet& sheet) {
    if (sheet.written_notes) {
        blocks.emplace_back(heading(Role::heading, {bold("Before the discussion")}, 1));
        blocks.emplace_back(fields(fields_of(conduct_facts(sheet))));
        return;
    }
    const Conduct& conduct = sheet.conduct;
    blocks.emplace_back(heading(Role::heading, {bold("Said on the recording")}, 1));
    blocks.emplace_back(fields(fields_of(conduct_facts(sheet))));
    Table table = table_with_head({80, 20}, {"Statement", "Said at"});
    for (const SpokenStatementForm& form : spoken_statements()) {
        const auto said = conduct.said.find(form.statement);
        table.rows.push_back(
            {{head_cell({plain(std::string(form.words))}),
              cell({said == conduct.said.end() ? quiet("not ticked") : moment_piece(sheet, said->second)})}});
        table.rows.back().cells.front().shade = Shade::none;
    }
    blocks.emplace_back(std::move(table));
}

void add_declaration(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Declaration of authenticity")}, 1));
    if (!sheet.declaration) {
        blocks.emplace_back(paragraph({bold(std::string(no_declaration_sentence))}));
        return;
    }
    Paragraph words = paragraph({from_person_piece(sheet.declaration->words)}, 9);
    words.indent = 14;
    words.direction = Direction::of_its_text;
    blocks.emplace_back(std::move(words));
    blocks.emplace_back(fields(fields_of(declaration_facts(sheet))));
}

} // namespace counterpoint
