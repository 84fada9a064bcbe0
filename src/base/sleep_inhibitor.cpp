#include "base/sleep_inhibitor.h"

#include "base/bus_handles.h"

#include <fcntl.h>
#include <unistd.h>

namespace counterpoint {

namespace {

constexpr std::uint64_t answer_within = 2'000'000; // microseconds
constexpr const char* who = "Counterpoint";

template <typename Open>
BusHandle open_bus(Open open) {
    sd_bus* bus = nullptr;
    if (open(&bus) < 0)
        return nullptr;
    sd_bus_set_method_call_timeout(bus, answer_within);
    return BusHandle(bus);
}

/// The login manager's descriptor, -1 if it gave none.
int ask_login_manager(const std::string& why) {
    const BusHandle bus = open_bus(sd_bus_open_system);
    sd_bus_message* answer = nullptr;
    if (!bus || sd_bus_call_method(bus.get(), "org.freedesktop.login1", "/org/freedesktop/login1",
                                   "org.freedesktop.login1.Manager", "Inhibit", nullptr, &answer, "ssss",
                                   "sleep:idle", who, why.c_str(), "block") < 0)
        return -1;
    const BusMessage message(answer);
    int descriptor = -1; // the message's own
    if (sd_bus_message_read(answer, "h", &descriptor) < 0)
        return -1;
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

/// The connection that must stay open, null if the desktop does not know how.
BusHandle ask_desktop(const std::string& why) {
    BusHandle bus = open_bus(sd_bus_open_user);
    sd_bus_message* answer = nullptr;
    if (!bus || sd_bus_call_method(bus.get(), "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                                   "org.freedesktop.ScreenSaver", "Inhibit", nullptr, &answer, "ss", who,
                                   why.c_str()) < 0)
        return nullptr;
    const BusMessage message(answer);
    return bus;
}

} // namespace

struct SleepInhibitor::Held {
    int descriptor = -1;
    BusHandle bus;

    Held() = default;
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held() {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

Result<SleepInhibitor> SleepInhibitor::take(const std::string& why) {
    auto held = std::make_unique<Held>();
    held->descriptor = ask_login_manager(why);
    if (held->descriptor < 0)
        held->bus = ask_desktop(why);
    if (held->descriptor < 0 && !held->bus)
        return Error{ErrorKind::refused,
                     "The computer may go to sleep while it records: it cannot be told not to.",
                     {},
                     {},
                     "Switch its energy saving off until the recording is closed."};
    return SleepInhibitor(std::move(held));
}

SleepInhibitor::SleepInhibitor(std::unique_ptr<Held> held) : held_(std::move(held)) {}
SleepInhibitor::SleepInhibitor(SleepInhibitor&&) noexcept = default;
SleepInhibitor& SleepInhibitor::operator=(SleepInhibitor&&) noexcept = default;
SleepInhibitor::~SleepInhibitor() = default;

} // namespace counterpoint
