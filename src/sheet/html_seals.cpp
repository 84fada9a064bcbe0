#include "sheet/html_parts.h"

#include "discussion/seals/seals.h"
#include "sheet/qr_code.h"
#include "sheet/seal_words.h"
#include "sheet/words.h"

namespace counterpoint {

namespace {

Html seal_html(const Seal& seal, const ResultSheet& sheet) {
    return fill("<li><p><strong>{} {}</strong>, {}: {}</p>\n<p>Identity established by: {}. {}</p>\n"
                "<p>Key <code>{}</code></p></li>\n",
                role_word(seal.role), from_person(seal.name), date_time_text(seal.at),
                from_person(seal.statement), from_person(seal.established), seal_covers_text(seal, sheet),
                grouped_key(seal.key));
}

Html seal_list(const ResultSheet& sheet) {
    if (sheet.seals.empty())
        return fill("<p>{}</p>\n", no_seals_sentence);
    Html html{"<ol class=\"seals\">\n"};
    for (const Seal& seal : sheet.seals)
        html += seal_html(seal, sheet);
    return html += fill("</ol>\n<p>{}</p>\n", seals_sentence);
}

} // namespace

Html seals_html(const ResultSheet& sheet) {
    if (sheet.head_code.empty() && sheet.seals.empty())
        return {};
    Html html{"<section class=\"card\" aria-labelledby=\"seals\">\n<h2 id=\"seals\">Seals</h2>\n"};
    html += seal_list(sheet);
    if (has_head_code(sheet))
        html += fill("<h3>Head code</h3>\n<div class=\"head-code\">{}<div><p><code>{}</code></p>\n<p>{}</p>"
                     "</div></div>\n",
                     Html{qr_svg(qr_code(sheet.head_code), head_code_label)}, sheet.head_code,
                     head_code_text(sheet));
    return html += Html{"</section>\n"};
}

} // namespace counterpoint
