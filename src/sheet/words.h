#pragma once

// What the sheets say in words: numbers with separators, dates, where the sound came from and what happened
// to it. English of the United Kingdom, UTC, and nothing of the machine's locale or time zone: the same sheet
// has the same bytes everywhere. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>

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

/// "In all, 4,800 frames (0.10 seconds) never arrived:", before the losses one by one.
[[nodiscard]] std::string losses_text(const ResultSheet& sheet);

/// "5m 00 secs (300.00 seconds; 14,400,000 frames)"
[[nodiscard]] std::string length_text(const ResultSheet& sheet);

/// " 8585-301 8585-302", each with a space before it.
[[nodiscard]] std::string unit_ids(const ResultSheet& sheet);

/// "Result sheet 8585-301, Sam Okafor". Ends with the learner's name, so that a name that runs from right to
/// left cannot turn what follows.
[[nodiscard]] std::string sheet_title(const ResultSheet& sheet);

/// "Level 3, unit accreditation number D/617/2842." of what is known of both; empty if neither is.
[[nodiscard]] std::string level_and_uan(const Unit& unit);

/// "Wording from Keeping Bees, version 1.3, May 2024."; empty where the unit names no source.
[[nodiscard]] std::string wording_source(const Unit& unit);

/// Where the handbook's own pages contradict each other, a sentence each: "AC 3.4: Two against three."
[[nodiscard]] Texts disagreement_texts(const SheetUnit& part);

inline constexpr std::string_view practice_sentence =
    "This sheet was made with the practice sound. It is not evidence of anything that a learner can do.";
inline constexpr std::string_view prior_approval_sentence =
    "In this unit a discussion takes the place of the written work only if that was approved beforehand.";
inline constexpr std::string_view no_counters_sentence = "No criteria were marked in this recording.";
inline constexpr std::string_view no_losses_sentence = "No loss of sound was noticed.";
inline constexpr std::string_view carried_over_sentence = "Passed in an earlier submission.";
inline constexpr std::string_view nothing_recorded_sentence = "Nothing has been recorded.";

/// Parts of a hundred, rounded to the nearest; of more than nothing.
[[nodiscard]] constexpr Frame percent(Frame part, Frame of) {
    return (200 * part + of) / (2 * of);
}

/// The exact statement of a criterion of the sheet, empty if the sheet has no such criterion.
[[nodiscard]] std::string statement_of(const ResultSheet& sheet, const CriterionId& id);

} // namespace counterpoint
