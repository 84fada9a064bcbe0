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

/// Gives the keyboard to the first panel of a screen below its head: Dear ImGui gives it to the last.
void focus_first_panel(Screen screen);

} // namespace counterpoint
