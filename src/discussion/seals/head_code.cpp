#include "discussion/seals/head_code.h"

namespace counterpoint {

namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned bits_of_letter = 5;
constexpr unsigned bits_of_digit = 4;

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

} // namespace

std::string head_code(std::string_view head) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (head.size() != 64 || head.find_first_not_of(digits) != std::string_view::npos)
        return {};
    std::string code;
    unsigned bits = 0; // read and not yet written
    unsigned held = 0;
    for (std::size_t i = 0; code.size() < head_code_length;) {
        if (held < bits_of_letter) {
            bits = (bits << bits_of_digit) | static_cast<unsigned>(digits.find(head[i++]));
            held += bits_of_digit;
            continue;
        }
        held -= bits_of_letter;
        code += letters[(bits >> held) & 31U];
    }
    return code;
}

std::string grouped_head_code(std::string_view code) {
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += '-';
        text += code[i];
    }
    return text;
}

std::optional<std::string> head_code_from(std::string_view typed) {
    std::string code;
    for (const char c : typed) {
        if (c == ' ' || c == '-' || c == '\t' || c == '\r' || c == '\n')
            continue;
        char letter = upper(c);
        if (letter == 'O')
            letter = '0';
        else if (letter == 'I' || letter == 'L')
            letter = '1';
        if (letters.find(letter) == std::string_view::npos || code.size() == head_code_length)
            return std::nullopt;
        code += letter;
    }
    if (code.size() != head_code_length)
        return std::nullopt;
    return code;
}

} // namespace counterpoint
