// What was asked, what became of decisions and counters afterwards, and the matrix that points to it all.

#include "sheet/html_parts.h"

#include "sheet/decision_trail_words.h"
#include "sheet/decision_words.h"
#include "sheet/plan_words.h"
#include "sheet/words.h"

namespace counterpoint {

namespace {

Html asked_row(const ResultSheet& sheet, const AskedQuestion& asked) {
    const Question* question = find_question(sheet.planning, asked.id);
    const std::string criteria =
        question == nullptr || question->criteria.empty() ? "" : criteria_text(question->criteria, sheet);
    return fill("<tr><td>{}</td><td class=\"words\">{}</td><td>{}</td><td>{}</td></tr>\n",
                moment_link(sheet, asked.at), from_person(asked_text(asked, sheet.planning)), criteria,
                asked.answered ? moment_link(sheet, *asked.answered) : Html{});
}

Html not_asked(const ResultSheet& sheet) {
    const std::vector<Question> open = questions_not_asked(sheet.planning, sheet.conduct);
    if (open.empty())
        return {};
    Html html{sheet.written_notes ? "<h3>Planned; which of them were asked stands in the notes</h3>\n<ul>\n"
                                  : "<h3>Planned and not ticked as asked</h3>\n<ul>\n"};
    for (const Question& question : open)
        html += fill("<li>{}{}{}</li>\n", from_person(question.text), question.criteria.empty() ? "" : " · ",
                     question.criteria.empty() ? std::string() : criteria_text(question.criteria, sheet));
    return html += Html{"</ul>\n"};
}

/// What the matrix calls this discussion, with the moments at which it speaks to the criterion.
Html discussion_in_matrix(const ResultSheet& sheet, const SheetCriterion& row) {
    Html title = from_person(discussion_title(sheet));
    for (const Counter& counter : row.counters) {
        title += Html{&counter == &row.counters.front() ? ": " : ", "};
        title += counter_link(sheet, counter, counter.text);
    }
    for (const SheetNote& note : row.notes)
        title += fill("{}<a class=\"counter\" href=\"#note-{}\">{}</a>",
                      &note == &row.notes.front() ? ": " : ", ", std::to_string(note.note), note.clock);
    return title;
}

Html matrix_row(const ResultSheet& sheet, const SheetCriterion& row) {
    Html titles;
    Html references;
    const auto add = [&](const Html& title, std::string_view reference) {
        titles += fill("<div>{}</div>", title);
        references += fill("<div>{}</div>", from_person(reference.empty() ? "–" : reference));
    };
    if (!row.counters.empty() || !row.notes.empty())
        add(discussion_in_matrix(sheet, row), sheet.planning.plan.evidence_reference);
    for (const OtherEvidence& evidence : row.evidence)
        add(from_person(evidence.title), evidence.reference);
    if (row.carried_over)
        add(Html{"Earlier submission"}, sheet.planning.submission.previous_discussion);
    return fill("<tr><th scope=\"row\"><span class=\"number\">AC {}</span> "
                "<span class=\"statement\">{}</span></th><td>{}</td><td>{}</td></tr>\n",
                row.criterion.number, row.criterion.statement, titles, references);
}

} // namespace

Html questions_html(const ResultSheet& sheet) {
    if (sheet.planning.questions.empty() && sheet.conduct.asked.empty())
        return {};
    Html html{"<section class=\"card\" aria-labelledby=\"questions\">\n"
              "<h2 id=\"questions\">Questions</h2>\n"};
    if (!sheet.conduct.asked.empty()) {
        html += Html{"<table class=\"questions\">\n<caption class=\"unseen\">Questions that were asked"
                     "</caption>\n<thead><tr><th scope=\"col\">Asked at</th><th scope=\"col\">Question</th>"
                     "<th scope=\"col\">Criteria</th><th scope=\"col\">Answered at</th></tr></thead>\n"
                     "<tbody>\n"};
        for (const AskedQuestion& asked : sheet.conduct.asked)
            html += asked_row(sheet, asked);
        html += Html{"</tbody>\n</table>\n"};
    }
    html += not_asked(sheet);
    return html += Html{"</section>\n"};
}

Html trail_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card\" aria-labelledby=\"trail\">\n"
              "<h2 id=\"trail\">Changes of counters</h2>\n"};
    if (sheet.mark_changes.empty())
        return html += fill("<p>{}</p>\n</section>\n", no_changes_sentence);
    html +=
        Html{"<table class=\"trail\">\n<caption class=\"unseen\">Changes of counters</caption>\n<thead><tr>"
             "<th scope=\"col\">When</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n"};
    for (const MarkChange& change : sheet.mark_changes)
        html += fill("<tr><td>{}{}</td><td>{}</td></tr>\n", date_time_text(change.at),
                     change.while_recording ? ", while recording" : ", afterwards",
                     from_person(mark_change_text(change, sheet)));
    return html += Html{"</tbody>\n</table>\n</section>\n"};
}

Html decision_trail_html(const ResultSheet& sheet) {
    if (sheet.decision_changes.empty())
        return {};
    Html html = fill("<section class=\"card\" aria-labelledby=\"decision-trail\">\n"
                     "<h2 id=\"decision-trail\">{0}</h2>\n"
                     "<table class=\"trail\">\n<caption class=\"unseen\">{0}</caption>\n<thead><tr>"
                     "<th scope=\"col\">When</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n",
                     decision_trail_heading);
    for (const DecisionTrailLine& line : decision_trail(sheet))
        html += fill("<tr><td>{}</td><td class=\"words\">{}</td></tr>\n", line.when, from_person(line.what));
    return html += Html{"</tbody>\n</table>\n</section>\n"};
}

Html evidence_matrix_html(const ResultSheet& sheet) {
    Html html;
    for (const SheetUnit& part : sheet.units) {
        html += fill("<section class=\"card matrix\">\n<h2>Portfolio evidence matrix, unit {}</h2>\n"
                     "<dl class=\"fields\">\n{}<div><dt>Signature</dt><dd></dd></div>\n"
                     "<div><dt>Date completed</dt><dd></dd></div>\n</dl>\n"
                     "<table>\n<caption class=\"unseen\">Evidence matrix of unit {}</caption>\n"
                     "<thead><tr><th scope=\"col\">Assessment Criteria (AC)</th>"
                     "<th scope=\"col\">Portfolio Evidence Titles</th>"
                     "<th scope=\"col\">Reference Number</th></tr></thead>\n<tbody>\n",
                     part.unit.id, fact_html("Name of learner", sheet.learner.name), part.unit.id);
        for (const SheetOutcome& outcome : part.outcomes)
            for (const SheetCriterion& row : outcome.criteria)
                html += matrix_row(sheet, row);
        html += Html{"</tbody>\n</table>\n</section>\n"};
    }
    return html;
}

} // namespace counterpoint
