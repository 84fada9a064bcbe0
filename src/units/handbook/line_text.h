#pragma once

// Small questions to one line of a handbook. Thread: pure functions.

#include "units/handbook/handbook_text.h"

#include <optional>

namespace counterpoint {

/// A line as converters write it: what is left of marks, tabs and repeated spaces, and what they said.
[[nodiscard]] HandbookLine line_from(std::string_view raw, int number);

/// ASCII letters made small; everything else as it is.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// Without regard to capitals.
[[nodiscard]] bool begins_with_words(std::string_view text, std::string_view words);

/// The label of a criterion and what stands behind it: "AC 1.1 Plan", "AC2.4", "A.C 1.4" or just "2.5".
struct CriterionLabel {
    std::string number;    ///< "1.1"
    std::string_view rest; ///< of the text that was asked about, trimmed
};
[[nodiscard]] std::optional<CriterionLabel> criterion_label(std::string_view text);

/// The text for comparing titles and names of cells: small letters, no spaces, no colon or full stop at the
/// end.
[[nodiscard]] std::string folded(std::string_view text);

/// Digits only, and at least one.
[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] bool all_digits(std::string_view text);

/// Of ASCII.
[[nodiscard]] constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// "2017": four digits of this century or the one before.
[[nodiscard]] bool is_year(std::string_view word);

/// "[2: …]", as converters write a footnote where its mark stands. text_of_docx does the same.
[[nodiscard]] bool is_footnote(std::string_view text);

/// "2" of "2.3"; the number itself if it has no point.
[[nodiscard]] std::string outcome_of(std::string_view criterion_number);

/// Parts between tabs, trimmed, without empty ones at the end.
[[nodiscard]] std::vector<std::string_view> cells_in(std::string_view text);

/// Adds a paragraph to a statement. Bullets, and what follows them, are lines of their own (units/FORMAT.md).
void append_paragraph(std::string& statement, const HandbookLine& line, bool& has_bullets);

/// A file that is no handbook, with the way out that always exists.
[[nodiscard]] Error handbook_error(ErrorKind kind, std::string what);

/// True for a line that goes on in the middle of a sentence, where a converter broke it.
[[nodiscard]] bool goes_on(std::string_view before, const HandbookLine& line);

} // namespace counterpoint
