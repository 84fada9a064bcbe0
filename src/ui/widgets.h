#pragma once

// The few things that several panels draw: buttons of three weights, a labelled text field, text in a font,
// marks that do not depend on what a font holds. Thread: the window's main thread, between NewFrame and
// Render.

#include "ui/panel.h"

#include <string>
#include <string_view>

namespace counterpoint {

enum class ButtonWeight { quiet, main, danger };

/// `id` is stable and never shown; `text` is shown and may change; it wraps where the button is too narrow
/// for it. True if pressed while enabled.
bool button(const Theme& theme, const char* id, std::string_view text, ButtonWeight weight, ImVec2 size,
            bool enabled = true);

/// Words of a button that stands for a choice: a dot before those of the chosen one, which no colour tells
/// alone.
[[nodiscard]] std::string choice_label(bool chosen, std::string_view words);

/// A field below its label, as wide as what is left. Says in `window.typing` that it has the keyboard. At
/// most `limit` bytes. True while it is active.
bool text_field(const Theme& theme, const char* id, const char* label, std::string& text, WindowState& window,
                std::size_t limit = 200);

/// The field alone, with a hint while it is empty. `cursor_to_end` while it becomes active: Dear ImGui would
/// select everything, and the first letter would replace what was there.
bool bare_text_field(const char* id, const char* hint, std::string& text, WindowState& window,
                     std::size_t limit, bool cursor_to_end = false);

void text(ImFont* font, ImU32 color, std::string_view words);

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

[[nodiscard]] float width_of(ImFont* font, std::string_view words);

/// Puts the next item, so wide, beside the last one, where there is room for it; else it begins a line.
void beside_if_room(float width, float gap);

/// The largest font in which `words` fit into so many pixels without breaking a word; the smallest if none
/// does.
[[nodiscard]] ImFont* font_for_box(const Theme& theme, std::string_view words, float width, float height);

void heading(const Theme& theme, std::string_view words);

/// Signs drawn by lines, centred.
void draw_check(ImVec2 center, float size, ImU32 color);
void draw_ring(ImVec2 center, float size, ImU32 color);
void draw_warning(ImVec2 center, float size, ImU32 color, ImU32 ink);

/// A key as it looks on a keyboard, its top right corner at `corner`.
void draw_key_cap(const Theme& theme, ImVec2 corner, std::string_view name);

/// A choice in a box: a round or square sign, a name, a detail below. True if pressed.
enum class ChoiceKind { one_of_many, any };
bool choice_box(const Theme& theme, const char* id, ChoiceKind kind, bool chosen, std::string_view name,
                std::string_view detail);

} // namespace counterpoint
