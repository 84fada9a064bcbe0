#pragma once

// A D-Bus daemon of the test's own, on which every name may be owned and which starts no service of this
// computer. Thread: one.

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>

namespace counterpoint::test {

/// A dbus-daemon that lives as long as the object. Needs the test's main program to be Catch's.
class PrivateBus {
public:
    /// `path` of its socket.
    explicit PrivateBus(const std::string& path) : address_("unix:path=" + path) {
        std::ofstream(path + ".conf")
            << "<busconfig><type>session</type><listen>" << address_
            << "</listen><policy context=\"default\">"
               "<allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/>"
               "</policy></busconfig>";
        int ready[2];
        REQUIRE(::pipe(ready) == 0);
        child_ = ::fork();
        if (child_ == 0) {
            const std::string print = "--print-address=" + std::to_string(ready[1]);
            const std::string config = "--config-file=" + address_.substr(address_.find('/')) + ".conf";
            ::execlp("dbus-daemon", "dbus-daemon", "--nofork", config.c_str(), print.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ready[1]);
        char first = 0;
        REQUIRE(::read(ready[0], &first, 1) == 1); // it listens
        ::close(ready[0]);
    }
    ~PrivateBus() {
        ::kill(child_, SIGTERM);
        ::waitpid(child_, nullptr, 0);
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    [[nodiscard]] const std::string& address() const { return address_; }

private:
    std::string address_;
    pid_t child_ = -1;
};

} // namespace counterpoint::test
