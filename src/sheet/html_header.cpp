#include "sheet/html_parts.h"

#include "sheet/words.h"

namespace counterpoint {

namespace {

/// A field of the form; an empty one stays visible, as a line to write on.
Html field(std::string_view name, std::string_view value) {
    return fill("<div><dt>{}</dt><dd>{}</dd></div>\n", name,
                value.empty() ? Html{"<span class=\"blank\">not given</span>"} : from_person(value));
}

Html unit_names(const ResultSheet& sheet) {
    Html names;
    for (const SheetUnit& unit : sheet.units)
        names += fill("<p class=\"unit-name\"><b>{}</b> {}</p>\n", unit.unit.id, unit.unit.title);
    return names;
}

} // namespace

Html from_person(std::string_view text) {
    return fill("<bdi>{}</bdi>", text);
}

Html header_html(const ResultSheet& sheet) {
    Html html{"<header>\n"};
    if (sheet.practice)
        html += Html{
            "<p class=\"practice-banner\"><strong>PRACTICE</strong> This sheet was made with the practice "
            "sound. It is not evidence of anything that a learner can do.</p>\n"};
    html += fill("<p class=\"kind\">Professional discussion</p>\n<h1>{}Result Sheet</h1>\n{}",
                 sheet.practice ? "PRACTICE: " : "", unit_names(sheet));
    html += Html{"<dl class=\"fields\">\n"};
    html += field("Centre Number", sheet.centre.number);
    html += field("Centre Name", sheet.centre.name);
    html += field("Learner Registration No", sheet.learner.registration);
    html += field("Learner Name", sheet.learner.name);
    html += field("Assessor", sheet.assessor.name);
    html += field("Date of the discussion",
                  sheet.takes.empty() ? std::string() : date_text(sheet.takes.front().started_at));
    html += Html{"</dl>\n</header>\n"};
    return html;
}

} // namespace counterpoint
