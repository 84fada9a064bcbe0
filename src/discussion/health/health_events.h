#pragma once

// Events: what was wrong with the sound, and that it is well again.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/health/health.h"

namespace counterpoint {

struct SignalProblemBegan {
    SignalProblem problem = SignalProblem::clipping;
    int channel = 1;
    Frame since = 0;
    Frame noticed = 0;
    bool operator==(const SignalProblemBegan&) const = default;
};

struct SignalProblemEnded {
    SignalProblem problem = SignalProblem::clipping;
    int channel = 1;
    Frame at = 0;
    bool operator==(const SignalProblemEnded&) const = default;
};

struct DeviceLost {
    std::string device;
    std::string cause;
    Frame at = 0;
    bool operator==(const DeviceLost&) const = default;
};

struct DeviceReturned {
    std::string device; ///< that was lost
    std::string as;     ///< the device that gives sound now
    Frame at = 0;
    bool operator==(const DeviceReturned&) const = default;
};

using HealthEvents = TypeList<SignalProblemBegan, SignalProblemEnded, DeviceLost, DeviceReturned>;

} // namespace counterpoint
