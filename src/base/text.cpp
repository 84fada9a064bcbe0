#include "base/text.h"

#include <cstddef>

namespace counterpoint {

namespace {

/// Length in bytes of the well-formed UTF-8 character at the start of `text`, 0 if there is none.
/// The table is RFC 3629 §4.
std::size_t utf8_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto in = [&](std::size_t i, unsigned low, unsigned high) {
        return i < text.size() && byte(i) >= low && byte(i) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return in(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return in(1, low, high) && in(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        return in(1, low, high) && in(2, 0x80, 0xBF) && in(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

/// Bytes of the character at the start of `text` (clean UTF-8, not empty) if it controls a terminal or turns
/// the direction of writing; 0 for any other.
std::size_t control_length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto between = [](unsigned value, unsigned low, unsigned high) {
        return value >= low && value <= high;
    };
    if (byte(0) < 0x20 || byte(0) == 0x7F)
        return 1;
    if (byte(0) == 0xC2 && between(byte(1), 0x80, 0x9F)) // U+0080 to U+009F
        return 2;
    if (byte(0) == 0xE2 && byte(1) == 0x80 && between(byte(2), 0xA8, 0xAE)) // U+2028 to U+202E
        return 3;
    if (byte(0) == 0xE2 && byte(1) == 0x81 && between(byte(2), 0xA6, 0xA9)) // U+2066 to U+2069
        return 3;
    return 0;
}

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

std::string hex(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto value = static_cast<unsigned char>(c);
        text += digits[value >> 4];
        text += digits[value & 15];
    }
    return text;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_clean_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        if (length == 0 || text.front() == '\0')
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string clean_utf8(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        if (length == 0 || text.front() == '\0') {
            clean += "\xEF\xBF\xBD";
            text.remove_prefix(1);
        } else {
            clean += text.substr(0, length);
            text.remove_prefix(length);
        }
    }
    return clean;
}

std::string cleaned(std::string_view typed) {
    return clean_utf8(trimmed(typed));
}

std::string one_line(std::string_view text) {
    std::string line = clean_utf8(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    return line;
}

std::string printable(std::string_view text) {
    const std::string clean = clean_utf8(text);
    std::string result;
    for (std::string_view rest = clean; !rest.empty();) {
        const std::size_t control = control_length(rest);
        result += control > 0 ? '?' : rest.front();
        rest.remove_prefix(control > 0 ? control : 1);
    }
    return result;
}

bool is_one_line(std::string_view text, std::size_t longest) {
    return !text.empty() && text.size() <= longest && text == trimmed(text) && is_clean_utf8(text) &&
           printable(text) == text;
}

std::string file_name_from(std::string_view text) {
    constexpr std::size_t longest = 80;
    constexpr std::string_view forbidden = "<>:\"/\\|?*";
    const std::string clean = clean_utf8(text);
    std::string name;
    for (std::string_view rest = clean; !rest.empty();) {
        const std::size_t length = utf8_length(rest);
        const auto first = static_cast<unsigned char>(rest.front());
        if (name.size() + length > longest)
            break;
        if (first < 0x20 || first == 0x7F || forbidden.find(rest.front()) != std::string_view::npos)
            name += '-';
        else
            name += rest.substr(0, length);
        rest.remove_prefix(length);
    }
    const auto trim = [](char c) { return c == '.' || c == ' '; };
    while (!name.empty() && trim(name.back()))
        name.pop_back();
    std::size_t start = 0;
    while (start < name.size() && trim(name[start]))
        ++start;
    name.erase(0, start);
    return name.empty() ? "untitled" : name;
}

} // namespace counterpoint
