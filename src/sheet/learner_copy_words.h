#pragma once

// The sentences of the learner's written copy: the page and the PDF use the same. Pure. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>

namespace counterpoint {

inline constexpr std::string_view copy_title = "Written copy for the learner";
inline constexpr std::string_view copy_intro =
    "This is what was planned for your professional discussion. Read it beforehand, and say what should be "
    "different: plan and questions are agreed by both.";
inline constexpr std::string_view no_questions_sentence = "No question has been listed yet.";

/// How it is conducted, assessed and recorded, a sentence or two each.
[[nodiscard]] Texts how_it_is_done();

/// "Result sheet 8585-301, Sam Okafor", of this copy.
[[nodiscard]] std::string copy_name(const ResultSheet& sheet);

} // namespace counterpoint
