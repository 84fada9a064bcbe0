#pragma once

// The item that has the keyboard and where it stands: Dear ImGui draws its frame, but tells nobody.
//
// Of the program this is the only place that knows Dear ImGui's internals. Not chosen: asking after every
// item that is drawn, in every panel. Thread: the window's main thread, after the panels are drawn.

#include "ui/panel.h"

#include <optional>

namespace counterpoint {

struct FocusPlace {
    unsigned item = 0; ///< Dear ImGui's number
    Rect seen;         ///< pixels of the display; the part of it that its panel shows, may be empty
};

/// Nothing while nobody goes about by the keyboard or types.
[[nodiscard]] std::optional<FocusPlace> focus_place();

/// The field that is typed into gives the keyboard back and keeps what was typed: Dear ImGui's own Escape
/// would take it back. Arrow keys go on from that field.
void leave_field();

} // namespace counterpoint
