#pragma once

// What the learner gets in writing before the discussion (R13, R14): how it is assessed and recorded, what
// was planned, the questions, and the result sheet with nothing in it yet, every criterion in its exact
// wording. As a page and as a PDF with the same words. Made of the plan alone: what was recorded or decided
// since is left out, so the copy that is made afterwards is the one that the learner could have had. Pure;
// never fails but for the PDF's fonts. Thread: any.

#include "base/result.h"
#include "discussion/result_sheet.h"

#include <string>

namespace counterpoint {

/// The sheet as it was before anything was recorded or decided.
[[nodiscard]] ResultSheet blank_sheet(ResultSheet sheet);

[[nodiscard]] std::string learner_copy_html(const ResultSheet& sheet);

/// ErrorKind as sheet_pdf (sheet_pdf.h).
[[nodiscard]] Result<std::string> learner_copy_pdf(const ResultSheet& sheet);

} // namespace counterpoint
