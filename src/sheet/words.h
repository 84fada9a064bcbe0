#pragma once

// What the sheets say in words: numbers with separators, dates, where the sound came from and what happened
// to it. English of the United Kingdom, UTC, and nothing of the machine's locale or time zone: the same sheet
// has the same bytes everywhere. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>

namespace counterpoint {

[[nodiscard]] std::string grouped(std::int64_t number); ///< "178,819,200"

[[nodiscard]] std::string date_text(WallTime time);      ///< "21 November 2026" (UTC)
[[nodiscard]] std::string date_time_text(WallTime time); ///< "21 November 2026, 10:15:30 UTC"

/// A length in seconds with two decimals, rounded to the nearest: "0.10 seconds".
[[nodiscard]] std::string seconds_text(Frame frames, int sample_rate);

[[nodiscard]] std::string format_text(const SoundFormat& format); ///< "FLAC, 48,000 Hz, 16 bit, one channel"
[[nodiscard]] std::string source_text(const SoundSource& source); ///< "device USB Microphone"
[[nodiscard]] std::string ending_text(TakeEnding ending);
[[nodiscard]] std::string stop_text(StopCause cause);

/// "At 3m 05 secs 4,800 frames (0.10 seconds) never arrived and stand as silence: cause."
[[nodiscard]] std::string loss_text(const Loss& loss, int sample_rate);

/// The exact statement of a criterion of the sheet, empty if the sheet has no such criterion.
[[nodiscard]] std::string statement_of(const ResultSheet& sheet, const CriterionId& id);

} // namespace counterpoint
