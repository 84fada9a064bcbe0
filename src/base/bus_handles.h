#pragma once

// What of a D-Bus connection has to be given back. For base/ alone: no other floor knows of it.
// Thread: one connection belongs to one thread at a time.

#include <systemd/sd-bus.h>

#include <memory>

namespace counterpoint {

struct CloseBus {
    void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
};
struct FreeBusMessage {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using BusHandle = std::unique_ptr<sd_bus, CloseBus>;
using BusMessage = std::unique_ptr<sd_bus_message, FreeBusMessage>;

} // namespace counterpoint
