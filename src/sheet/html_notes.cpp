// What stands on the page in place of player, counters and recording where there is no sound.

#include "sheet/html_parts.h"

#include "sheet/note_words.h"

namespace counterpoint {

Html notes_html(const ResultSheet& sheet) {
    const WrittenNotes& kept = *sheet.written_notes;
    Html html{"<section class=\"card\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">Written notes</h2>\n"};
    html += fill("<p class=\"doubt\">{}</p>\n<p>{}</p>\n", kept_in_notes_sentence, notes_origin_sentence);
    html += Html{"<dl class=\"fields\">\n"};
    for (const SheetFact& fact : notes_facts(sheet))
        html += fact_html(fact.name, fact.value);
    html += fill("<div class=\"wide\"><dt>Discussion</dt><dd><code>{}</code></dd></div>\n</dl>\n",
                 sheet.discussion);
    html += kept.confirmed
                ? fill("<blockquote class=\"words\">{}</blockquote>\n", from_person(confirmation_text(kept)))
                : fill("<p class=\"doubt\">{}</p>\n", confirmation_text(kept));
    html +=
        Html{"<table class=\"notes\">\n<caption>The notes in the order of the clock</caption>\n<thead><tr>"
             "<th scope=\"col\">Clock</th><th scope=\"col\">AC</th><th scope=\"col\">Note</th></tr></thead>"
             "\n<tbody>\n"};
    for (const SheetNote& note : sheet.notes) {
        const std::string typed = typed_text(kept, note);
        html += fill(
            "<tr id=\"note-{}\"><th scope=\"row\">{}{}</th><td>{}</td><td class=\"words\">{}</td></tr>\n",
            std::to_string(note.note), note.clock,
            typed.empty() ? Html{} : fill(" <span class=\"origin\">{}</span>", typed),
            note.criteria_text.empty() ? "–" : note.criteria_text, from_person(note.text));
    }
    html += Html{"</tbody>\n</table>\n"};
    return html +=
           fill("<p class=\"about\">Made by {} from the journal of the discussion "
                "(<code>journal.jsonl</code>), which stands beside this page. The same facts for other "
                "programs are in <code>result-sheet.json</code> and in <code>written-notes.csv</code>."
                "</p>\n</section>\n",
                sheet.program);
}

Html note_line_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card\" aria-labelledby=\"counters\">\n"
              "<h2 id=\"counters\">Clock times of the notes</h2>\n"};
    if (sheet.note_line.empty())
        return html += fill("<p class=\"nothing\">{}</p>\n</section>\n", no_criteria_in_notes_sentence);
    html += Html{"<p class=\"counter-line\">"};
    bool first = true;
    for (const SheetNote& note : sheet.notes) {
        if (note.criteria.empty())
            continue;
        html += Html{first ? "" : ", "};
        html += fill("<a class=\"counter\" href=\"#note-{}\">{} {}</a>", std::to_string(note.note),
                     note.clock, note.criteria_text);
        first = false;
    }
    return html += Html{"</p>\n</section>\n"};
}

Html notes_of_criterion(const SheetCriterion& row) {
    if (row.notes.empty())
        return {};
    Html list{"<ul class=\"counters\">"};
    for (const SheetNote& note : row.notes)
        list += fill("<li><a class=\"counter\" href=\"#note-{}\">{}</a> <span class=\"note\">{}</span></li>",
                     std::to_string(note.note), note.clock, from_person(note.text));
    return list += Html{"</ul>"};
}

Html note_trail_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card\" aria-labelledby=\"trail\">\n<h2 id=\"trail\">Changes of notes</h2>\n"};
    const std::vector<NoteChange>& changes = sheet.written_notes->changes;
    if (changes.empty())
        return html += fill("<p>{}</p>\n</section>\n", no_note_changes_sentence);
    html += Html{"<table class=\"trail\">\n<caption class=\"unseen\">Changes of notes</caption>\n<thead><tr>"
                 "<th scope=\"col\">When</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n"};
    for (const NoteChange& change : changes)
        html += fill("<tr><td>{}</td><td>{}</td></tr>\n", note_change_when(change),
                     from_person(note_change_text(change, sheet)));
    return html += Html{"</tbody>\n</table>\n</section>\n"};
}

} // namespace counterpoint
