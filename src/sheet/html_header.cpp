#include "sheet/html_parts.h"

#include "sheet/note_words.h"
#include "sheet/words.h"

namespace counterpoint {

namespace {

Html unit_names(const ResultSheet& sheet) {
    Html names;
    for (const SheetUnit& unit : sheet.units)
        names += fill("<p class=\"unit-name\"><b>{}</b> {}</p>\n", unit.unit.id, unit.unit.title);
    return names;
}

} // namespace

Html fact_html(std::string_view name, std::string_view value) {
    return fill("<div><dt>{}</dt><dd>{}</dd></div>\n", name,
                value.empty() ? Html{"<span class=\"blank\">not given</span>"} : from_person(value));
}

Html from_person(std::string_view text) {
    return text.empty() ? Html{} : fill("<bdi>{}</bdi>", text);
}

Html header_html(const ResultSheet& sheet, std::string_view title) {
    Html html{"<header>\n"};
    if (sheet.practice)
        html += fill("<p class=\"practice-banner\"><strong>PRACTICE</strong> {}</p>\n", practice_sentence);
    if (sheet.written_notes)
        html += fill("<p class=\"doubt\">{}</p>\n", kept_in_notes_sentence);
    html += fill("<p class=\"kind\">Professional discussion</p>\n<h1>{}{}</h1>\n{}",
                 sheet.practice ? "PRACTICE: " : "", title, unit_names(sheet));
    html += Html{"<dl class=\"fields\">\n"};
    html += fact_html("Centre Number", sheet.centre.number);
    html += fact_html("Centre Name", sheet.centre.name);
    html += fact_html("Learner Registration No", sheet.learner.registration);
    html += fact_html("Learner Name", sheet.learner.name);
    html += fact_html("Assessor", sheet.assessor.name);
    if (!sheet.countersigner.empty())
        html += fact_html("Countersigning Assessor", sheet.countersigner);
    if (sheet.planning.submission.number > 1)
        html += fact_html("Submission", std::to_string(sheet.planning.submission.number));
    html += fact_html("Date of the discussion", discussion_date_text(sheet));
    html += Html{"</dl>\n</header>\n"};
    return html;
}

} // namespace counterpoint
