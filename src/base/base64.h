#pragma once

// Base 64 (RFC 4648 section 4), with padding and without line breaks. Pure. Thread: any.

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

[[nodiscard]] std::string base64(std::string_view bytes);

/// nullopt if it is not exactly what base64() gives for some bytes.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

} // namespace counterpoint
