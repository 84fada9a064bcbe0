#pragma once

// A discussion that was kept in written notes, for tests of whatever is derived from one.

#include "support/told_discussion.h"

namespace counterpoint::test {

/// 21 November 2026, "14:05:30" by a clock an hour ahead of UTC.
[[nodiscard]] WallTime in_room(int hour, int minute, int second = 0);

/// Began at 14:00 in the room, UTC+01:00; three notes (2.1; 3.1 and 3.2; none), the second one typed.
[[nodiscard]] ToldDiscussion begun_notes();

/// The same, ended at 14:40.
[[nodiscard]] ToldDiscussion ended_notes();

/// The same, a note corrected afterwards, and confirmed by the learner.
[[nodiscard]] ToldDiscussion confirmed_notes();

} // namespace counterpoint::test
