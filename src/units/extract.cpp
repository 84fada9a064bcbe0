#include "units/extract.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::string_view cut_mark = "…";

bool inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::string extract_from(std::string_view text, std::size_t begin, std::size_t most) {
    if (begin == 0)
        return extract(text, most);
    return std::string(cut_mark) + extract(text.substr(begin), most - cut_mark.size());
}

} // namespace

std::string extract(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most - cut_mark.size();
    while (end > 0 && inside_character(text, end))
        --end;
    return std::string(text.substr(0, end)) + std::string(cut_mark);
}

std::pair<std::string, std::string> around_difference(std::string_view a, std::string_view b) {
    constexpr std::size_t most = 160;  // bytes of each
    constexpr std::size_t before = 60; // bytes that they share
    const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto same = static_cast<std::size_t>(differ.first - a.begin());
    std::size_t begin = std::max(a.size(), b.size()) <= most || same < before ? 0 : same - before;
    while (begin > 0 && inside_character(a, begin))
        --begin;
    return {extract_from(a, begin, most), extract_from(b, begin, most)};
}

} // namespace counterpoint
