#include "app/note_times.h"

#include "base/text.h"
#include "discussion/notes/clock_time.h"
#include "discussion/rules.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

Error no_time(std::string_view typed) {
    return counterpoint::invalid(
        fmt::format("\"{}\" is no time on the clock; write 14:05 or 14:05:30.", printable(typed)));
}

Result<WallTime> not_later_than(WallTime now, WallTime time, std::string_view typed) {
    if (time <= now)
        return time;
    return counterpoint::invalid(fmt::format("The time {} has not come yet on the clock.", printable(typed)));
}

Result<WallTime> time_of(std::string_view typed, const State& state, WallTime now) {
    if (!state.notes)
        return counterpoint::refused("This discussion is not kept in written notes.",
                                     "Begin the notes first.");
    if (typed.empty())
        return now;
    const auto time = clock_time_from(typed, *state.notes);
    if (!time)
        return no_time(typed);
    return not_later_than(now, *time, typed);
}

} // namespace

Result<BeginNotes> begin_notes_at(std::string_view typed, std::string_view date, WallTime now) {
    if (typed.empty() && !date.empty())
        return counterpoint::invalid("A day needs the time at which the discussion began.",
                                     "Give the time too.");
    int offset = minutes_ahead_of_utc(now);
    if (typed.empty())
        return BeginNotes{now, offset};
    std::chrono::sys_days day = clock_day(now, offset);
    if (!date.empty()) {
        WallTime noon{};
        if (!parse_wall_time(std::string(date) + "T12:00:00.000Z", noon))
            return counterpoint::invalid(fmt::format("\"{}\" is no day; write 2026-11-21.", printable(date)));
        day = clock_day(noon, 0);
        offset = minutes_ahead_of_utc(noon);
    }
    const auto time = clock_time_on(typed, day, offset);
    if (!time)
        return no_time(typed);
    const auto past = not_later_than(now, *time, typed);
    if (!past)
        return past.error();
    return BeginNotes{*past, offset};
}

Result<WriteNote> note_at(std::string_view typed, const State& state, WallTime now) {
    const auto time = time_of(typed, state, now);
    if (!time)
        return time.error();
    return WriteNote{*time, typed.empty() ? NoteClock::program : NoteClock::typed, {}, {}};
}

Result<EndNotes> end_notes_at(std::string_view typed, const State& state, WallTime now) {
    const auto time = time_of(typed, state, now);
    if (!time)
        return time.error();
    return EndNotes{*time};
}

Result<CorrectNote> correction_of(NoteId note, std::string_view typed, const State& state, WallTime now) {
    const Note* found = find_note(state, note);
    if (found == nullptr)
        return counterpoint::invalid(fmt::format("There is no note {}.", note));
    CorrectNote command{note, found->at, found->criteria, found->text, {}};
    if (typed.empty())
        return command;
    const auto time = time_of(typed, state, now);
    if (!time)
        return time.error();
    command.at = *time;
    return command;
}

} // namespace counterpoint
