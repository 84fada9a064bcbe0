#pragma once

// Parts of long texts for a report: enough to recognise them, whole characters only. Thread: pure functions.

#include <string>
#include <string_view>
#include <utility>

namespace counterpoint {

/// The beginning of clean UTF-8, at most `most` bytes; "…" stands for what was cut.
[[nodiscard]] std::string extract(std::string_view text, std::size_t most = 120);

/// Both texts around the place where they begin to differ, so that the difference is seen: 160 bytes each at
/// most, with "…" where something was cut.
[[nodiscard]] std::pair<std::string, std::string> around_difference(std::string_view a, std::string_view b);

} // namespace counterpoint
