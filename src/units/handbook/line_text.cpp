#include "units/handbook/line_text.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace counterpoint {

namespace {

/// Anchors, pictures and footnote marks that converters write into the text.
constexpr std::array<std::string_view, 3> marks = {"[bookmark:", "[image:", "[footnoteRef:"};

std::string without_marks(std::string_view raw) {
    std::string text;
    bool closes =
        true; // false once no ']' is left: looking again and again would cost the square of the line
    while (!raw.empty()) {
        const std::size_t bracket = closes ? raw.find('[') : std::string_view::npos;
        text += raw.substr(0, bracket);
        if (bracket == std::string_view::npos)
            break;
        raw.remove_prefix(bracket);
        std::size_t taken = 1;
        if (std::any_of(marks.begin(), marks.end(),
                        [&](std::string_view mark) { return raw.starts_with(mark); })) {
            const std::size_t end = raw.find(']');
            closes = end != std::string_view::npos;
            taken = closes ? end + 1 : 0;
        }
        if (taken == 1)
            text += '[';
        raw.remove_prefix(taken);
    }
    return text;
}

struct Written {
    std::string_view as;
    std::string_view means;
};
/// Spaces of all widths become one, what cannot be seen goes, ligatures become letters.
constexpr std::array<Written, 12> written = {{{"\u00A0", " "},
                                              {"\u2002", " "},
                                              {"\u2003", " "},
                                              {"\u2009", " "},
                                              {"\u202F", " "},
                                              {"\u200B", ""},
                                              {"\uFEFF", ""},
                                              {"\u00AD", ""},
                                              {"\uFB00", "ff"},
                                              {"\uFB01", "fi"},
                                              {"\uFB02", "fl"},
                                              {"\u2011", "-"}}};
constexpr std::array<std::string_view, 13> bullets = {"\u00B7", "\u2022",  "\u25CF", "\u25E6", "\u25AA",
                                                      "\u2023", "\u2043",  "\uF0B7", "\uF0A7", "- ",
                                                      "* ",     "\u2013 ", "o\t"};

/// Letters, single spaces and single tabs; neither at the ends.
std::string tidied(std::string_view raw) {
    std::string text;
    while (!raw.empty()) {
        std::string_view piece = raw.substr(0, 1);
        std::size_t length = 1;
        if (static_cast<unsigned char>(raw.front()) >= 0x80)
            for (const Written& one : written)
                if (raw.starts_with(one.as)) {
                    piece = one.means;
                    length = one.as.size();
                    break;
                }
        raw.remove_prefix(length);
        if (piece.empty())
            continue;
        const char c = piece.front();
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (c == '\t') {
            while (!text.empty() && text.back() == ' ')
                text.pop_back();
            if (!text.empty() && text.back() != '\t')
                text += '\t';
        } else if (c == ' ' || control) {
            if (!text.empty() && text.back() != ' ' && text.back() != '\t')
                text += ' ';
        } else {
            text += piece;
        }
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.pop_back();
    return text;
}

} // namespace

HandbookLine line_from(std::string_view raw, int number) {
    HandbookLine line;
    line.number = number;
    const std::string plain = without_marks(raw);
    line.cell = plain.starts_with('\t');
    line.text = tidied(plain);
    for (const std::string_view bullet : bullets)
        if (line.text.starts_with(bullet)) {
            line.bullet = true;
            line.text = std::string(trimmed(std::string_view(line.text).substr(bullet.size())));
            break;
        }
    return line;
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

bool begins_with_words(std::string_view text, std::string_view words) {
    return in_small_letters(text.substr(0, words.size())) == words;
}

std::optional<CriterionLabel> criterion_label(std::string_view text) {
    std::string_view rest = text;
    for (const std::string_view prefix : {"AC", "A.C.", "A.C"})
        if (rest.starts_with(prefix)) {
            rest.remove_prefix(prefix.size());
            while (rest.starts_with(' ') || rest.starts_with('\t') || rest.starts_with('.'))
                rest.remove_prefix(1);
            break;
        }
    std::string number;
    const auto take_digits = [&] {
        std::size_t digits = 0;
        while (!rest.empty() && is_digit(rest.front()) && digits < 3) {
            number += rest.front();
            rest.remove_prefix(1);
            ++digits;
        }
        return digits == 1 || digits == 2;
    };
    if (!take_digits() || !rest.starts_with('.'))
        return std::nullopt;
    number += '.';
    rest.remove_prefix(1);
    if (!take_digits())
        return std::nullopt;
    if (rest.starts_with(':') || rest.starts_with('.') || rest.starts_with(')'))
        rest.remove_prefix(1);
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '\t')
        return std::nullopt;
    return CriterionLabel{std::move(number), trimmed(rest)};
}

std::string folded(std::string_view text) {
    std::string plain;
    for (const char c : in_small_letters(text))
        if (c != ' ' && c != '\t' && c != '\n')
            plain += c;
    while (plain.ends_with(':') || plain.ends_with('.'))
        plain.pop_back();
    return plain;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_year(std::string_view word) {
    return word.size() == 4 && all_digits(word) && (word.starts_with("19") || word.starts_with("20"));
}

bool is_footnote(std::string_view text) {
    if (!text.starts_with('[') || !text.ends_with(']'))
        return false;
    const std::size_t digits = text.find_first_not_of("0123456789", 1);
    return digits != std::string_view::npos && digits > 1 && text[digits] == ':';
}

std::string outcome_of(std::string_view criterion_number) {
    return std::string(criterion_number.substr(0, criterion_number.find('.')));
}

std::vector<std::string_view> cells_in(std::string_view text) {
    std::vector<std::string_view> cells = split(text, '\t');
    for (std::string_view& cell : cells)
        cell = trimmed(cell);
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
    return cells;
}

void append_paragraph(std::string& statement, const HandbookLine& line, bool& has_bullets) {
    has_bullets = has_bullets || line.bullet;
    if (!statement.empty())
        statement += has_bullets ? '\n' : ' ';
    statement += line.bullet ? "· " : "";
    statement += line.text;
}

Error handbook_error(ErrorKind kind, std::string what) {
    return Error{kind,
                 std::move(what),
                 {},
                 {},
                 "Open the handbook in a word processor, save it as .docx and read that."};
}

bool goes_on(std::string_view before, const HandbookLine& line) {
    if (line.bullet || line.text.empty() || before.empty())
        return false;
    if (!is_small_letter(line.text.front()) && line.text.front() != '(')
        return false;
    const char last = before.back();
    return last != '.' && last != ':' && last != ';';
}

} // namespace counterpoint
