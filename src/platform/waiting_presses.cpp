#include "platform/waiting_presses.h"

#include <X11/Xlib.h>
#include <poll.h>

#include <algorithm>
#include <cmath>

// As <GLFW/glfw3native.h> declares it, which would ask for Xrandr's header too. Weak: Debian has GLFW for
// Wayland in a library of the same name that lacks this function.
extern "C" [[gnu::weak]] Display* glfwGetX11Display();

namespace counterpoint {

namespace {

/// Between the server's stamp and the event in our queue, and the server's coarse clock.
constexpr std::chrono::milliseconds delivery{20};

Display* display() {
    return glfwGetX11Display != nullptr ? glfwGetX11Display() : nullptr;
}

/// Sees every event of the queue and takes none.
Bool note_press(Display*, XEvent* event, XPointer presses) {
    auto& list = *reinterpret_cast<std::vector<WaitingPresses::Press>*>(presses);
    if (event->type == KeyPress)
        list.push_back({false, event->xkey.keycode, static_cast<std::uint32_t>(event->xkey.time)});
    else if (event->type == ButtonPress)
        list.push_back({true, event->xbutton.button, static_cast<std::uint32_t>(event->xbutton.time)});
    return False;
}

} // namespace

std::optional<Instant> instant_of_press(std::uint32_t server_milliseconds, Instant taken_before,
                                        Instant now) {
    using std::chrono::milliseconds;
    const auto clock = std::chrono::floor<milliseconds>(now);
    // Both count modulo 2^32 (50 days).
    const milliseconds age{static_cast<std::uint32_t>(clock.time_since_epoch().count()) -
                           server_milliseconds};
    if (age > now - taken_before + delivery)
        return std::nullopt;
    return clock - age; // the whole millisecond, so that no press overtakes the one before it
}

bool WaitingPresses::wait(double seconds) {
    Display* const server = display();
    if (server == nullptr)
        return false;
    if (XPending(server) == 0) {
        pollfd connection{ConnectionNumber(server), POLLIN, 0};
        ::poll(&connection, 1, static_cast<int>(std::ceil(seconds * 1000)));
    }
    return true;
}

void WaitingPresses::look() {
    presses_.clear();
    XEvent never;
    if (Display* const server = display(); server != nullptr)
        XCheckIfEvent(server, &never, note_press, reinterpret_cast<XPointer>(&presses_));
}

void WaitingPresses::taken(Instant now) {
    presses_.clear();
    taken_at_ = now;
}

Instant WaitingPresses::key(int scancode, Instant now) {
    return instant_of(false, static_cast<unsigned>(scancode), now);
}

Instant WaitingPresses::left_button(Instant now) {
    return instant_of(true, Button1, now);
}

Instant WaitingPresses::instant_of(bool button, unsigned code, Instant now) {
    const auto press = std::find_if(presses_.begin(), presses_.end(), [&](const Press& candidate) {
        return candidate.button == button && candidate.code == code;
    });
    if (press == presses_.end())
        return now;
    const auto instant = instant_of_press(press->server_milliseconds, taken_at_, now);
    presses_.erase(press);
    return instant.value_or(now);
}

} // namespace counterpoint
