#include "base/sleep_inhibitor.h"

#include <systemd/sd-bus.h>

#include <fcntl.h>
#include <unistd.h>

namespace counterpoint {

namespace {

constexpr std::uint64_t answer_within = 2'000'000; // microseconds
constexpr const char* who = "Counterpoint";

struct CloseBus {
    void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
};
struct FreeMessage {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using Bus = std::unique_ptr<sd_bus, CloseBus>;
using Message = std::unique_ptr<sd_bus_message, FreeMessage>;

template <typename Open>
Bus open_bus(Open open) {
    sd_bus* bus = nullptr;
    if (open(&bus) < 0)
        return nullptr;
    sd_bus_set_method_call_timeout(bus, answer_within);
    return Bus(bus);
}

/// The login manager's descriptor, -1 if it gave none.
int ask_login_manager(const std::string& why) {
    const Bus bus = open_bus(sd_bus_open_system);
    sd_bus_message* answer = nullptr;
    if (!bus || sd_bus_call_method(bus.get(), "org.freedesktop.login1", "/org/freedesktop/login1",
                                   "org.freedesktop.login1.Manager", "Inhibit", nullptr, &answer, "ssss",
                                   "sleep:idle", who, why.c_str(), "block") < 0)
        return -1;
    const Message message(answer);
    int descriptor = -1; // the message's own
    if (sd_bus_message_read(answer, "h", &descriptor) < 0)
        return -1;
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

/// The connection that must stay open, null if the desktop does not know how.
Bus ask_desktop(const std::string& why) {
    Bus bus = open_bus(sd_bus_open_user);
    sd_bus_message* answer = nullptr;
    if (!bus || sd_bus_call_method(bus.get(), "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                                   "org.freedesktop.ScreenSaver", "Inhibit", nullptr, &answer, "ss", who,
                                   why.c_str()) < 0)
        return nullptr;
    const Message message(answer);
    return bus;
}

} // namespace

struct SleepInhibitor::Held {
    int descriptor = -1;
    Bus bus;

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
