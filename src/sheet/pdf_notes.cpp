// What stands in the PDF in place of counters and recording where there is no sound.

#include "sheet/note_words.h"
#include "sheet/pdf_parts.h"

#include <fmt/format.h>

namespace counterpoint {

using namespace pdf;

void add_note_line(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Clock times of the notes")}, 1));
    blocks.emplace_back(sheet.note_line.empty()
                            ? paragraph({quiet(std::string(no_criteria_in_notes_sentence))})
                            : paragraph({plain(sheet.note_line)}, 9));
}

void add_notes(PdfBlocks& blocks, const ResultSheet& sheet) {
    const WrittenNotes& kept = *sheet.written_notes;
    blocks.emplace_back(heading(Role::heading, {bold("Written notes")}, 1));
    blocks.emplace_back(paragraph(
        {bold(std::string(kept_in_notes_sentence)), plain(" " + std::string(notes_origin_sentence))}));
    std::vector<PdfField> facts;
    for (const SheetFact& fact : notes_facts(sheet))
        facts.push_back({fact.name, {fact.missing ? bold(fact.value) : plain(fact.value)}});
    facts.push_back({"Discussion", {plain(sheet.discussion)}});
    blocks.emplace_back(fields(facts));
    const std::string confirmation = confirmation_text(kept);
    blocks.emplace_back(
        paragraph({kept.confirmed ? from_person_piece(confirmation) : bold(confirmation)}, 9));
    Table table = table_with_head({16, 18, 66}, {"Clock", "AC", "Note"});
    for (const SheetNote& note : sheet.notes) {
        Cell clock = head_cell({plain(note.clock)});
        if (const std::string typed = typed_text(kept, note); !typed.empty())
            clock.content.push_back(paragraph({quiet(typed)}, 7));
        table.rows.push_back(
            {{std::move(clock), cell({plain(note.criteria_text.empty() ? "–" : note.criteria_text)}),
              cell({from_person_piece(note.text)})}});
    }
    blocks.emplace_back(std::move(table));
}

void add_note_trail(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Changes of notes")}, 1));
    const std::vector<NoteChange>& changes = sheet.written_notes->changes;
    if (changes.empty()) {
        blocks.emplace_back(paragraph({plain(std::string(no_note_changes_sentence))}));
        return;
    }
    Table table = table_with_head({30, 70}, {"When", "What"});
    for (const NoteChange& change : changes)
        table.rows.push_back({{cell({plain(note_change_when(change))}),
                               cell({from_person_piece(note_change_text(change, sheet))})}});
    blocks.emplace_back(std::move(table));
}

void add_notes_origin(PdfBlocks& blocks, const ResultSheet& sheet) {
    Paragraph about = paragraph(
        {quiet(fmt::format("Made by {} from the journal of the discussion (journal.jsonl), which stands "
                           "beside this file. The same "
                           "facts for other programs are in result-sheet.json and in written-notes.csv.",
                           sheet.program))});
    about.before = 8;
    blocks.emplace_back(std::move(about));
}

} // namespace counterpoint
