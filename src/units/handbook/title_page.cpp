#include "base/text.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace counterpoint {

namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::size_t longest_title_line = 160; // bytes
constexpr std::size_t longest_version = 60;     // bytes; a sentence may name versions too
constexpr std::size_t first_pages = 400;        // lines
constexpr std::string_view copyright = "\u00A9";

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

struct Version {
    std::string version;
    std::string date;
    bool in_table = false;
};

/// "April 2025 Version 2.2" or, in a table of versions, "2.2 April 2025".
std::optional<Version> version_in(std::string_view text) {
    if (text.size() > longest_version)
        return std::nullopt;
    const auto words = words_in(text);
    Version found;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool month =
            std::find(months.begin(), months.end(), in_small_letters(words[i])) != months.end();
        if (month && is_year(words[i + 1]))
            found.date = std::string(words[i]) + " " + std::string(words[i + 1]);
        if (in_small_letters(words[i]) == "version" && is_version(words[i + 1]))
            found.version = words[i + 1];
    }
    if (found.version.empty() && words.size() == 3 && is_version(words[0])) {
        found.version = words[0];
        found.in_table = true;
    }
    return found.version.empty() || found.date.empty() ? std::nullopt : std::optional(found);
}

std::string year_of_copyright(const HandbookText& text) {
    std::string year;
    for (const HandbookLine& line : text)
        if (line.text.starts_with(copyright) && line.text.size() <= longest_title_line)
            for (const std::string_view word : words_in(line.text))
                if (is_year(word))
                    year = word;
    return year;
}

} // namespace

void read_title(Reading& reading) {
    HandbookSource& source = reading.result.handbook;
    const std::size_t end = std::min(reading.text().size(), first_pages);
    const std::size_t first = reading.next_text(0, end);
    if (first < end && !reading.line(first).cell && !reading.line(first).bullet) {
        const std::string& text = reading.line(first).text;
        if (text.size() <= longest_title_line && !text.ends_with('.') && !text.ends_with(':') &&
            folded(text) != "contents" && !all_digits(text))
            source.title = text;
    }
    std::optional<Version> page;  // what the title page prints
    std::optional<Version> table; // the last of a table is the handbook's own
    for (std::size_t at = 0; at < end; ++at)
        if (auto found = version_in(reading.line(at).text)) {
            auto& place = found->in_table ? table : page;
            if (found->in_table || !page)
                place = std::move(found);
        }
    if (const auto& own = page ? page : table) {
        source.version = own->version;
        source.date = own->date;
    }
    if (page && table && (page->version != table->version || page->date != table->date))
        reading.conflict(fmt::format("The title page names version {} of {}, the table of versions ends with "
                                     "{} of {}; the first was taken.",
                                     page->version, page->date, table->version, table->date));
    if (source.date.empty())
        source.date = year_of_copyright(reading.text());
}

} // namespace counterpoint
