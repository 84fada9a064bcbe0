#pragma once

// The item that has the keyboard and where it stands: Dear ImGui draws its frame, but tells nobody.
//
// Of the program this is the only place that knows Dear ImGui's internals. Not chosen: asking after every
// item that is drawn, in every panel. Thread: the window's main thread, after the panels are drawn.

#include "live/window/screen_part.h"
#include "ui/panel.h"

#include <optional>
#include <string>

namespace counterpoint {

struct FocusPlace {
    unsigned item = 0; ///< Dear ImGui's number
    Rect seen;         ///< pixels of the display; the part of it that its panel shows, may be empty
};

/// Nothing while nobody goes about by the keyboard or types.
[[nodiscard]] std::optional<FocusPlace> focus_place();

/// What has the keyboard, to give it back to it when its screen is shown again. Where its window is not drawn
/// any more, give_back_keyboard() does nothing and says so.
[[nodiscard]] KeyboardPlace keyboard_place();
[[nodiscard]] bool give_back_keyboard(const KeyboardPlace& place);

/// True if a window of this name has it, in any of its parts.
[[nodiscard]] bool has_keyboard(const char* window);

/// Gives it to the first item of a window that was drawn in the frame before; between NewFrame and the first
/// panel. `framed`: it is seen to have it. Nothing happens where there is no such window.
void give_keyboard_to(const char* window, bool framed);

/// Scrolls the panel of what has the keyboard to it. After the panels.
void bring_item_into_panel();

/// After the panels: the name of the window whose item had the keyboard and was not drawn any more, as a
/// button that goes when it is pressed; empty if that is not so.
[[nodiscard]] std::string window_without_its_item();

/// The field of this label, which was drawn last, shows the frame of the keyboard and is not typed into.
[[nodiscard]] bool waits_for_letters(const char* label);

/// That field takes the letters that come from the next frame on.
void type_into_field();

/// The window that is drawn has the keyboard itself, since none of its items does.
[[nodiscard]] bool panel_has_keyboard();

/// The field that is typed into gives the keyboard back and keeps what was typed: Dear ImGui's own Escape
/// would take it back. Arrow keys go on from that field.
void leave_field();

} // namespace counterpoint
