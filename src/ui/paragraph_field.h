#pragma once

// A text field of several lines that wraps, as a paragraph on paper does. Dear ImGui 1.86 knows none: its
// field of several lines runs on to the right, and feedback would be written through a keyhole.
//
// Where a line is wrapped the field holds " \n" in place of " "; a line that the person ended never has a
// space before its "\n". Ctrl+Z and Ctrl+Y are our own (live/window/text_history.h): Dear ImGui's undo counts
// in characters that wrapping moves. Thread: the window's main thread, between NewFrame and Render; the
// functions below: any.

#include "ui/panel.h"

#include <functional>
#include <string>
#include <string_view>

namespace counterpoint {

/// What became of the field in this frame.
struct FieldNews {
    bool active = false;
    bool left = false; ///< it had the keyboard and was edited, and has it no more
};

/// A field below its label, as wide as what is left, `lines` high. At most `limit` bytes. Says in
/// `window.typing` that it has the keyboard.
FieldNews paragraph_field(const Theme& theme, const char* id, const char* label, std::string& text,
                          WindowState& window, int lines, std::size_t limit = 9'000);

/// Bytes of `text`, which begins a line, that stand on that line: up to a newline, or up to and with the
/// space after the last word that fits.
using LineBreaker = std::function<std::size_t(std::string_view text)>;

/// `text` with " \n" where a line is wrapped; spaces before a newline of its own are dropped.
[[nodiscard]] std::string soft_wrapped(std::string_view text, const LineBreaker& line);

/// The inverse.
[[nodiscard]] std::string without_soft_breaks(std::string_view wrapped);

/// Where a place of one is in the other, bytes.
[[nodiscard]] std::size_t place_without_breaks(std::string_view wrapped, std::size_t place);
[[nodiscard]] std::size_t place_with_breaks(std::string_view wrapped, std::size_t place);

} // namespace counterpoint
