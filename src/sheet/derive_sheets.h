#pragma once

// The files that are derived from the result sheet, by the name they have in the bundle's data/ folder. They
// hold nothing that the journal does not hold, and `verify` derives them again to compare. Pure; never fails.
// The PDF (sheet_pdf.h) is not among them: its bytes depend on the fonts of a computer, too. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

inline constexpr std::string_view sheet_html_name = "result-sheet.html";
inline constexpr std::string_view sheet_json_name = "result-sheet.json";
inline constexpr std::string_view counters_csv_name = "time-counters.csv";
inline constexpr std::string_view counters_vtt_name = "time-counters.vtt";
inline constexpr std::string_view counters_labels_name = "time-counters.txt";

inline constexpr std::string_view written_notes_csv_name = "written-notes.csv"; ///< instead of the three

struct DerivedFile {
    std::string name; ///< relative to data/
    std::string bytes;
};

/// All of them, sorted by name.
[[nodiscard]] std::vector<DerivedFile> derive_sheets(const ResultSheet& sheet);

} // namespace counterpoint
