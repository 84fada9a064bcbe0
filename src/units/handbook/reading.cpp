#include "units/handbook/reading.h"

namespace counterpoint {

namespace {

constexpr std::size_t longest_extract = 120; // bytes
constexpr std::size_t most_unplaced = 2'000;

std::string extract(const std::string& text) {
    if (text.size() <= longest_extract)
        return text;
    std::size_t end = longest_extract - 3; // room for "…"
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

} // namespace

std::size_t Reading::next_text(std::size_t at, std::size_t end) const {
    while (at < end && text_[at].text.empty())
        ++at;
    return at;
}

void Reading::no_place(std::size_t at, const std::string& why) {
    std::vector<Unplaced>& list = result.unplaced;
    const int number = text_[at].number;
    if (!list.empty() && list.back().why == why && list.back().last_line + 1 >= number) {
        list.back().last_line = number;
        return;
    }
    if (list.size() < most_unplaced)
        list.push_back({number, number, extract(text_[at].text), why});
}

} // namespace counterpoint
