#pragma once

// The few things that several panels draw: buttons of three weights, a labelled text field, marks that do not
// depend on what a font holds. Thread: the window's main thread, between NewFrame and
// Render.

#include "ui/text.h"

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

/// Behind an InvisibleButton: Dear ImGui shows the keyboard's frame for its own widgets alone.
void show_keyboard(WindowState& window);

/// Puts the next item, so wide, beside the last one, where there is room for it; else it begins a line.
void beside_if_room(float width, float gap);

void heading(const Theme& theme, std::string_view words);

/// Signs drawn by lines, centred.
void draw_check(ImVec2 center, float size, ImU32 color);
void draw_ring(ImVec2 center, float size, ImU32 color);
void draw_warning(ImVec2 center, float size, ImU32 color, ImU32 ink);

/// A key as it looks on a keyboard, its top right corner at `corner`.
void draw_key_cap(const Theme& theme, ImVec2 corner, std::string_view name);

/// A choice in a box: a round or square sign, a name, a detail below. True if pressed. `width` pixels, or all
/// that is left.
enum class ChoiceKind { one_of_many, any };
bool choice_box(const Theme& theme, const char* id, ChoiceKind kind, bool chosen, std::string_view name,
                std::string_view detail, float width = 0);

} // namespace counterpoint
