#pragma once

// Words in a font: how wide and how high they are, where a line ends, and how they are drawn. Thread: the
// window's main thread, between NewFrame and Render.

#include "ui/panel.h"

#include <string>
#include <string_view>

namespace counterpoint {

[[nodiscard]] float width_of(ImFont* font, std::string_view words);

/// Of the widest word.
[[nodiscard]] float longest_word(ImFont* font, std::string_view words);

/// Of `words` in lines of at most `width`; 0 for none.
[[nodiscard]] float height_of(ImFont* font, std::string_view words, float width);

/// `words` in lines of at most `width`. A line ends between words: never within a number such as 2.1, which
/// Dear ImGui would part after its point, and not between "AC" or "LO" and its number. Only what is wider
/// than a whole line is parted anywhere.
[[nodiscard]] std::string in_lines(ImFont* font, std::string_view words, float width);

/// `words`, or as much of them as fits into one line with an ellipsis.
[[nodiscard]] std::string shortened(ImFont* font, std::string_view words, float width);

/// The largest font in which `words` fit into so many pixels without breaking a word; the smallest if none
/// does.
[[nodiscard]] ImFont* font_for_box(const Theme& theme, std::string_view words, float width, float height);

/// As it stands.
void text(ImFont* font, ImU32 color, std::string_view words);

/// One item in lines of at most `width`.
void text_in_lines(ImFont* font, ImU32 color, std::string_view words, float width);

/// Wraps at the right edge. However long it is, only the lines in view are drawn: Dear ImGui counts a
/// window's corners in 16 bits and ends the program when there are more.
void wrapped_text(ImFont* font, ImU32 color, std::string_view words);

/// Text inside a box: wrapped, shortened with "…" if there is no room for all of it. Leaves the cursor where
/// it was.
void boxed_text(ImFont* font, ImU32 color, const Rect& box, std::string_view words);

/// The same at half the box's height.
void centred_text(ImFont* font, ImU32 color, const Rect& box, std::string_view words);

/// One line inside a box, shortened with "…" if it is too long.
void line_in_box(ImFont* font, ImU32 color, const Rect& box, std::string_view words);

} // namespace counterpoint
