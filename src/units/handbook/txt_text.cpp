#include "units/handbook/handbook_text.h"

#include "base/text.h"
#include "units/handbook/line_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace counterpoint {

namespace {

/// What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& text, char32_t c) {
    const auto byte = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | c >> 6);
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3F));
        byte(0x80 | (c >> 6 & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    constexpr char32_t replacement = 0xFFFD;
    std::string text;
    char32_t high = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        const char32_t unit = big_endian ? static_cast<char32_t>(first << 8 | second)
                                         : static_cast<char32_t>(second << 8 | first);
        const bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (high != 0 && !is_low)
            append_utf8(text, replacement); // its other half is missing
        if (unit >= 0xD800 && unit < 0xDC00) {
            high = unit;
            continue;
        }
        if (is_low)
            append_utf8(text, high == 0 ? replacement : 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
        else
            append_utf8(text, unit == 0 ? replacement : unit);
        high = 0;
    }
    if (high != 0 || bytes.size() % 2 != 0)
        append_utf8(text, replacement);
    return text;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte);
    }
    return clean_utf8(text); // bytes that mean nothing there
}

/// Control characters other than white space: a text has next to none.
bool looks_binary(std::string_view text) {
    const auto controls = std::count_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
    });
    return controls > 16 + static_cast<std::ptrdiff_t>(text.size() / 1000);
}

std::string decoded(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE"))
        return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF"))
        return from_utf16(bytes.substr(2), true);
    return is_clean_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
}

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
    const std::string text = decoded(bytes);
    if (looks_binary(bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ? std::string_view(text)
                                                                                    : bytes))
        return handbook_error(ErrorKind::invalid, "This file is no text.");

    HandbookText lines;
    int number = 0;
    std::string_view rest = text;
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
