#pragma once

// Every panel there is, where it stands and on which screens. The window draws this list and nothing else;
// the smoke test runs over it, so a new panel is tested from its first day. Thread: constant data.

#include "ui/layout.h"

#include <span>
#include <vector>

namespace counterpoint {

struct PanelEntry {
    const char* name;  ///< of its window
    const char* title; ///< for who goes from panel to panel
    std::vector<Screen> screens;
    Rect ScreenLayout::*place;
    void (*draw)(const PanelFrame& frame);
};

[[nodiscard]] const std::vector<PanelEntry>& panel_registry();

/// Draws one frame of the current screen into the whole display.
void draw_screen(const ViewModel& view, WindowState& window, CommandSink& sink, const Theme& theme,
                 const FrameInput& input);

/// Before the panels of a frame: the keyboard goes to the panel that `window.scroll` names, if it names one.
void focus_wanted_panel(ScreenScroll& scroll);

/// With the next frame the keyboard goes to the first panel of a screen below its head: Dear ImGui gives it
/// to the last.
void want_first_panel(const ViewModel& view, ScreenScroll& scroll);

/// The same to the panel behind the one that has it (1), or before it (-1), round and round.
void want_neighbour_panel(int direction, const ViewModel& view, ScreenScroll& scroll);

} // namespace counterpoint
