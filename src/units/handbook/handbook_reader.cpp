#include "units/handbook/handbook_reader.h"

#include "base/text.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace counterpoint {

namespace {

struct Heading {
    std::string number; ///< "301"
    std::string title;  ///< of a unit; empty for a result sheet
    std::size_t at = 0;
    bool sheet = false;
};

/// "301" of "Unit 301"; what follows it in `rest`.
std::optional<std::string> unit_number(std::string_view text, std::string_view& rest) {
    constexpr std::string_view word = "unit ";
    if (!begins_with_words(text, word))
        return std::nullopt;
    text.remove_prefix(word.size());
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits != 3)
        return std::nullopt;
    rest = text.substr(digits);
    return std::string(text.substr(0, digits));
}

bool is_first_fact(std::string_view text) {
    return begins_with_words(text, "uan") || begins_with_words(text, "unit level") ||
           begins_with_words(text, "unit aim") || begins_with_words(text, "credit value") ||
           begins_with_words(text, "learning outcome");
}

/// "Unit 301<tab>Title", with the unit's facts right behind it; a table of contents has none there.
std::optional<Heading> unit_heading(const Reading& reading, std::size_t at) {
    const HandbookLine& line = reading.line(at);
    std::string_view rest;
    const auto number = unit_number(line.text, rest);
    if (!number || line.cell)
        return std::nullopt;
    const std::string_view title = trimmed(rest);
    if (title.empty() || (title.front() >= '!' && title.front() <= '/'))
        return std::nullopt;
    const std::size_t next = reading.next_text(at + 1, reading.text().size());
    if (next == reading.text().size() || !is_first_fact(reading.line(next).text))
        return std::nullopt;
    return Heading{*number, std::string(title), at, false};
}

/// "Appendix 2<tab>Unit 300 Result Sheet"
std::optional<Heading> sheet_heading(const Reading& reading, std::size_t at) {
    const HandbookLine& line = reading.line(at);
    const std::string small = in_small_letters(line.text);
    const std::size_t sheet = small.find("result sheet");
    const std::size_t unit = small.find("unit ");
    std::string_view rest;
    if (line.cell || sheet == std::string::npos || unit == std::string::npos || unit > sheet)
        return std::nullopt;
    const auto number = unit_number(std::string_view(line.text).substr(unit), rest);
    if (!number || trimmed(rest).size() > std::string_view("result sheet").size() + 8)
        return std::nullopt; // a sentence that mentions one
    return Heading{*number, {}, at, true};
}

std::vector<Heading> headings(const Reading& reading) {
    std::vector<Heading> all;
    for (std::size_t at = 0; at < reading.text().size(); ++at) {
        if (auto unit = unit_heading(reading, at))
            all.push_back(std::move(*unit));
        else if (auto sheet = sheet_heading(reading, at))
            all.push_back(std::move(*sheet));
    }
    return all;
}

/// A sheet ends where the next appendix begins.
std::size_t sheet_end(const Reading& reading, std::size_t begin, std::size_t limit) {
    for (std::size_t at = begin + 1; at < limit; ++at)
        if (!reading.line(at).cell && begins_with_words(reading.line(at).text, "appendix "))
            return at;
    return limit;
}

class HandbookReader {
public:
    explicit HandbookReader(const HandbookText& text) : reading_(text) {}

    HandbookReading read() {
        read_title(reading_);
        read_unit_tables(reading_);
        const std::vector<Heading> all = headings(reading_);
        for (const bool sheets : {false, true}) // a sheet may stand before its unit
            for (std::size_t i = 0; i < all.size(); ++i)
                if (all[i].sheet == sheets) {
                    const std::size_t end = i + 1 < all.size() ? all[i + 1].at : reading_.text().size();
                    sheets ? take_sheet(all[i], end) : take_unit(all[i], end);
                }
        if (reading_.result.units.empty())
            read_assignment_guide(reading_);
        std::stable_sort(reading_.result.unplaced.begin(), reading_.result.unplaced.end(),
                         [](const Unplaced& a, const Unplaced& b) { return a.first_line < b.first_line; });
        return std::move(reading_.result);
    }

private:
    void take_unit(const Heading& heading, std::size_t end) {
        FoundUnit found = read_unit_section(reading_, heading.at, end);
        found.unit.title = heading.title;
        if (criteria_of(found.unit) == 0) {
            reading_.no_place(heading.at, "is headed like a unit, but no AC follows");
            return;
        }
        std::erase_if(found.unit.outcomes, [&](const LearningOutcome& outcome) {
            if (outcome.criteria.empty())
                reading_.result.conflicts.push_back(
                    fmt::format("LO {} of unit {} (line {}) has no AC and is left out.", outcome.number,
                                heading.number, found.line));
            return outcome.criteria.empty();
        });
        add_from_tables(found.unit, heading.number);
        if (FoundUnit* before = find(found.unit.id)) {
            if (before->unit != found.unit)
                reading_.result.conflicts.push_back(fmt::format(
                    "Unit {} is printed twice, at lines {} and {}, with different wording; the first "
                    "was taken.",
                    found.unit.id, before->line, found.line));
            return;
        }
        reading_.result.units.push_back(std::move(found));
    }

    void take_sheet(const Heading& heading, std::size_t end) {
        FoundUnit of_sheet_alone;
        add_from_tables(of_sheet_alone.unit, heading.number);
        FoundUnit* found = find(of_sheet_alone.unit.id);
        const bool known = found != nullptr;
        if (known && found->sheet_line != 0) {
            FoundUnit second = of_sheet_alone;
            if (read_result_sheet(reading_, heading.at, sheet_end(reading_, heading.at, end), second) > 0)
                reading_.result.conflicts.push_back(
                    fmt::format("Unit {} has two result sheets, at lines {} and {}; the first was taken.",
                                found->unit.id, found->sheet_line, reading_.line(heading.at).number));
            return;
        }
        FoundUnit& target = known ? *found : of_sheet_alone;
        const int rows =
            read_result_sheet(reading_, heading.at, sheet_end(reading_, heading.at, end), target);
        if (rows == 0)
            return; // a table of contents, or a sheet without a table
        target.sheet_criteria = rows;
        target.sheet_line = reading_.line(heading.at).number;
        if (!known) {
            const std::size_t next = reading_.next_text(heading.at + 1, end);
            target.unit.title = next < end ? reading_.line(next).text : std::string();
            reading_.result.units.push_back(std::move(target));
        }
    }

    void add_from_tables(Unit& unit, const std::string& number) {
        const auto found = reading_.tables.find(number);
        if (found == reading_.tables.end()) {
            unit.id = number;
            const std::string doubt =
                fmt::format("No table says which qualification unit {} belongs to; it is called {} here.",
                            number, number);
            auto& conflicts = reading_.result.conflicts;
            if (std::find(conflicts.begin(), conflicts.end(), doubt) == conflicts.end())
                conflicts.push_back(doubt);
            return;
        }
        unit.id = found->second.id;
        unit.assessment_method = found->second.assessment_method;
        unit.qualifications = found->second.qualifications;
    }

    FoundUnit* find(const std::string& id) {
        auto& units = reading_.result.units;
        const auto found = std::find_if(units.begin(), units.end(),
                                        [&](const FoundUnit& unit) { return unit.unit.id == id; });
        return found == units.end() ? nullptr : &*found;
    }

    Reading reading_;
};

} // namespace

HandbookReading read_handbook(const HandbookText& text) {
    return HandbookReader(text).read();
}

} // namespace counterpoint
