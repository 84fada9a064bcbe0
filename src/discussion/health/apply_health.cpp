#include "discussion/health/health_rules.h"

namespace counterpoint {

void apply_to(State& state, const RecordedEvent& recorded, const SignalProblemBegan& event) {
    state.health.signal.push_back({.problem = event.problem,
                                   .channel = event.channel,
                                   .since = event.since,
                                   .noticed = event.noticed,
                                   .until = {},
                                   .noticed_at = recorded.at,
                                   .ended_at = {}});
}

void apply_to(State& state, const RecordedEvent& recorded, const SignalProblemEnded& event) {
    for (SignalTrouble& trouble : state.health.signal)
        if (trouble.problem == event.problem && trouble.channel == event.channel && !trouble.until) {
            trouble.until = event.at;
            trouble.ended_at = recorded.at;
        }
}

void apply_to(State& state, const RecordedEvent& recorded, const DeviceLost& event) {
    state.health.devices.push_back({.device = event.device,
                                    .cause = event.cause,
                                    .at = event.at,
                                    .until = {},
                                    .returned_as = {},
                                    .lost_at = recorded.at,
                                    .ended_at = {}});
}

void apply_to(State& state, const RecordedEvent& recorded, const DeviceReturned& event) {
    for (DeviceOutage& outage : state.health.devices)
        if (outage.device == event.device && !outage.until) {
            outage.until = event.at;
            outage.returned_as = event.as;
            outage.ended_at = recorded.at;
        }
}

void end_troubles(State& state, Frame at, WallTime ended_at) {
    const auto end = [&](auto& trouble) {
        if (trouble.until)
            return;
        trouble.until = at;
        trouble.ended_at = ended_at;
    };
    for (SignalTrouble& trouble : state.health.signal)
        end(trouble);
    for (DeviceOutage& outage : state.health.devices)
        end(outage);
}

} // namespace counterpoint
