// What was asked, and what became of decisions and counters afterwards.

#include "sheet/decision_trail_words.h"
#include "sheet/decision_words.h"
#include "sheet/pdf_parts.h"
#include "sheet/words.h"

namespace counterpoint {

using namespace pdf;

namespace {

Row question_row(const ResultSheet& sheet, const AskedQuestion& asked) {
    const Question* question = find_question(sheet.planning, asked.id);
    Cell criteria;
    if (question != nullptr && !question->criteria.empty())
        criteria = cell({plain(criteria_text(question->criteria, sheet))});
    Cell answered;
    if (asked.answered)
        answered = cell({moment_piece(sheet, *asked.answered)});
    return {{cell({moment_piece(sheet, asked.at)}),
             cell({from_person_piece(asked_text(asked, sheet.planning))}), std::move(criteria),
             std::move(answered)}};
}

void add_not_asked(PdfBlocks& blocks, const ResultSheet& sheet) {
    const std::vector<Question> open = questions_not_asked(sheet.planning, sheet.conduct);
    if (open.empty())
        return;
    blocks.emplace_back(
        heading(Role::subheading,
                {bold(sheet.written_notes ? "Planned; which of them were asked stands in the notes"
                                          : "Planned and not ticked as asked")},
                0));
    for (const Question& question : open) {
        Paragraph item = paragraph({plain("• "), from_person_piece(question.text)}, 8.5);
        item.role = Role::list_item;
        if (!question.criteria.empty())
            item.pieces.push_back(plain(" · " + criteria_text(question.criteria, sheet)));
        blocks.emplace_back(std::move(item));
    }
}

} // namespace

void add_questions(PdfBlocks& blocks, const ResultSheet& sheet) {
    if (sheet.planning.questions.empty() && sheet.conduct.asked.empty())
        return;
    blocks.emplace_back(heading(Role::heading, {bold("Questions")}, 1));
    if (!sheet.conduct.asked.empty()) {
        Table table = table_with_head({13, 54, 20, 13}, {"Asked at", "Question", "Criteria", "Answered at"});
        for (const AskedQuestion& asked : sheet.conduct.asked)
            table.rows.push_back(question_row(sheet, asked));
        blocks.emplace_back(std::move(table));
    }
    add_not_asked(blocks, sheet);
}

void add_decision_trail(PdfBlocks& blocks, const ResultSheet& sheet) {
    if (sheet.decision_changes.empty())
        return;
    blocks.emplace_back(heading(Role::heading, {bold(std::string(decision_trail_heading))}, 1));
    Table table = table_with_head({30, 70}, {"When", "What"});
    for (const DecisionTrailLine& line : decision_trail(sheet))
        table.rows.push_back({{cell({plain(line.when)}), cell({from_person_piece(line.what)})}});
    blocks.emplace_back(std::move(table));
}

void add_trail(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Changes of counters")}, 1));
    if (sheet.mark_changes.empty()) {
        blocks.emplace_back(paragraph({plain(std::string(no_changes_sentence))}));
        return;
    }
    Table table = table_with_head({30, 70}, {"When", "What"});
    for (const MarkChange& change : sheet.mark_changes)
        table.rows.push_back({{cell({plain(date_time_text(change.at) +
                                           (change.while_recording ? ", while recording" : ", afterwards"))}),
                               cell({from_person_piece(mark_change_text(change, sheet))})}});
    blocks.emplace_back(std::move(table));
}

} // namespace counterpoint
