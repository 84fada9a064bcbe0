#pragma once

// result-sheet.json: the result sheet for machines, "counterpoint-result-sheet/1".
// The same bytes are embedded in result-sheet.html; therefore they hold no raw '<', '>' or '&' (JSON's own
// \u003c stands for them), and what a browser reads is byte for byte what the file holds. A reader ignores
// members that it does not know; a member that changes its meaning changes the format's number. Pure; never
// fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>

namespace counterpoint {

/// The form's name and number, as it stands in the file and in a seal.
inline constexpr std::string_view sheet_format = "counterpoint-result-sheet/1";

/// UTF-8, indented by two spaces, one line feed at the end. Text that is not UTF-8 shows U+FFFD.
[[nodiscard]] std::string sheet_json(const ResultSheet& sheet);

} // namespace counterpoint
