#pragma once

// A rule of the awarding body that a handbook states, denies, or does not print. What was not read is not the
// same as "no": nobody may be told the opposite of what their handbook says.
// Thread: plain values.

#include <optional>

namespace counterpoint {

class Rule {
public:
    constexpr Rule() = default; ///< nothing is known of it
    constexpr Rule(bool holds) : holds_(holds) {}

    [[nodiscard]] constexpr bool is_known() const { return holds_.has_value(); }
    /// True only where it is known to hold.
    constexpr explicit operator bool() const { return holds_.value_or(false); }

    bool operator==(const Rule&) const = default;

private:
    std::optional<bool> holds_ = {};
};

} // namespace counterpoint
