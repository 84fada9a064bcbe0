#include "units/handbook/text_encoding.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace counterpoint {

namespace {

/// What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> from_0x80 = {
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
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? from_0x80[byte - 0x80U] : byte);
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

enum class Encoding { utf8, damaged_utf8, utf16_little, utf16_big, utf32, windows_1252 };

/// One damaged byte must not turn every quotation mark of a handbook into three letters: where more
/// characters beyond ASCII are whole than bytes are damaged, the text is UTF-8.
bool is_mostly_utf8(std::string_view bytes) {
    constexpr std::string_view replacement = "\uFFFD";
    const std::string clean = clean_utf8(bytes);
    std::size_t whole = 0;
    std::size_t damaged = 0;
    for (std::size_t at = 0; at < clean.size(); ++at)
        if ((static_cast<unsigned char>(clean[at]) & 0xC0U) == 0xC0U) // begins a character beyond ASCII
            ++(std::string_view(clean).substr(at).starts_with(replacement) ? damaged : whole);
    return whole > damaged;
}

Encoding encoding_of(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        return Encoding::utf32;
    if (bytes.starts_with("\xFF\xFE"sv))
        return Encoding::utf16_little;
    if (bytes.starts_with("\xFE\xFF"sv))
        return Encoding::utf16_big;
    if (is_clean_utf8(bytes))
        return Encoding::utf8;
    return is_mostly_utf8(bytes) ? Encoding::damaged_utf8 : Encoding::windows_1252;
}

} // namespace

std::optional<std::string> decoded_text(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const Encoding encoding = encoding_of(bytes);
    if (encoding == Encoding::utf32)
        return std::nullopt;
    if (encoding == Encoding::utf16_little || encoding == Encoding::utf16_big) {
        std::string text = from_utf16(bytes.substr(2), encoding == Encoding::utf16_big);
        return looks_binary(text) ? std::nullopt : std::optional(std::move(text));
    }
    if (looks_binary(bytes))
        return std::nullopt;
    if (encoding == Encoding::windows_1252)
        return from_windows_1252(bytes);
    return clean_utf8(bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes);
}

std::string encoding_guess(std::string_view bytes) {
    constexpr std::string_view advice =
        " Compare the wording with the handbook, or save it as .docx and read that.";
    switch (encoding_of(bytes)) {
    case Encoding::windows_1252:
        return "This text does not say how its letters are written; it was read as Windows-1252." +
               std::string(advice);
    case Encoding::damaged_utf8:
        return "Some letters of this text are damaged and stand as \uFFFD." + std::string(advice);
    case Encoding::utf8:
    case Encoding::utf16_little:
    case Encoding::utf16_big:
    case Encoding::utf32:
        break;
    }
    return {};
}

} // namespace counterpoint
