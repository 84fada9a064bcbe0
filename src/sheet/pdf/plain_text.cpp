#include "sheet/pdf/plain_text.h"

#include "base/text.h"

#include <glib.h>

#include <algorithm>

namespace counterpoint::pdf {

namespace {

bool turns_direction(gunichar letter) {
    return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

bool controls(gunichar letter) {
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 || letter == 0x2029;
}

} // namespace

std::string text_to_set(std::string_view text) {
    const std::string clean = clean_utf8(text);
    std::string result;
    const char* next = nullptr;
    for (const char* at = clean.c_str(); *at != '\0'; at = next) {
        next = g_utf8_next_char(at);
        const gunichar letter = g_utf8_get_char(at);
        if (letter == '\n' || (letter == '\r' && at[1] != '\n'))
            result += '\n';
        else if (letter == '\t')
            result += "    ";
        else if (letter != '\r' && controls(letter))
            result += "\xEF\xBF\xBD";
        else if (letter != '\r' && !turns_direction(letter))
            result.append(at, next);
    }
    return result;
}

std::string shortened(std::string_view text, std::size_t letters) {
    std::string line = text_to_set(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    if (g_utf8_strlen(line.c_str(), -1) <= static_cast<glong>(letters))
        return line;
    const char* end = g_utf8_offset_to_pointer(line.c_str(), static_cast<glong>(letters) - 1);
    return std::string(line.c_str(), end) + "\xE2\x80\xA6";
}

} // namespace counterpoint::pdf
