#include "units/handbook/reading.h"

#include "units/extract.h"
#include "units/handbook/headings.h"
#include "units/handbook/line_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t most_listed = 2'000; // of each list
constexpr std::size_t shortest_repeat = 9; // bytes; shorter ones are names of cells, or bullets

} // namespace

std::size_t Reading::next_text(std::size_t at, std::size_t end) const {
    while (at < end && text_[at].text.empty())
        ++at;
    return at;
}

bool Reading::repeats_line_before(std::size_t at) const {
    constexpr std::size_t furthest = 3; // lines; more empty ones begin another part
    const std::string& text = text_[at].text;
    if (text.empty() || (text.size() < shortest_repeat && !text_[at].bullet))
        return false;
    for (std::size_t back = 1; back <= std::min(furthest, at); ++back)
        if (!text_[at - back].text.empty())
            return text_[at - back].text == text && text_[at - back].bullet == text_[at].bullet;
    return false;
}

void Reading::no_place(std::size_t at, const std::string& why) {
    std::vector<Unplaced>& list = result.unplaced;
    const int number = text_[at].number;
    if (!list.empty() && list.back().why == why && list.back().last_line <= number &&
        list.back().last_line + 1 >= number) {
        list.back().last_line = number;
        return;
    }
    if (list.size() < most_listed)
        list.push_back({number, number, extract(text_[at].text), why});
    else
        ++left_out_;
}

void Reading::no_place(std::size_t begin, std::size_t end, const std::string& why) {
    no_place(begin, why);
    Unplaced& entry = result.unplaced.back();
    if (entry.why == why)
        entry.last_line = std::max(entry.last_line, text_[end - 1].number);
}

void Reading::conflict(std::string sentence) {
    if (result.conflicts.size() < most_listed)
        result.conflicts.push_back(std::move(sentence));
    else
        ++left_out_;
}

void Reading::finish() {
    std::stable_sort(result.unplaced.begin(), result.unplaced.end(),
                     [](const Unplaced& a, const Unplaced& b) { return a.first_line < b.first_line; });
    if (left_out_ > 0)
        result.conflicts.push_back(fmt::format("{} more remarks are left out.", left_out_));
    name_neighbours();
}

void Reading::name_neighbours() {
    constexpr std::size_t longest_heading = 80; // bytes
    std::string heading;
    std::string criterion;
    auto unplaced = result.unplaced.begin();
    for (const HandbookLine& line : text_) {
        while (unplaced != result.unplaced.end() && unplaced->first_line < line.number)
            ++unplaced; // several on one line
        if (unplaced == result.unplaced.end())
            return;
        if (!line.cell && (unit_heading(line.text) || is_appendix_heading(line))) {
            heading = extract(line.text, longest_heading);
            std::replace(heading.begin(), heading.end(), '\t', ' ');
            criterion.clear();
        } else if (const auto label = criterion_label(line.text)) {
            criterion = "AC " + label->number;
        }
        for (auto one = unplaced; one != result.unplaced.end() && one->first_line == line.number; ++one)
            one->behind = heading + (heading.empty() || criterion.empty() ? "" : ", ") + criterion;
    }
}

} // namespace counterpoint
