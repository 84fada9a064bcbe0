#pragma once

// result-sheet.pdf: the result sheet on paper, as it goes into a portfolio: the awarding body's form for each
// unit (FIELD R50), then what no paper sheet has, then the evidence matrix. Its counters are links into
// result-sheet.html beside it.
//
// The same sheet gives the same bytes on one computer, in any locale and time zone; other fonts give other
// bytes, so `verify` holds it to its hash in the manifest and to nothing else. Thread: any.

#include "base/result.h"
#include "discussion/result_sheet.h"

#include <string>

namespace counterpoint {

inline constexpr std::string_view sheet_pdf_name = "result-sheet.pdf";

/// ErrorKind::missing where this computer has no font.
[[nodiscard]] Result<std::string> sheet_pdf(const ResultSheet& sheet);

/// What stands in its place after such an error, so that a bundle has all its files: a PDF of one page that
/// needs no font and says what happened and where the sheet can be read. Never fails.
[[nodiscard]] std::string sheet_pdf_instead(const Error& error);

} // namespace counterpoint
