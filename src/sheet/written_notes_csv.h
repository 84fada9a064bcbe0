#pragma once

// written-notes.csv: the notes of a discussion without a recording, for a spreadsheet.
//
// It stands in place of time-counters.csv, .vtt and .txt. Those lay counters beside a sound, in seconds of
// it; notes have a time on the clock and no sound to lie beside, so files for players and Audacity would only
// claim one. Guards against formulas as time_counters.h does. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>

namespace counterpoint {

/// `clock,date,utc_offset,criteria,statements,note,time,written_at`, a line each; CRLF.
[[nodiscard]] std::string written_notes_csv(const ResultSheet& sheet);

} // namespace counterpoint
