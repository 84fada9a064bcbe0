#pragma once

// A cell of a CSV file that people open in a spreadsheet.
// Pure; never fails. Thread: any.

#include <string>
#include <string_view>

namespace counterpoint {

/// Clean UTF-8, quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe.
[[nodiscard]] std::string csv_cell(std::string_view text);

} // namespace counterpoint
