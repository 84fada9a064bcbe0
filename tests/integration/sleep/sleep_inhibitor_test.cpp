// A bus of the test's own, with somebody on it who answers as the login manager or the desktop does.

#include "base/sleep_inhibitor.h"
#include "support/private_bus.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <poll.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// Answers Inhibit on a thread of its own. What a login manager gives is the end of a pipe, so the other end
/// tells whether somebody still holds it.
class Answerer {
public:
    Answerer(const PrivateBus& bus, const char* name, const char* path, const char* interface,
             bool gives_descriptor)
        : gives_descriptor_(gives_descriptor) {
        static const sd_bus_vtable login[] = {SD_BUS_VTABLE_START(0),
                                              SD_BUS_METHOD("Inhibit", "ssss", "h", &Answerer::inhibit, 0),
                                              SD_BUS_VTABLE_END};
        static const sd_bus_vtable desktop[] = {SD_BUS_VTABLE_START(0),
                                                SD_BUS_METHOD("Inhibit", "ss", "u", &Answerer::inhibit, 0),
                                                SD_BUS_VTABLE_END};
        REQUIRE(::pipe(pipe_) == 0);
        REQUIRE(sd_bus_new(&bus_) >= 0);
        REQUIRE(sd_bus_set_address(bus_, bus.address().c_str()) >= 0);
        REQUIRE(sd_bus_set_bus_client(bus_, 1) >= 0);
        REQUIRE(sd_bus_negotiate_fds(bus_, 1) >= 0);
        REQUIRE(sd_bus_start(bus_) >= 0);
        REQUIRE(sd_bus_add_object_vtable(bus_, nullptr, path, interface, gives_descriptor ? login : desktop,
                                         this) >= 0);
        REQUIRE(sd_bus_request_name(bus_, name, 0) >= 0);
        thread_ = std::thread([this] {
            while (!ending_) {
                while (sd_bus_process(bus_, nullptr) > 0)
                    ;
                sd_bus_wait(bus_, 20'000);
            }
        });
    }
    ~Answerer() {
        ending_ = true;
        thread_.join();
        sd_bus_close_unref(bus_);
        ::close(pipe_[0]);
        if (pipe_[1] >= 0)
            ::close(pipe_[1]);
    }
    Answerer(const Answerer&) = delete;
    Answerer& operator=(const Answerer&) = delete;

    [[nodiscard]] int asked() const { return asked_; }
    [[nodiscard]] std::string what() const { return what_; }

    /// Waits until nobody holds what was given.
    void await_release() {
        pollfd end{pipe_[0], 0, 0};
        REQUIRE(::poll(&end, 1, 30'000) == 1);
    }
    [[nodiscard]] bool is_held() {
        pollfd end{pipe_[0], 0, 0};
        return ::poll(&end, 1, 0) == 0;
    }

private:
    static int inhibit(sd_bus_message* message, void* self, sd_bus_error* /*error*/) {
        auto& answerer = *static_cast<Answerer*>(self);
        const char* what = nullptr;
        sd_bus_message_read(message, "s", &what);
        answerer.what_ = what;
        ++answerer.asked_;
        if (!answerer.gives_descriptor_)
            return sd_bus_reply_method_return(message, "u", 7);
        const int sent = sd_bus_reply_method_return(message, "h", answerer.pipe_[1]);
        ::close(std::exchange(answerer.pipe_[1], -1));
        return sent;
    }

    bool gives_descriptor_;
    int pipe_[2] = {-1, -1};
    sd_bus* bus_ = nullptr;
    std::string what_;
    std::atomic<int> asked_{0};
    std::atomic<bool> ending_{false};
    std::thread thread_;
};

struct Buses {
    TemporaryFolder folder;
    PrivateBus system{folder.file("system")};
    PrivateBus session{folder.file("session")};

    Buses() {
        ::setenv("DBUS_SYSTEM_BUS_ADDRESS", system.address().c_str(), 1);
        ::setenv("DBUS_SESSION_BUS_ADDRESS", session.address().c_str(), 1);
    }
};

} // namespace

TEST_CASE("The login manager keeps the computer awake for as long as the inhibitor lives") {
    const Buses buses;
    Answerer login(buses.system, "org.freedesktop.login1", "/org/freedesktop/login1",
                   "org.freedesktop.login1.Manager", true);
    {
        auto held = SleepInhibitor::take("Recording a discussion");
        REQUIRE(held.ok());
        CHECK(login.what() == "sleep:idle");
        const SleepInhibitor moved = std::move(*held);
        CHECK(login.is_held());
    }
    login.await_release();
}

TEST_CASE("Where there is no login manager the desktop is asked") {
    const Buses buses;
    const Answerer desktop(buses.session, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                           "org.freedesktop.ScreenSaver", false);
    const auto held = SleepInhibitor::take("Recording a discussion");
    REQUIRE(held.ok());
    CHECK(desktop.asked() == 1);
}

TEST_CASE("Where nobody answers it is said what can happen and what helps") {
    const Buses buses;
    const auto held = SleepInhibitor::take("Recording a discussion");
    REQUIRE_FALSE(held.ok());
    CHECK(held.error().message().find("may go to sleep") != std::string::npos);
    CHECK(held.error().message().find("energy saving") != std::string::npos);
    ::setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere", 1);
    ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", 1);
    CHECK_FALSE(SleepInhibitor::take("Recording a discussion").ok());
}
