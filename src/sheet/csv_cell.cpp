#include "sheet/csv_cell.h"

#include "base/text.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// A spreadsheet takes a cell for a formula by its first character, some after skipping blanks, some in the
/// full-width form of East Asian keyboards too. The apostrophe makes it text.
bool looks_like_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return false;
    const std::string_view rest = text.substr(first);
    static constexpr std::string_view starts[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                  "\n", "＝", "＋", "－", "＠"};
    return std::any_of(std::begin(starts), std::end(starts),
                       [&](std::string_view start) { return rest.starts_with(start); });
}

} // namespace

std::string csv_cell(std::string_view text) {
    std::string content = clean_utf8(text);
    if (looks_like_formula(content))
        content.insert(0, "'");
    if (content.find_first_of(",\"\r\n\t'") == std::string::npos)
        return content;
    std::string cell = "\"";
    for (const char c : content) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

} // namespace counterpoint
