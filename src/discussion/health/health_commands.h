#pragma once

// Commands: what the recorder noticed about the sound. Decided in decide_health.cpp.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/health/health_events.h"

namespace counterpoint {

struct ReportSignalProblem {
    SignalProblemBegan problem;
};

struct ReportSignalClear {
    SignalProblemEnded problem;
};

struct ReportDeviceLost {
    DeviceLost loss;
};

struct ReportDeviceReturned {
    DeviceReturned device;
};

using HealthCommands =
    TypeList<ReportSignalProblem, ReportSignalClear, ReportDeviceLost, ReportDeviceReturned>;

} // namespace counterpoint
