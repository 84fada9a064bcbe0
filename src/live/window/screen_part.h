#pragma once

// Where one is in a screen that is larger than its display: a part of live/window/window_state.h. Thread: the
// window's main thread.

#include <string>

namespace counterpoint {

/// Which part of a screen a display shows that is too small for it. Pixels.
struct ScreenScroll {
    float x = 0; ///< of the screen, at the display's left edge
    float y = 0;
    float wheel = 0;         ///< lines that nothing else scrolled by, in this frame
    std::string panel;       ///< that has the keyboard
    std::string panel_shown; ///< the last one that was brought into view
};

} // namespace counterpoint
