#pragma once

// Strangers' text on its way to a terminal, which takes control characters for commands and lets marks of
// direction turn a line around. Thread: pure functions.

#include <string>
#include <string_view>

namespace counterpoint {

/// Each line made printable (base/text.h); the ends of lines stay, tabs become spaces.
[[nodiscard]] std::string printable_lines(std::string_view text);

/// The same JSON, with whatever controls a terminal or turns the direction written as \uXXXX; only within
/// strings can it stand.
[[nodiscard]] std::string json_for_terminal(std::string_view json);

} // namespace counterpoint
