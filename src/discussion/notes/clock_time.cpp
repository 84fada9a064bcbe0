#include "discussion/notes/clock_time.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>

namespace counterpoint {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

struct Typed {
    seconds of_day;
    bool to_the_second = false;
};

/// One or two digits from 0 to below `bound`.
std::optional<int> number(std::string_view text, int bound) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.size() > 2 || error != std::errc() || end != text.data() + text.size() ||
        value < 0 || value >= bound)
        return std::nullopt;
    return value;
}

std::optional<Typed> parse(std::string_view typed) {
    const std::size_t first = typed.find(':');
    if (first == std::string_view::npos)
        return std::nullopt;
    std::string_view rest = typed.substr(first + 1);
    const std::size_t second = rest.find(':');
    const auto hour = number(typed.substr(0, first), 24);
    const auto minute = number(rest.substr(0, second), 60);
    const auto second_part =
        second == std::string_view::npos ? std::optional(0) : number(rest.substr(second + 1), 60);
    if (!hour || !minute || !second_part)
        return std::nullopt;
    return Typed{std::chrono::hours(*hour) + minutes(*minute) + seconds(*second_part),
                 second != std::string_view::npos};
}

} // namespace

std::chrono::sys_days clock_day(WallTime time, int utc_offset) {
    return std::chrono::floor<std::chrono::days>(time + minutes(utc_offset));
}

std::string clock_text(const WrittenNotes& notes, WallTime time) {
    const auto local = std::chrono::floor<seconds>(time + minutes(notes.utc_offset));
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss clock{local - day};
    return fmt::format("{:02}:{:02}:{:02}{}", clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count(),
                       day > clock_day(notes.began_at, notes.utc_offset) ? " next day" : "");
}

std::string utc_offset_text(int minutes) {
    return fmt::format("UTC{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                       std::abs(minutes) % 60);
}

std::optional<WallTime> clock_time_on(std::string_view typed, std::chrono::sys_days day, int utc_offset) {
    const auto parsed = parse(typed);
    if (!parsed)
        return std::nullopt;
    return WallTime(day) + parsed->of_day - minutes(utc_offset);
}

std::optional<WallTime> clock_time_from(std::string_view typed, const WrittenNotes& notes) {
    const auto parsed = parse(typed);
    if (!parsed)
        return std::nullopt;
    WallTime time =
        WallTime(clock_day(notes.began_at, notes.utc_offset)) + parsed->of_day - minutes(notes.utc_offset);
    if (time >= notes.began_at)
        return time;
    if (!parsed->to_the_second && notes.began_at - time < minutes(1))
        return notes.began_at;
    return notes.began_at - time < longest_in_notes ? time : time + std::chrono::days(1);
}

} // namespace counterpoint
