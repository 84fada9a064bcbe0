#pragma once

// An ear at the monitor of the sound server, beside the program: hears clicks the moment they sound.
//
// It listens through parec in blocks of 5 ms, so it hears a click about that much after it sounds, and more
// when the computer is busy; the instant that it gives is the one at which the click sounded, by the same
// reasoning as in audio/time_line.h (a block may come late but never early), so a late block does not spoil
// it. Thread: one makes and destroys it and asks; `on_click` is called on the ear's own.

#include "base/clock.h"

#include <functional>
#include <memory>
#include <vector>

namespace counterpoint::test {

class MonitorEar {
public:
    /// Hears from the first block on, which has come when this returns. `on_click` gets the number of the
    /// click: 0, 1, …
    explicit MonitorEar(std::function<void(std::size_t)> on_click = {});
    ~MonitorEar();
    MonitorEar(const MonitorEar&) = delete;
    MonitorEar& operator=(const MonitorEar&) = delete;

    /// When each click so far sounded.
    [[nodiscard]] std::vector<Instant> clicks() const;

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

} // namespace counterpoint::test
