#include "sheet/html_parts.h"

#include "discussion/seals/seals.h"
#include "sheet/qr_code.h"
#include "sheet/words.h"

namespace counterpoint {

namespace {

/// "8c4d 6cd9 cf4a 3f3f …": as people compare it. (identity/ groups it the same way; a sheet knows no keys.)
std::string grouped_key(std::string_view key) {
    std::string text;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += ' ';
        text += key[i];
    }
    return text;
}

Html seal_html(const Seal& seal) {
    return fill("<li><p><strong>{} {}</strong>, {}: {}</p>\n<p>Identity established by: {}. Covers lines 1 "
                "to {} of the "
                "journal and the recording.</p>\n<p>Key <code>{}</code></p></li>\n",
                role_word(seal.role), from_person(seal.name), date_time_text(seal.at),
                from_person(seal.statement), from_person(seal.established), std::to_string(seal.line),
                grouped_key(seal.key));
}

Html seal_list(const ResultSheet& sheet) {
    if (sheet.seals.empty())
        return Html{"<p>Nobody has sealed this record yet: nothing in it proves who made it.</p>\n"};
    Html html{"<ol class=\"seals\">\n"};
    for (const Seal& seal : sheet.seals)
        html += seal_html(seal);
    return html += Html{"</ol>\n<p>A name stands for whoever has the key: compare its digits with what the "
                        "person told "
                        "you. <code>counterpoint-cli verify</code> checks the signatures; so do "
                        "<code>openssl</code> and "
                        "<code>sha256sum</code>.</p>\n"};
}

} // namespace

Html seals_html(const ResultSheet& sheet) {
    if (sheet.head_code.empty() && sheet.seals.empty())
        return {};
    Html html{"<section class=\"card\" aria-labelledby=\"seals\">\n<h2 id=\"seals\">Seals</h2>\n"};
    html += seal_list(sheet);
    if (!sheet.head_code.empty() && sheet.recording)
        html += fill("<h3>Head code</h3>\n<p><code>{}</code></p>\n<p>It stands for lines 1 to {} of the "
                     "journal. Whoever "
                     "kept it can tell later whether they are still there.</p>\n",
                     sheet.head_code, std::to_string(sheet.journal_lines));
    return html += Html{"</section>\n"};
}

} // namespace counterpoint
