#include "sheet/sheet_html.h"

#include "base/assets.h"
#include "base/sha256.h"
#include "sheet/html_parts.h"
#include "sheet/sheet_json.h"

#include <openssl/evp.h>

namespace counterpoint {

namespace {

/// "sha256-" and the base 64 of the hash, as a Content-Security-Policy names a script or style.
std::string policy_hash(std::string_view bytes) {
    const std::string digits = sha256_hex(bytes);
    std::string digest;
    for (std::size_t i = 0; i < digits.size(); i += 2)
        digest += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    std::string base64(4 * ((digest.size() + 2) / 3) + 1, '\0'); // EVP_EncodeBlock ends with a NUL
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(base64.data()),
                                       reinterpret_cast<const unsigned char*>(digest.data()),
                                       static_cast<int>(digest.size()));
    base64.resize(static_cast<std::size_t>(length));
    return "sha256-" + base64;
}

/// 'self' is the page's own place once it is served; from disk, where a page has no origin, it is `file:`.
std::string content_policy(std::string_view style, std::string_view script) {
    return fmt::format("default-src 'none'; script-src '{}'; style-src '{}'; media-src 'self' file:; "
                       "base-uri 'none'; form-action 'none'",
                       policy_hash(script), policy_hash(style));
}

/// Ends with the learner's name, so that a name that runs from right to left cannot turn what follows.
std::string page_title(const ResultSheet& sheet) {
    std::string title = sheet.practice ? "PRACTICE: result sheet" : "Result sheet";
    for (const SheetUnit& unit : sheet.units)
        title += " " + unit.unit.id;
    return sheet.learner.name.empty() ? title : title + ", " + sheet.learner.name;
}

Html head_html(const ResultSheet& sheet, std::string_view style, std::string_view script) {
    return fill(R"(<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="{}">
<title>{}</title>
<style>{}</style>
</head>
)",
                Html{content_policy(style, script)}, sheet.program, page_title(sheet),
                Html{std::string(style)});
}

Html data_html(const ResultSheet& sheet) {
    return Html{fmt::format("{}{}{}\n", embedded_json_begin, sheet_json(sheet), embedded_json_end)};
}

} // namespace

std::string sheet_html(const ResultSheet& sheet) {
    const std::string_view style = embedded_asset("sheet/result-sheet.css");
    const std::string_view script = embedded_asset("sheet/result-sheet.js");

    Html page = head_html(sheet, style, script);
    page += fill("<body{}>\n", Html{sheet.practice ? " class=\"practice\"" : ""});
    page += Html{"<a class=\"skip\" href=\"#sheet\">Skip to the result sheet</a>\n"};
    page += header_html(sheet);
    page += player_html(sheet);
    page += Html{"<main id=\"sheet\">\n"};
    page += counters_html(sheet);
    page += units_html(sheet);
    page += declaration_html(sheet);
    page += questions_html(sheet);
    page += plan_html(sheet);
    page += statements_html(sheet);
    page += recording_html(sheet);
    page += seals_html(sheet);
    page += trail_html(sheet);
    page += evidence_matrix_html(sheet);
    page += Html{"</main>\n"};
    page += data_html(sheet);
    page += fill("<script>{}</script>\n</body>\n</html>\n", Html{std::string(script)});
    return page.source;
}

std::string_view embedded_json(std::string_view page) {
    const std::size_t begin = page.find(embedded_json_begin);
    if (begin == std::string_view::npos)
        return {};
    const std::string_view rest = page.substr(begin + embedded_json_begin.size());
    const std::size_t end = rest.find(embedded_json_end);
    if (end == std::string_view::npos || rest.find(embedded_json_begin) != std::string_view::npos)
        return {};
    return rest.substr(0, end);
}

} // namespace counterpoint
