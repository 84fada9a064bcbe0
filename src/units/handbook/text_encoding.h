#pragma once

// How the letters of a text file are written. Nothing in a .txt says it, so some of it is a guess, and a
// guess is told. Thread: pure functions.

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

/// Clean UTF-8 of a text in UTF-8 (damaged bytes become U+FFFD), UTF-16 with its byte-order mark, or else
/// Windows-1252, which is what word processors write beside these. Nothing for bytes that are no text, and
/// for UTF-32 and UTF-16 without a mark. Not chosen: telling code pages apart by their letters; a wrong guess
/// would be as silent as the first.
[[nodiscard]] std::optional<std::string> decoded_text(std::string_view bytes);

/// What decoded_text could not know of these bytes, a sentence for people; empty if it knew.
[[nodiscard]] std::string encoding_guess(std::string_view bytes);

} // namespace counterpoint
