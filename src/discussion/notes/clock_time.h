#pragma once

// The clock in the room where a discussion is kept in notes: as people read and type it.
// Pure. Thread: any.

#include "discussion/notes/note.h"

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

/// "14:05:30"; after midnight "00:10:05 next day".
[[nodiscard]] std::string clock_text(const WrittenNotes& notes, WallTime time);

/// "UTC+01:00"
[[nodiscard]] std::string utc_offset_text(int minutes);

/// What was typed, "14:05" or "14:05:30", as the time on the clock that is nearest to the discussion: it may
/// go past midnight, and a time of less than half a day before its beginning is a slip that `decide` refuses.
/// Within the minute in which it began, the form without seconds is the beginning. nullopt if it is no time.
[[nodiscard]] std::optional<WallTime> clock_time_from(std::string_view typed, const WrittenNotes& notes);

/// The same on a given day of that clock, for the beginning itself.
[[nodiscard]] std::optional<WallTime> clock_time_on(std::string_view typed, std::chrono::sys_days day,
                                                    int utc_offset);

/// The day that this clock shows.
[[nodiscard]] std::chrono::sys_days clock_day(WallTime time, int utc_offset);

} // namespace counterpoint
