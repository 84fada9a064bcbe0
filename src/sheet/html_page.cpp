// What stands around the parts of a page: its head, its style, its policy.

#include "sheet/html_parts.h"

#include "base/assets.h"
#include "base/base64.h"
#include "base/sha256.h"

namespace counterpoint {

namespace {

/// "'sha256-…'": the base 64 of the hash, as a Content-Security-Policy names a script or style.
std::string policy_hash(std::string_view bytes) {
    const std::string digits = sha256_hex(bytes);
    std::string digest;
    for (std::size_t i = 0; i < digits.size(); i += 2)
        digest += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    return "'sha256-" + base64(digest) + "'";
}

/// 'self' is the page's own place once it is served; from disk, where a page has no origin, it is `file:`.
std::string content_policy(std::string_view style, std::string_view script) {
    if (script.empty())
        return fmt::format("default-src 'none'; style-src {}; base-uri 'none'; form-action 'none'",
                           policy_hash(style));
    return fmt::format("default-src 'none'; script-src {}; style-src {}; media-src 'self' file:; "
                       "base-uri 'none'; form-action 'none'",
                       policy_hash(script), policy_hash(style));
}

} // namespace

std::string page_html(const PageFacts& facts, const Html& body) {
    const std::string_view style = embedded_asset("sheet/result-sheet.css");
    Html page = fill(R"(<!DOCTYPE html>
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
<body{}>
<a class="skip" href="#sheet">Skip to the result sheet</a>
)",
                     Html{content_policy(style, facts.script)}, facts.program, facts.title,
                     Html{std::string(style)}, Html{facts.practice ? " class=\"practice\"" : ""});
    page += body;
    if (!facts.script.empty())
        page += fill("<script>{}</script>\n", Html{std::string(facts.script)});
    page += Html{"</body>\n</html>\n"};
    return page.source;
}

} // namespace counterpoint
