#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

struct BracketedNumber {
    std::string number;
    int line; ///< HandbookLine::number
};

/// "(8580)" gives 8580, "(2017)" nothing: a year is no qualification.
void find_bracketed(const HandbookLine& line, std::vector<BracketedNumber>& found) {
    constexpr std::size_t digits = 4;
    const std::string_view text = line.text;
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::string_view number = text.substr(open + 1, digits);
        const bool closed = open + digits + 1 < text.size() && text[open + digits + 1] == ')';
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const BracketedNumber& one) { return one.number == number; });
        if (closed && all_digits(number) && !is_year(number) && !known)
            found.push_back({std::string(number), line.number});
    }
}

} // namespace

std::string qualification_number(Reading& reading) {
    constexpr std::size_t first_lines = 40;
    std::vector<BracketedNumber> found;
    for (std::size_t at = 0; at < std::min(reading.text().size(), first_lines); ++at)
        if (constexpr std::size_t longest = 400; reading.line(at).text.size() <= longest)
            find_bracketed(reading.line(at), found);
    if (found.empty())
        return {};
    if (found.size() > 1)
        reading.conflict(fmt::format("The first pages name {} (line {}) and {} (line {}) in brackets; {} was "
                                     "taken for the qualification, since it stands first.",
                                     found[0].number, found[0].line, found[1].number, found[1].line,
                                     found[0].number));
    return found[0].number;
}

} // namespace counterpoint
