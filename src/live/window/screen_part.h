#pragma once

// Where one is in a screen that is larger than its display: a part of live/window/window_state.h. Thread: the
// window's main thread.

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

enum class Screen;

/// What had the keyboard, in Dear ImGui's numbers; `item` 0: nothing.
struct KeyboardPlace {
    unsigned window = 0;
    unsigned item = 0;
    bool framed = false; ///< it was seen to have it
    bool typed = false;  ///< it was a field and was typed into
};

/// A screen as it was left for one that leads back to it.
struct ScreenPlace {
    float x = 0; ///< as in ScreenScroll
    float y = 0;
    KeyboardPlace keyboard;
};

/// Which part of a screen a display shows that is too small for it. Pixels.
struct ScreenScroll {
    float x = 0; ///< of the screen, at the display's left edge
    float y = 0;
    float bar_x = 0; ///< where the bars stand; where somebody else moved the screen they follow
    float bar_y = 0;
    float wheel = 0; ///< lines that nothing else scrolled by, in this frame

    std::optional<Screen> shown;
    bool begins_anew = false; ///< in this frame another screen is shown: it begins at its top

    std::map<Screen, ScreenPlace> left;      ///< while one that leads back is shown
    std::optional<KeyboardPlace> comes_back; ///< in this frame a screen is shown again: who gets the keyboard

    std::string wanted_panel;       ///< gets the keyboard in the next frame; empty: none does
    bool wanted_by_key = false;     ///< somebody asked for it, and is seen to have it
    bool area_has_keyboard = false; ///< an area that shows no frame by itself: it says so in every frame
    int frames_to_show_item = 0;    ///< until what got the keyboard with its panel is brought into its view
    int frames_to_settle = 0;       ///< in which a new screen has its first focus

    std::vector<std::string> told; ///< the messages that were brought into view last

    unsigned focused_item = 0; ///< that has the keyboard, Dear ImGui's number; 0: none
    int frames_to_follow = 0;  ///< in which it is brought into view; its panel may scroll too, a frame later
};

} // namespace counterpoint
