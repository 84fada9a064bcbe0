#include "app/terminal_text.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// Bytes of the character at the beginning of clean UTF-8.
std::size_t length_of(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return std::min(length, text.size());
}

/// Of a character below U+10000; those that control are.
unsigned code_of(std::string_view character) {
    unsigned code = static_cast<unsigned char>(character.front());
    if (character.size() > 1)
        code &= character.size() == 2 ? 0x1FU : 0x0FU;
    for (const char c : character.substr(1))
        code = (code << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
    return code;
}

} // namespace

std::string printable_lines(std::string_view text) {
    std::string lines;
    for (;;) {
        const std::size_t end = text.find('\n');
        std::string line(text.substr(0, end));
        std::replace(line.begin(), line.end(), '\t', ' ');
        lines += printable(line);
        if (end == std::string_view::npos)
            return lines;
        lines += '\n';
        text.remove_prefix(end + 1);
    }
}

std::string json_for_terminal(std::string_view json) {
    std::string escaped;
    escaped.reserve(json.size());
    while (!json.empty()) {
        const std::string_view character = json.substr(0, length_of(json));
        json.remove_prefix(character.size());
        const bool plain = character.front() == '\n' || (character.size() == 1 && character.front() != 0x7F);
        if (plain || character.size() > 3 || printable(character) == character)
            escaped += character;
        else
            escaped += fmt::format("\\u{:04x}", code_of(character));
    }
    return escaped;
}

} // namespace counterpoint
