#pragma once

// When a press really happened, however late the window comes to hear of it.
//
// GLFW calls back when it takes an event, not when the event happened, and does not hand on the display
// server's time of it. A frame without a graphics card takes 14 ms of processor, on a busy computer 50 and
// more, and a press in the middle of it would be marked that much late. So before GLFW takes what waits, this
// looks at it and keeps the server's times. Those are CLOCK_MONOTONIC in milliseconds on any X server of this
// computer; a time that cannot be true (another clock, another computer) is not used, so nothing gets worse
// than the instant of the callback. Not chosen: drawing on a thread of its own; Dear ImGui's backend asks
// GLFW for things that only the main thread may ask. Without X11 nothing is seen here and callbacks count.
// Thread: the thread that polls GLFW's events.

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace counterpoint {

/// The instant of a press with this server time, if that lies between the last time events were taken and
/// `now`, give or take the delay of delivery; else nothing.
[[nodiscard]] std::optional<Instant> instant_of_press(std::uint32_t server_milliseconds, Instant taken_before,
                                                      Instant now);

class WaitingPresses {
public:
    /// Until an event waits or the time is over; false (at once) if the display cannot be waited for here.
    [[nodiscard]] bool wait(double seconds);

    /// GLFW is about to take the events that wait.
    void look();

    /// It has taken them.
    void taken(Instant now);

    /// For a callback: when the key of this scancode, or the left mouse button, went down. `now` if it did
    /// not wait.
    [[nodiscard]] Instant key(int scancode, Instant now);
    [[nodiscard]] Instant left_button(Instant now);

    struct Press {
        bool button = false; ///< of the mouse; else a key
        unsigned code = 0;   ///< X keycode, which is GLFW's scancode, or X button
        std::uint32_t server_milliseconds = 0;
    };

private:
    [[nodiscard]] Instant instant_of(bool button, unsigned code, Instant now);

    std::vector<Press> presses_; ///< oldest first
    Instant taken_at_{};
};

} // namespace counterpoint
