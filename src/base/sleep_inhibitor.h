#pragma once

// Keeps the computer awake while something is recorded.
//
// Asks the system's login manager (org.freedesktop.login1 Inhibit, which holds off sleep and idling), and
// where there is none the desktop (org.freedesktop.ScreenSaver Inhibit). Either ends with the object, and
// with the process: what is held is an open descriptor or connection, so a crash leaves nothing behind.
// Nothing here can hold off a lid that is closed or a battery that is empty. Not chosen: the portal, which
// asks in the name of an installed application with a window, and the recorder has neither; running
// systemd-inhibit, which would be one more process to look after. Thread: any; take() may wait four seconds
// for a bus that does not answer.

#include "base/result.h"

#include <memory>
#include <string>

namespace counterpoint {

class SleepInhibitor {
public:
    /// `why` is what the person reads who wonders what keeps the computer awake. On failure the Error says
    /// what can happen now.
    static Result<SleepInhibitor> take(const std::string& why);

    SleepInhibitor(SleepInhibitor&&) noexcept;
    SleepInhibitor& operator=(SleepInhibitor&&) noexcept;
    ~SleepInhibitor();

private:
    struct Held;
    explicit SleepInhibitor(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

} // namespace counterpoint
