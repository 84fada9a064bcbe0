#include "base/text.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include <algorithm>
#include <array>

namespace counterpoint {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "8585-301" of "8585- 301"; empty for anything else.
std::string unit_id(std::string_view cell) {
    const std::size_t dash = cell.find('-');
    if (dash == std::string_view::npos)
        return {};
    const std::string_view before = trimmed(cell.substr(0, dash));
    const std::string_view behind = trimmed(cell.substr(dash + 1));
    const bool fits = before.size() == 4 && all_digits(before) && behind.size() == 3 && all_digits(behind);
    return fits ? std::string(before) + "-" + std::string(behind) : std::string();
}

struct TableCell {
    std::string_view text;
};

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

bool is_year(std::string_view word) {
    return word.size() == 4 && all_digits(word) && (word.starts_with("19") || word.starts_with("20"));
}

bool is_version(std::string_view word) {
    const std::size_t point = word.find('.');
    return word.size() <= 5 && point != std::string_view::npos && all_digits(word.substr(0, point)) &&
           all_digits(word.substr(point + 1));
}

std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> words = split(text, ' ');
    std::erase_if(words, [](std::string_view word) { return word.empty(); });
    return words;
}

bool is_month(std::string_view word) {
    return std::find(months.begin(), months.end(), in_small_letters(word)) != months.end();
}

/// "April 2025 Version 2.2" or, in a table of versions, "2.2 April 2025".
void take_version(HandbookSource& source, std::string_view text) {
    const auto words = words_in(text);
    std::string date;
    std::string version;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (is_month(words[i]) && is_year(words[i + 1]))
            date = std::string(words[i]) + " " + std::string(words[i + 1]);
        if (in_small_letters(words[i]) == "version" && is_version(words[i + 1]))
            version = words[i + 1];
    }
    if (version.empty() && words.size() == 3 && is_version(words[0]) && !date.empty())
        version = words[0];
    if (version.empty() || date.empty())
        return;
    source.version = version; // the last of a table is the handbook's own
    source.date = date;
}

constexpr std::size_t longest_title = 160; // bytes
constexpr std::size_t first_pages = 400;   // lines
constexpr std::string_view copyright = "\u00A9";

} // namespace

void read_unit_tables(Reading& reading) {
    std::string qualification;
    bool methods = false; ///< the last head of a table named assessment methods
    std::vector<std::string_view> cells;
    for (const HandbookLine& line : reading.text()) {
        const auto parts = cells_in(line.text);
        if (line.cell || parts.size() > 1)
            cells.insert(cells.end(), parts.begin(), parts.end());
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string name = in_small_letters(cells[i]);
        if (name == "uan" && i > 0) {
            methods = false;
            qualification = std::string(cells[i - 1]);
        } else if (name == "assessment method") {
            methods = true;
        }
        const std::string id = unit_id(cells[i]);
        if (id.empty())
            continue;
        UnitInTables& unit = reading.tables[id.substr(id.find('-') + 1)];
        unit.id = id;
        if (methods && i + 2 < cells.size())
            unit.assessment_method = std::string(cells[i + 2]);
        auto& all = unit.qualifications;
        if (!methods && !qualification.empty() &&
            std::find(all.begin(), all.end(), qualification) == all.end())
            all.push_back(qualification);
    }
}

void read_title(Reading& reading) {
    HandbookSource& source = reading.result.handbook;
    const std::size_t end = std::min(reading.text().size(), first_pages);
    const std::size_t first = reading.next_text(0, end);
    if (first < end && !reading.line(first).cell && reading.line(first).text.size() <= longest_title &&
        !reading.line(first).text.ends_with('.'))
        source.title = reading.line(first).text;
    for (std::size_t at = 0; at < end; ++at)
        take_version(source, reading.line(at).text);
    if (!source.date.empty())
        return;
    for (const HandbookLine& line : reading.text())
        if (line.text.starts_with(copyright))
            for (const std::string_view word : words_in(line.text))
                if (is_year(word))
                    source.date = word;
}

} // namespace counterpoint
