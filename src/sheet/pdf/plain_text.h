#pragma once

// Text from anybody, made fit for a page. Pure; never fails. Thread: any.

#include <string>
#include <string_view>

namespace counterpoint::pdf {

/// Fit to be set: well-formed, one kind of line end, no control characters, and none that turn the direction
/// of what follows (what is dropped draws nothing; the exact bytes are in result-sheet.json).
[[nodiscard]] std::string text_to_set(std::string_view text);

/// At most so many letters, the rest as "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t letters);

} // namespace counterpoint::pdf
