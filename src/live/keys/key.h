#pragma once

// Keys as this product speaks of them: by where they sit on the keyboard, not by what is printed on them.
//
// The criteria's keys mirror the result sheet with three rows of a keyboard, so a key is a position and bears
// the name it has on a US keyboard; what the person's own keyboard prints there travels beside it, for labels
// and for Ctrl+Z. Not chosen: GLFW's or Dear ImGui's key numbers; both change between versions, and this
// floor knows neither. Thread: plain values.

#include "base/clock.h"

#include <array>
#include <string>
#include <string_view>

namespace counterpoint {

/// The 30 keys that can carry a criterion come first, row by row, then the keys with a fixed meaning.
// clang-format off
enum class Key {
    q, w, e, r, t, y, u, i, o, p,
    a, s, d, f, g, h, j, k, l, semicolon,
    z, x, c, v, b, n, m, comma, period, slash,
    enter, escape, backspace, tab, page_up, page_down,
    f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11,
    digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9,
    other, ///< any key that means nothing here
};
// clang-format on

inline constexpr int criterion_key_count = 30;

/// Names on a US keyboard, in the order of `Key`: what a tile shows if the layout does not say.
inline constexpr std::array<std::string_view, criterion_key_count> us_key_names = {
    "Q", "W", "E", "R", "T", "Y", "U", "I", "O", "P", //
    "A", "S", "D", "F", "G", "H", "J", "K", "L", ";", //
    "Z", "X", "C", "V", "B", "N", "M", ",", ".", "/"};

/// What the person's keyboard layout prints on each of those keys (UTF-8, upper case where it has one); an
/// empty entry means the layout does not say.
using KeyNames = std::array<std::string, criterion_key_count>;

/// One press, with the instant at which the callback ran. A press is never merged with another.
struct KeyPress {
    Key key = Key::other;
    std::string printed; ///< what the layout prints on this key, lower case; empty if it does not say
    bool shift = false;
    bool control = false;
    bool other_modifier = false; ///< Alt, Super: such a press belongs to the desktop, not to us
    bool repeat = false;         ///< made by holding the key down
    Instant at{};
};

} // namespace counterpoint
