#pragma once

// The annotated time counters by themselves, for other programs: a spreadsheet, a media player, Audacity.
// Every text of a person is made harmless for where it goes: no cell is a formula, no note ends a cue or a
// label. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>

namespace counterpoint {

/// time-counters.csv (RFC 4180: CRLF, a header line, UTF-8), one line per counter, times in the mandated
/// form, in seconds and in frames; several criteria in one cell are parted by a space, their statements by "
/// | ". A cell that a spreadsheet would take for a formula begins with an apostrophe. Not chosen: a byte
/// order mark; Excel would like it, but every other reader takes it for part of the first name.
[[nodiscard]] std::string time_counters_csv(const ResultSheet& sheet);

/// time-counters.vtt (WebVTT chapters): each cue goes from its counter to the next later one or to the end of
/// the recording, times rounded down to the millisecond; a cue lasts at least one.
[[nodiscard]] std::string time_counters_vtt(const ResultSheet& sheet);

/// time-counters.txt (Audacity labels): start, end, label, parted by tabs. A counter is a point: start and
/// end are the same, in seconds with six decimals.
[[nodiscard]] std::string time_counters_labels(const ResultSheet& sheet);

} // namespace counterpoint
