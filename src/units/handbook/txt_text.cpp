#include "units/handbook/handbook_text.h"

#include "base/text.h"
#include "units/handbook/line_text.h"
#include "units/handbook/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// A footnote that the converter wrote behind its sentence, "… level [2: The learner must …]", becomes a line
/// of its own with the same number: it is not part of the statement.
void split_footnote(HandbookText& lines) {
    std::string& text = lines.back().text;
    const std::size_t bracket = text.rfind('[');
    if (!text.ends_with(']') || bracket == 0 || bracket == std::string::npos)
        return;
    const std::size_t digits = text.find_first_not_of("0123456789", bracket + 1);
    if (digits == bracket + 1 || digits == std::string::npos || text[digits] != ':')
        return;
    HandbookLine note{lines.back().number, false, false, text.substr(bracket)};
    text = std::string(trimmed(std::string_view(text).substr(0, bracket)));
    lines.push_back(std::move(note));
}

} // namespace

Result<HandbookText> text_of_txt(std::string_view bytes) {
    if (bytes.size() > largest_handbook_text)
        return handbook_error(ErrorKind::invalid, "This file is larger than any handbook's text.");
    if (trimmed(bytes).empty())
        return handbook_error(ErrorKind::invalid, "This file is empty.");
    const std::optional<std::string> text = decoded_text(bytes);
    if (!text)
        return handbook_error(ErrorKind::invalid, "This file is no text in UTF-8, UTF-16 or Windows-1252.");

    HandbookText lines;
    int number = 0;
    std::string_view rest = *text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of("\n\r"), rest.size());
        if (lines.size() >= most_handbook_lines)
            return handbook_error(ErrorKind::invalid,
                                  fmt::format("This text has more than {} lines.", most_handbook_lines));
        lines.push_back(line_from(rest.substr(0, end), ++number));
        split_footnote(lines);
        const bool windows_end = rest.substr(end).starts_with("\r\n");
        rest.remove_prefix(std::min(end + (windows_end ? 2 : 1), rest.size()));
    }
    return lines;
}

} // namespace counterpoint
