#pragma once

// The hand and the eye of a person at the X display of the environment: presses keys and mouse buttons
// (XTest, so that they take the way of real ones), looks at the colour of a place.
//
// There is no window manager: the window stands in the display's corner, so its places are the display's. A
// key, window or display that is not there fails the test. Thread: one at a time for each Hand.

#include "base/clock.h"

#include <memory>
#include <string>
#include <vector>

namespace counterpoint::test {

struct Place {
    int x = 0;
    int y = 0;
};

class Hand {
public:
    Hand();
    ~Hand();
    Hand(const Hand&) = delete;
    Hand& operator=(const Hand&) = delete;

    /// Gives the keyboard to the window of that title; false while there is none that can be seen.
    bool take_window(const std::string& title);

    /// Down and up, by X's name of the key ("q", "Return", "F10"). Returns the instant just before.
    Instant press(const std::string& key);

    /// The same key twice, as quickly as a finger can; what is quicker is one press to GLFW.
    void press_twice(const std::string& key);

    /// With X's name of a key that is held meanwhile ("Control_L", "Shift_L").
    void press_with(const std::string& modifier, const std::string& key);

    /// Returns when the display has carried out everything so far: what was pressed has happened by then.
    Instant settle();

    /// ASCII letters, digits, spaces, full stops and tabs.
    void type(const std::string& text);

    void point_at(Place place);
    void click(Place place);

    /// 0xRRGGBB of the window's place; black where nothing was drawn yet.
    [[nodiscard]] unsigned color_at(Place place);

    /// Of so many pixels from that place on to the right; none where nothing was drawn yet.
    [[nodiscard]] std::vector<unsigned> colors_from(Place place, int pixels);

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

} // namespace counterpoint::test
