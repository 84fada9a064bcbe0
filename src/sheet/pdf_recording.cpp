#include "sheet/conduct_words.h"
#include "sheet/pdf_parts.h"
#include "sheet/recording_words.h"
#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

using namespace pdf;

namespace {

Table takes_table(const ResultSheet& sheet) {
    Table table =
        table_with_head({6, 24, 13, 13, 24, 20}, {"Take", "Began", "From", "Length", "Source", "Ending"});
    const int rate = sheet.format.sample_rate;
    for (const Take& take : sheet.takes)
        table.rows.push_back(
            {{head_cell({plain(std::to_string(take.number))}), cell({plain(take_began_text(sheet, take))}),
              cell({plain(counter_text(take.first_frame, rate))}),
              cell({plain(counter_text(take.frames, rate))}),
              cell({from_person_piece(source_text(take.source))}), cell({plain(ending_text(take.ending))})}});
    return table;
}

void add_list(PdfBlocks& blocks, const std::string& before, const Texts& texts) {
    blocks.emplace_back(paragraph({plain(before)}));
    for (Paragraph& item : list_of(texts, 8.5))
        blocks.emplace_back(std::move(item));
}

void add_losses(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::subheading, {bold("Losses")}, 2));
    if (sheet.losses.empty()) {
        blocks.emplace_back(paragraph({plain(std::string(no_losses_text(sheet)))}));
        return;
    }
    Texts all;
    for (const Loss& loss : sheet.losses)
        all.push_back(loss_text(loss, sheet.format.sample_rate));
    add_list(blocks, losses_text(sheet), all);
}

/// Nothing is said of pauses where there was none.
void add_pauses(PdfBlocks& blocks, const ResultSheet& sheet) {
    if (sheet.pauses.empty())
        return;
    blocks.emplace_back(heading(Role::subheading, {bold("Pauses")}, 2));
    Texts all;
    for (const Pause& pause : sheet.pauses)
        all.push_back(pause_text(pause, sheet.format.sample_rate));
    add_list(blocks, std::string(pauses_sentence), all);
}

/// What was wrong with the sound beside losses; nothing if nothing was.
void add_health(PdfBlocks& blocks, const ResultSheet& sheet) {
    if (sheet.health == RecordingHealth{})
        return;
    blocks.emplace_back(heading(Role::subheading, {bold("Sound")}, 2));
    add_list(blocks, std::string(health_sentence), health_texts(sheet));
}

void add_rows(PdfBlocks& blocks, std::string_view caption, const std::vector<ConductRow>& rows) {
    if (rows.empty())
        return;
    blocks.emplace_back(paragraph({plain(std::string(caption))}));
    Table table = table_with_head({30, 70}, {"", "Talk"});
    for (const ConductRow& row : rows)
        table.rows.push_back({{head_cell({plain(row.what)}), cell({from_person_piece(row.text)})}});
    blocks.emplace_back(std::move(table));
}

/// Whose voice is whose is known.
void add_conduct(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::subheading, {bold("Talk share")}, 2));
    add_list(blocks, std::string(conduct_guidance), conduct_texts(sheet));
    add_rows(blocks, "Over time:", time_rows(sheet));
    add_rows(blocks, "From each counter of a criterion to the next counter:", criterion_rows(sheet));
    add_rows(blocks, "After each question:", thinking_rows(sheet));
}

void add_talk(PdfBlocks& blocks, const ResultSheet& sheet) {
    if (tells_voices_apart(sheet))
        return add_conduct(blocks, sheet);
    const std::string text = talk_text(sheet);
    if (text.empty())
        return;
    blocks.emplace_back(heading(Role::subheading, {bold("Talk share")}, 2));
    blocks.emplace_back(paragraph({from_person_piece(text)}));
}

void add_imported(PdfBlocks& blocks, const ResultSheet& sheet) {
    if (!sheet.imported)
        return;
    blocks.emplace_back(heading(Role::subheading, {bold("Imported")}, 2));
    for (Paragraph& item : list_of(imported_texts(sheet), 8.5))
        blocks.emplace_back(std::move(item));
}

Table facts(const ResultSheet& sheet) {
    std::vector<PdfField> all{{"Length", {plain(length_text(sheet))}},
                              {"Format", {plain(format_text(sheet.format))}}};
    if (sheet.recording)
        all.push_back({"File", {plain(file_text(*sheet.recording))}});
    else
        all.push_back({"State", {plain("not closed yet")}});
    if (sheet.stopped_by && !sheet.imported)
        all.push_back({"Ended because", {plain(stop_text(*sheet.stopped_by))}});
    if (all.size() % 2 == 1)
        all.push_back({"", {}});
    if (sheet.recording)
        all.push_back({"SHA-256 of the file", {plain(sheet.recording->sha256)}});
    if (sheet.imported)
        all.push_back({"SHA-256 of the file it was imported from", {plain(sheet.imported->sha256)}});
    all.push_back({"Discussion", {plain(sheet.discussion)}});
    return fields(all);
}

} // namespace

void add_recording(PdfBlocks& blocks, const ResultSheet& sheet) {
    blocks.emplace_back(heading(Role::heading, {bold("Recording")}, 1));
    blocks.emplace_back(facts(sheet));
    add_imported(blocks, sheet);
    if (sheet.takes.empty())
        blocks.emplace_back(paragraph({quiet(std::string(nothing_recorded_sentence))}));
    else
        blocks.emplace_back(takes_table(sheet));
    add_losses(blocks, sheet);
    add_pauses(blocks, sheet);
    add_health(blocks, sheet);
    add_talk(blocks, sheet);
}

void add_origin(PdfBlocks& blocks, const ResultSheet& sheet) {
    Paragraph about = paragraph({quiet(fmt::format(
        "Made by {} from the journal of the discussion (journal.jsonl), which stands beside this file. The "
        "counters are links into result-sheet.html, which plays them. The same facts for other programs are "
        "in result-sheet.json and in time-counters.csv, .vtt and .txt.",
        sheet.program))});
    about.before = 8;
    blocks.emplace_back(std::move(about));
}

} // namespace counterpoint
