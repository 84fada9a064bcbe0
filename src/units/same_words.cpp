#include "units/same_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace counterpoint {

namespace {

/// What converters write differently for the same mark (UTF-8).
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> same_marks{{
    {"\u2018", "'"},
    {"\u2019", "'"},
    {"\u201C", "'"},
    {"\u201D", "'"},
    {"\u2010", "-"},
    {"\u2011", "-"},
    {"\u2012", "-"},
    {"\u2013", "-"},
    {"\u2014", "-"},
    {"\u2212", "-"},
    {"\u00A0", " "},
    {"\u202F", " "},
    {"\u2009", " "},
    {"\u2022", "·"},
    {"\u00AD", ""},
    {"\u200B", ""},
    {"\uFEFF", ""},
    {"\u2026", "..."},
}};

bool counts_as_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Any beyond ASCII too.
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_punctuation(char c) {
    constexpr std::string_view marks = ".,;:!?()[]/-'";
    return marks.find(c) != std::string_view::npos;
}

/// Small letters, one kind of each mark, single spaces; none at the ends.
std::string with_plain_marks(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        std::string_view mark = text.substr(0, 1);
        std::size_t length = 1;
        if (static_cast<unsigned char>(text.front()) >= 0x80)
            for (const auto& [written, meant] : same_marks)
                if (text.starts_with(written)) {
                    mark = meant;
                    length = written.size();
                    break;
                }
        text.remove_prefix(length);
        for (char c : mark) {
            if (c == '"')
                c = '\'';
            const bool space = c == ' ' || (c >= '\t' && c <= '\r');
            if (!space)
                plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            else if (!plain.empty() && plain.back() != ' ')
                plain += ' ';
        }
    }
    while (!plain.empty() && (plain.back() == ' ' || plain.back() == '.'))
        plain.pop_back();
    return plain;
}

/// The space at `at` stands beside a punctuation mark, and not between two digits: "3 - 4", "1, 5".
bool says_nothing(std::string_view text, std::size_t at) {
    constexpr int furthest = 8;         // no number has more marks inside; a text of marks alone stays linear
    const auto beyond = [&](int step) { // the next character that is no space or mark
        auto i = static_cast<std::ptrdiff_t>(at);
        const auto end = static_cast<std::ptrdiff_t>(text.size());
        for (int steps = 0; steps < furthest && i >= 0 && i < end; ++steps, i += step)
            if (const char c = text[static_cast<std::size_t>(i)]; c != ' ' && !is_punctuation(c))
                return c;
        return ' ';
    };
    if (!is_punctuation(text[at - 1]) && !is_punctuation(text[at + 1]))
        return false;
    return !(counts_as_digit(beyond(-1)) && counts_as_digit(beyond(1)));
}

std::string words_of(std::string_view text) {
    const std::string plain = with_plain_marks(text);
    std::string close;
    close.reserve(plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i)
        if (plain[i] != ' ' || !says_nothing(plain, i))
            close += plain[i];
    std::string words;
    words.reserve(close.size());
    for (std::size_t i = 0; i < close.size(); ++i)
        if (close[i] != '-' || i == 0 || i + 1 == close.size() || !is_letter(close[i - 1]) ||
            !is_letter(close[i + 1]))
            words += close[i];
    return words;
}

} // namespace

bool same_words(std::string_view a, std::string_view b) {
    return a == b || words_of(a) == words_of(b);
}

} // namespace counterpoint
