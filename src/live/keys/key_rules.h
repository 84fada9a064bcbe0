#pragma once

// The keys with a fixed meaning, in one table: when each holds, what it means, and the words that help and
// README give it. KeyMap finds a press here and nowhere else, so no key can work that help does not name.
// Pure. Thread: constant data.

#include "live/keys/key_map.h"

#include <string_view>
#include <vector>

namespace counterpoint {

struct KeyRule {
    std::vector<KeyContext> contexts;
    Key key = Key::other;
    /// With Control: the letter that the keyboard prints, lower case, or + - 0, instead of `key`.
    char letter = 0;
    bool shift = false;
    /// A MarkIntent without a criterion stands for every criterion's own key, a DigitIntent for all ten
    /// digits.
    KeyMeaning meaning;
    std::string_view name;  ///< "F9", "Ctrl+Z", "Shift + a tile's key"
    std::string_view words; ///< what it does, "Withdraw the last counter"
    bool control = false;   ///< with Control though it is no letter

    [[nodiscard]] bool is_criterion_key() const { return std::holds_alternative<MarkIntent>(meaning); }
    [[nodiscard]] bool is_digit() const { return std::holds_alternative<DigitIntent>(meaning); }
    /// It needs sound that runs: while it is paused it only says so.
    [[nodiscard]] bool marks_a_moment() const;
    [[nodiscard]] bool holds_in(KeyContext context) const;
    [[nodiscard]] bool holds_everywhere() const;
};

/// In the order in which help lists them.
[[nodiscard]] const std::vector<KeyRule>& key_rules();

/// What the person is doing then: "While the talk is recorded". Contexts that help need not tell apart share
/// their words.
[[nodiscard]] std::string_view words_of(KeyContext context);

/// The rule for this press, whatever criterion its key bears; nullptr if it means nothing.
[[nodiscard]] const KeyRule* find_rule(const KeyPress& press, KeyContext context);

} // namespace counterpoint
