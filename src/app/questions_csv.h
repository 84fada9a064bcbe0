#pragma once

// questions.csv: a list of questions. Columns `question,criteria,follow_ups`, with that header; criteria are
// `2.1` or `3.1 3.2`, follow-ups are parted by ` | `. Everything wrong is an Error that names the line.
// Pure. Thread: any.

#include "base/result.h"
#include "discussion/plan/plan.h"

namespace counterpoint {

/// Numbered 1, 2, … in the file's order. At most 1,000.
[[nodiscard]] Result<std::vector<Question>> parse_questions(std::string_view bytes,
                                                            const std::vector<Unit>& units);

/// The same list as a file, criteria with their unit: parse_questions gives it again. Texts are without white
/// space at both ends, follow-ups without `|`.
[[nodiscard]] std::string questions_csv(const std::vector<Question>& questions);

} // namespace counterpoint
