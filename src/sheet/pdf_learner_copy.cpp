#include "sheet/learner_copy.h"

#include "sheet/decision_words.h"
#include "sheet/learner_copy_words.h"
#include "sheet/pdf/draw.h"
#include "sheet/pdf/plain_text.h"
#include "sheet/pdf_parts.h"
#include "sheet/words.h"

namespace counterpoint {

using namespace pdf;

namespace {

void add_how(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(
        heading(Role::title, {bold((sheet.practice ? "PRACTICE: " : "") + std::string(copy_title))}, 1));
    blocks.emplace_back(paragraph({plain(std::string(copy_intro))}, 9.5));
    blocks.emplace_back(heading(Role::heading, {bold("How it is done")}, 1));
    for (Paragraph& item : list_of(how_it_is_done(), 9))
        blocks.emplace_back(std::move(item));
}

void add_listed_questions(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Questions")}, 1));
    if (sheet.planning.questions.empty()) {
        blocks.emplace_back(paragraph({plain(std::string(no_questions_sentence))}, 9));
        return;
    }
    Table table = table_with_head({5, 75, 20}, {"No", "Question", "Criteria"});
    int number = 0;
    for (const Question& question : sheet.planning.questions)
        table.rows.push_back(
            {{cell({plain(std::to_string(++number))}), cell({from_person_piece(question.text)}, 9),
              cell({plain(question.criteria.empty() ? "" : criteria_text(question.criteria, sheet))})}});
    blocks.emplace_back(std::move(table));
}

} // namespace

Result<std::string> learner_copy_pdf(const ResultSheet& whole) {
    const ResultSheet sheet = blank_sheet(whole);
    Document document;
    document.title = copy_name(sheet);
    document.author = sheet.assessor.name;
    document.subject = std::string(copy_title);
    document.creator = sheet.program;
    document.created =
        wall_time_text(sheet.opened_at).substr(0, 19) + "Z"; // to the second, as cairo reads it
    document.running.practice = sheet.practice;
    document.running.top_left = shortened(std::string(copy_title) + unit_ids(sheet), 70);
    document.running.top_right = {from_person_piece(shortened(sheet.learner.name, 50))};
    document.running.top_right.back().tone = Tone::quiet;
    add_how(document.blocks, sheet);
    add_plan_facts(document.blocks, sheet);
    add_listed_questions(document.blocks, sheet);
    for (const SheetUnit& unit : sheet.units) {
        document.blocks.emplace_back(PageBreak{});
        add_unit(document.blocks, sheet, unit);
    }
    return pdf_of(document);
}

} // namespace counterpoint
