#pragma once

// The conduct report in words, the same on the command line, in the window and on the sheet: guidance, never
// a judgement. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// "assessor 21 %, learner 74 %, both at once 5 %"; "no voice" where none was heard.
[[nodiscard]] std::string share_text(const TalkShare& share);

/// A sentence each: the whole, the longest stretch, overlaps. Or why the voices cannot be told apart. Empty
/// while nothing was recorded.
[[nodiscard]] Texts conduct_texts(const ResultSheet& sheet);

/// A check has shown whose channel is whose.
[[nodiscard]] inline bool tells_voices_apart(const ResultSheet& sheet) {
    return !sheet.takes.empty() && sheet.conduct_report.not_told.empty();
}

/// A part of time, a criterion or a question, and what is to be said of it. Empty where nothing can be told.
struct ConductRow {
    std::string what;
    std::string text;
};
[[nodiscard]] std::vector<ConductRow> time_rows(const ResultSheet& sheet);
[[nodiscard]] std::vector<ConductRow> criterion_rows(const ResultSheet& sheet);
[[nodiscard]] std::vector<ConductRow> thinking_rows(const ResultSheet& sheet);

inline constexpr std::string_view conduct_guidance =
    "This is guidance for the assessor; no decision follows from it. Voices are told apart by their channels "
    "alone, to about half a second.";

} // namespace counterpoint
