#pragma once

// Small, locale-free text helpers that more than one floor needs.
// Thread: pure functions.

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// Lower-case hexadecimal of raw bytes.
[[nodiscard]] std::string hex(std::string_view bytes);

/// Without white space (ASCII) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Parts between separators; "" gives one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// What somebody typed, as it is kept: clean UTF-8 without white space at both ends.
[[nodiscard]] std::string cleaned(std::string_view typed);

/// True if the bytes are well-formed UTF-8 (no surrogates, no overlong forms) and hold no NUL.
[[nodiscard]] bool is_clean_utf8(std::string_view text);

/// The same text with every malformed byte and NUL replaced by U+FFFD.
[[nodiscard]] std::string clean_utf8(std::string_view text);

/// One line of clean UTF-8: control characters become spaces.
[[nodiscard]] std::string one_line(std::string_view text);

/// One line for a terminal: clean UTF-8 in which everything that controls it or turns the direction of
/// writing is '?'.
[[nodiscard]] std::string printable(std::string_view text);

/// One line that can be signed and shown: clean UTF-8 without control characters, not empty, no space at
/// either end, at most `longest` bytes.
[[nodiscard]] bool is_one_line(std::string_view text, std::size_t longest);

/// A name that every file system takes: letters, digits, '-', '.', '_' and spaces kept, anything else
/// (separators, control characters, what Windows forbids) becomes '-'; no leading or trailing dot or space;
/// at most 80 bytes; never empty ("untitled"). UTF-8 letters are kept whole.
[[nodiscard]] std::string file_name_from(std::string_view text);

} // namespace counterpoint
