#pragma once

// What a display does that is too small for the screen at this size: it shows a part of it and scrolls, by
// bars at its edges, by the wheel, and to the item that gets the keyboard. Nothing is cut off for good.
//
// Thread: the window's main thread, between NewFrame and Render.

#include "ui/panel.h"

namespace counterpoint {

/// Below this many units the panels of a screen do not find their place; on a narrow one they stand more
/// below each other (ui/layout.h).
struct LeastSize {
    float width = 0;
    float height = 0;
};
[[nodiscard]] LeastSize least_size(Screen screen, bool narrow);

/// The screen and the part of it that is seen, pixels.
struct Viewport {
    float width = 0; ///< of the screen
    float height = 0;
    float seen_width = 0; ///< of the display, without the bars
    float seen_height = 0;

    [[nodiscard]] bool scrolls_across() const { return width > seen_width; }
    [[nodiscard]] bool scrolls_down() const { return height > seen_height; }
};

/// `bar` is the thickness of a bar. Pure.
[[nodiscard]] Viewport viewport_of(Screen screen, float display_width, float display_height, float scale,
                                   float bar);

/// Moves the part that is seen as little as possible, so that it holds `wanted` (of the screen), or its
/// beginning where it is larger. Pure.
void bring_into_view(const Rect& wanted, const Viewport& view, ScreenScroll& scroll);

/// Before the panels are drawn. Another screen begins at its top; the one from which help, the settings, a
/// list or a page of the plan was opened is found as it was left. `keyboard` is what has it now. Pure.
void begin_screen(Screen screen, const KeyboardPlace& keyboard, ScreenScroll& scroll);

/// Draws the bars where they are needed, and heeds them, the wheel and the item that has the keyboard. After
/// the panels.
void draw_screen_bars(const Theme& theme, const Viewport& view, ScreenScroll& scroll);

} // namespace counterpoint
