#include "app/marks_csv.h"

#include "app/criteria_text.h"
#include "base/csv.h"
#include "base/text.h"
#include "discussion/command.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace counterpoint {

namespace {

constexpr std::size_t most_marks = 100'000;
constexpr double longest_seconds = 3'600'000;

Error invalid(std::size_t line, std::string what) {
    return Error{ErrorKind::invalid, fmt::format("Line {} of the marks: {}", line, what), {}, {}, {}};
}

/// A plain decimal number without sign, exponent or blanks.
std::optional<double> decimal(std::string_view text) {
    double value = 0;
    if (text.empty() || text.find_first_not_of("0123456789.") != std::string_view::npos)
        return std::nullopt;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// hours, minutes, seconds; minutes and seconds below 60 where a larger unit stands before them.
std::optional<double> sum_of(std::optional<double> hours, std::optional<double> minutes,
                             std::optional<double> seconds, bool bounded_minutes) {
    if (!hours || !minutes || !seconds || *seconds >= 60 || (bounded_minutes && *minutes >= 60))
        return std::nullopt;
    return *hours * 3600 + *minutes * 60 + *seconds;
}

Result<ScriptedMark> mark_from(const CsvRecord& record, const std::vector<Unit>& units) {
    ScriptedMark mark;
    mark.line = record.line;
    const auto seconds = parse_mark_time(trimmed(record.fields[0]));
    if (!seconds)
        return invalid(record.line, fmt::format("\"{}\" is no time; write 1m55.250, 115.25 or 00:01:55.250.",
                                                clean_utf8(record.fields[0])));
    mark.seconds = *seconds;
    auto criteria = criteria_named(record.fields.size() > 1 ? std::string_view(record.fields[1]) : "", units);
    if (!criteria)
        return invalid(record.line, criteria.error().what);
    mark.criteria = std::move(*criteria);
    if (mark.criteria.empty())
        return invalid(record.line, "no assessment criterion is named.");
    if (record.fields.size() > 2)
        mark.note = record.fields[2];
    if (mark.note.size() > longest_text)
        return invalid(record.line, fmt::format("the note is longer than {} bytes.", longest_text));
    if (record.fields.size() > 3)
        return invalid(record.line, "there are more than three columns; quote a note that holds a comma.");
    return mark;
}

} // namespace

std::optional<double> parse_mark_time(std::string_view text) {
    std::optional<double> seconds;
    const auto colons = split(text, ':');
    if (colons.size() == 3) {
        seconds = sum_of(decimal(colons[0]), decimal(colons[1]), decimal(colons[2]), true);
    } else if (const auto m = text.find('m'); m != std::string_view::npos) {
        std::string_view rest = text.substr(m + 1);
        std::string_view front = text.substr(0, m);
        const auto h = front.find('h');
        const bool has_hours = h != std::string_view::npos;
        const auto hours = has_hours ? decimal(front.substr(0, h)) : std::optional<double>(0);
        seconds = sum_of(hours, decimal(has_hours ? front.substr(h + 1) : front),
                         rest.empty() ? 0 : decimal(rest), has_hours);
    } else {
        seconds = decimal(text);
    }
    return seconds && *seconds <= longest_seconds ? seconds : std::nullopt;
}

Result<std::vector<ScriptedMark>> parse_marks(std::string_view bytes, const std::vector<Unit>& units) {
    if (!is_clean_utf8(bytes))
        return Error{ErrorKind::invalid, "The marks are not UTF-8 text.", {}, {}, "Save them as UTF-8 CSV."};
    const auto records = split_csv(bytes);
    if (!records)
        return Error{ErrorKind::invalid, "A quoted field of the marks is never closed.", {}, {}, {}};
    const auto header = [](const CsvRecord& record) {
        static const std::vector<std::string> names = {"time", "criteria", "note"};
        return record.fields.size() >= 2 && record.fields.size() <= 3 &&
               std::equal(record.fields.begin(), record.fields.end(), names.begin(),
                          [](const std::string& a, const std::string& b) { return trimmed(a) == b; });
    };
    if (records->empty() || !header(records->front()))
        return invalid(1, "the header \"time,criteria,note\" is missing.");
    if (records->size() - 1 > most_marks)
        return Error{
            ErrorKind::invalid, fmt::format("There are more than {} marks.", most_marks), {}, {}, {}};
    std::vector<ScriptedMark> marks;
    for (auto record = records->begin() + 1; record != records->end(); ++record) {
        auto mark = mark_from(*record, units);
        if (!mark)
            return mark.error();
        marks.push_back(std::move(*mark));
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const ScriptedMark& a, const ScriptedMark& b) { return a.seconds < b.seconds; });
    return marks;
}

} // namespace counterpoint
