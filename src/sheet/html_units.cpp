#include "sheet/html_parts.h"

namespace counterpoint {

namespace {

Html counters_of(const ResultSheet& sheet, const SheetCriterion& row) {
    if (row.counters.empty())
        return Html{"<span class=\"nothing\">no counter</span>"};
    Html list{"<ul class=\"counters\">"};
    for (const Counter& counter : row.counters) {
        list += fill("<li>{}", counter_link(sheet, counter, counter.text));
        if (counter.origin == MarkOrigin::added_later)
            list += Html{" <span class=\"origin\">added later</span>"};
        if (!counter.note.empty())
            list += fill(" <span class=\"note\">{}</span>", from_person(counter.note));
        list += Html{"</li>"};
    }
    return list += Html{"</ul>"};
}

Html criterion_row(const ResultSheet& sheet, const SheetCriterion& row) {
    return fill(
        "<tr>\n<th scope=\"row\"><span class=\"number\">AC {}</span> {}</th>\n"
        "<td class=\"times\"><span class=\"cell-name\">Time counters</span>{}</td>\n"
        "<td class=\"feedback\"><span class=\"cell-name\">Assessor feedback on AC</span></td>\n"
        "<td class=\"decision\"><span class=\"cell-name\">Decision</span>Pass / Referral</td>\n</tr>\n",
        row.criterion.number, row.criterion.statement, counters_of(sheet, row));
}

Html outcome_html(const ResultSheet& sheet, const SheetOutcome& outcome) {
    Html html =
        fill("<h3><span class=\"number\">Learning Outcome {}</span> {}</h3>\n<table>\n"
             "<caption class=\"unseen\">Assessment criteria of Learning Outcome {}</caption>\n"
             "<thead><tr><th scope=\"col\">Assessment Criteria (AC)</th><th scope=\"col\">Time counters</th>"
             "<th scope=\"col\">Assessor feedback on AC</th>"
             "<th scope=\"col\">Pass / Referral <small>(delete as applicable)</small></th></tr></thead>\n"
             "<tbody>\n",
             outcome.number, outcome.statement, outcome.number);
    for (const SheetCriterion& row : outcome.criteria)
        html += criterion_row(sheet, row);
    html += fill("</tbody>\n</table>\n<dl class=\"comments\">\n"
                 "<div><dt>Learning Outcome {} comments (optional)</dt><dd></dd></div>\n"
                 "<div><dt>QA comments (optional)</dt><dd></dd></div>\n</dl>\n",
                 outcome.number);
    return html;
}

/// The last rows of the form: who decided what, when, over which signature.
Html unit_outcome(std::string_view date, std::string_view signature) {
    return fill("<tr><th scope=\"row\">Unit Outcome <small>(delete as applicable)</small></th>"
                "<td class=\"decision\">PASS / REFERRAL</td><th scope=\"row\">{}</th><td></td>"
                "<th scope=\"row\">{}</th><td></td></tr>\n",
                date, signature);
}

Html unit_html(const ResultSheet& sheet, const SheetUnit& unit) {
    Html html = fill("<section class=\"card unit\">\n<h2>Unit {} <span class=\"title\">{}</span></h2>\n"
                     "<p class=\"about\">Level {}{}{}. The unit is passed only when each of its AC is.</p>\n",
                     unit.id, unit.title, std::to_string(unit.level),
                     unit.uan.empty() ? "" : ", unit accreditation number ", unit.uan);
    if (sheet.practice)
        html += Html{"<p class=\"practice-line\"><strong>PRACTICE</strong></p>\n"};
    for (const SheetOutcome& outcome : unit.outcomes)
        html += outcome_html(sheet, outcome);
    html +=
        fill("<table class=\"unit-outcome\">\n<caption>Outcome of unit {}</caption>\n<tbody>\n{}{}</tbody>\n"
             "</table>\n",
             unit.id, unit_outcome("Date", "Signature of Assessor"),
             unit_outcome("Date of QA check", "Signature of QA"));
    return html +=
           Html{"<p class=\"informal\">Every decision on this sheet is informal until quality assurance has "
                "confirmed it.</p>\n</section>\n"};
}

} // namespace

Html units_html(const ResultSheet& sheet) {
    Html html;
    for (const SheetUnit& unit : sheet.units)
        html += unit_html(sheet, unit);
    return html;
}

} // namespace counterpoint
