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

/// Where the handbook's own pages contradict each other: shown, never settled silently, and apart from the
/// form.
Html disagreements(const SheetUnit& part) {
    const Unit& unit = part.unit;
    Html items;
    const auto add = [&](std::string_view criterion, std::string_view text) {
        items += fill("<li>{}{}{}</li>\n", criterion.empty() ? "" : "AC ", criterion,
                      criterion.empty() ? Html(fill("{}", text)) : fill(": {}", text));
    };
    for (const Disagreement& disagreement : unit.disagreements)
        add(disagreement.criterion, disagreement.text);
    for (const SheetOutcome& outcome : part.outcomes)
        for (const SheetCriterion& row : outcome.criteria) {
            if (row.criterion.inferred)
                add(row.criterion.number, "The handbook does not print this number; its place gave it.");
            if (!row.criterion.sheet_statement.empty())
                add(row.criterion.number,
                    "The handbook's result sheet words it: \"" + row.criterion.sheet_statement + "\"");
        }
    if (items.source.empty())
        return {};
    return fill("<details class=\"disagreements\"><summary>Where the handbook's pages disagree</summary>\n"
                "<ul>\n{}</ul></details>\n",
                items);
}

Html text_list(std::string_view name, const Texts& texts) {
    if (texts.empty())
        return {};
    Html html = fill("<div><p class=\"list-name\">{}</p><ul>", name);
    for (const std::string& text : texts)
        html += fill("<li>{}</li>", text);
    return html += Html{"</ul></div>"};
}

/// What the centre's handbook says to the criterion, in a row of its own below it.
Html handbook_row(const Criterion& criterion) {
    Html descriptors = text_list("Referral (sufficiency descriptors, guidance)", criterion.referral);
    descriptors += text_list("Pass (sufficiency descriptors, guidance)", criterion.pass);
    Html more = text_list("Depth", criterion.depth);
    more += text_list("Assessment guidance", criterion.guidance);
    more += text_list("Starting points", criterion.starting_points);
    if (descriptors.source.empty() && more.source.empty())
        return {};
    Html html{"<tr class=\"handbook\">\n<td colspan=\"4\">"};
    if (!descriptors.source.empty())
        html += fill("<div class=\"descriptors\">{}</div>", descriptors);
    if (!more.source.empty())
        html += fill("<details><summary>Depth and guidance to AC {}</summary>{}</details>", criterion.number,
                     more);
    return html += Html{"</td>\n</tr>\n"};
}

Html criterion_row(const ResultSheet& sheet, const SheetCriterion& row) {
    Html html =
        fill("<tr>\n<th scope=\"row\"><span class=\"number\">AC {}</span> <span "
             "class=\"statement\">{}</span></th>\n"
             "<td class=\"times\"><span class=\"cell-name\">Time counters</span>{}</td>\n"
             "<td class=\"feedback\"><span class=\"cell-name\">Assessor feedback on AC</span></td>\n"
             "<td class=\"decision\"><span class=\"cell-name\">Decision</span>Pass / Referral</td>\n</tr>\n",
             row.criterion.number, row.criterion.statement, counters_of(sheet, row));
    return html += handbook_row(row.criterion);
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
Html unit_outcome(std::string_view heading, std::string_view date, std::string_view signature) {
    return fill("<tr><th scope=\"row\">{} <small>(delete as applicable)</small></th>"
                "<td class=\"decision\">PASS / REFERRAL</td><th scope=\"row\">{}</th><td></td>"
                "<th scope=\"row\">{}</th><td></td></tr>\n",
                heading, date, signature);
}

/// Where the wording comes from, and what to know about the unit as a whole.
Html unit_notes(const Unit& unit) {
    Html html;
    const HandbookSource& source = unit.source;
    if (!source.title.empty() || !source.file.empty())
        html += fill("<p class=\"about\">Wording from {}{}{}{}{}.</p>\n",
                     source.title.empty() ? source.file : source.title,
                     source.version.empty() ? "" : ", version ", source.version,
                     source.date.empty() ? "" : ", ", source.date);
    if (unit.needs_prior_approval)
        html +=
            Html{"<p class=\"doubt\">In this unit a discussion takes the place of the written work only if "
                 "that was approved beforehand.</p>\n"};
    return html;
}

Html unit_html(const ResultSheet& sheet, const SheetUnit& part) {
    const Unit& unit = part.unit;
    Html html = fill("<section class=\"card unit\">\n<h2>Unit {} <span class=\"title\">{}</span></h2>\n"
                     "<p class=\"about\">Level {}{}{}. The unit is passed only when each of its AC is.</p>\n",
                     unit.id, unit.title, std::to_string(unit.level),
                     unit.uan.empty() ? "" : ", unit accreditation number ", unit.uan);
    if (sheet.practice)
        html += Html{"<p class=\"practice-line\"><strong>PRACTICE</strong></p>\n"};
    html += unit_notes(unit);
    for (const SheetOutcome& outcome : part.outcomes)
        html += outcome_html(sheet, outcome);
    html += disagreements(part);
    html +=
        fill("<table class=\"unit-outcome\">\n<caption>Outcome of unit {}</caption>\n<tbody>\n{}{}</tbody>\n"
             "</table>\n",
             unit.id,
             unit_outcome(unit.outcome_heading.empty() ? "Unit Outcome" : unit.outcome_heading, "Date",
                          "Signature of Assessor"),
             unit_outcome("Unit Outcome", "Date of QA check", "Signature of QA"));
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
