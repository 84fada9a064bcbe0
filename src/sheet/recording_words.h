#pragma once

// What the sheets say in words of the recording beside its losses: pauses, devices, signal, who talked for
// how long. English, the same bytes everywhere. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>

namespace counterpoint {

/// "At 3m 05 secs: fire alarm. Paused 21 November 2026, 10:18:05 UTC, went on 21 November 2026, …."
[[nodiscard]] std::string pause_text(const Pause& pause, int sample_rate);

/// Where an imported recording comes from, a sentence each; nothing of one that this program recorded.
[[nodiscard]] Texts imported_texts(const ResultSheet& sheet);

/// "began", or for an imported recording "imported …", since nobody knows when it began.
[[nodiscard]] std::string take_began_text(const ResultSheet& sheet, const Take& take);

/// What the recorder noticed beside losses, a sentence each: devices first, then the signal.
[[nodiscard]] Texts health_texts(const ResultSheet& sheet);

/// "recording.flac, 9,876,543 bytes"
[[nodiscard]] std::string file_text(const ClosedRecording& recording);

/// Who talked for how long, as far as two channels tell; otherwise why they cannot. Guidance (R21), and never
/// a judgement: the sheet computes nothing from it. Empty while nothing was recorded.
[[nodiscard]] std::string talk_text(const ResultSheet& sheet);

/// What there is to say where no loss is stated: of what was recorded elsewhere nobody listened for any.
[[nodiscard]] std::string_view no_losses_text(const ResultSheet& sheet);

inline constexpr std::string_view pauses_sentence =
    "The recording stood still; what was said then is not in it.";
inline constexpr std::string_view health_sentence = "The recorder noticed:";

} // namespace counterpoint
