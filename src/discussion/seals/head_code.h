#pragma once

// The head code: the head of a journal in a form that fits on a receipt and can be read out.
//
//     7GE0-M09K-1FSN-20XV-3WA5-6NCE-4D     26 base-32 characters, the first 130 bits of the head
//
// Who has it can tell whether a journal still holds the line of which it is the head, without any key.
// Letters are Crockford's: no I, L, O, U, so that nothing can be mistaken for a digit. Not chosen: the whole
// hash (64 digits are not typed without a slip); a check character (a slip is told by the journal itself: a
// code that is nearly that of a line can be no other). Pure. Thread: any.

#include "base/sha256.h"

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

inline constexpr std::size_t head_code_length = 26; ///< characters, without hyphens

/// 26 characters of the head (64 lower-case hexadecimal digits); empty if it is no head.
[[nodiscard]] std::string head_code(std::string_view head);

/// "7GE0-M09K-…": in groups of four, as it is printed.
[[nodiscard]] std::string grouped_head_code(std::string_view code);

/// The 26 characters from what a person typed or a camera read: either case, with spaces and hyphens
/// wherever, O for 0, I and L for 1. nullopt if it is no head code.
[[nodiscard]] std::optional<std::string> head_code_from(std::string_view typed);

} // namespace counterpoint
