#include "discussion/health/health.h"

#include <algorithm>

namespace counterpoint {

const SignalTrouble* standing(const RecordingHealth& health, SignalProblem problem, int channel) {
    const auto found =
        std::find_if(health.signal.begin(), health.signal.end(), [&](const SignalTrouble& one) {
            return one.problem == problem && one.channel == channel && !one.until;
        });
    return found == health.signal.end() ? nullptr : &*found;
}

const DeviceOutage* standing(const RecordingHealth& health, const std::string& device) {
    const auto found =
        std::find_if(health.devices.begin(), health.devices.end(),
                     [&](const DeviceOutage& one) { return one.device == device && !one.until; });
    return found == health.devices.end() ? nullptr : &*found;
}

std::string signal_problem_text(SignalProblem problem, int channel, int channels) {
    const std::string side = channels < 2 ? "" : channel == 1 ? "left " : "right ";
    switch (problem) {
    case SignalProblem::clipping:
        return "The " + side + "microphone is too loud: speech is cut flat";
    case SignalProblem::dead_microphone:
        return "The " + side + "microphone gives nothing: it is muted or unplugged";
    case SignalProblem::voice_missing:
        return channels < 2 ? "Nobody is heard in the microphone" : "Nobody is heard on the " + side + "side";
    case SignalProblem::level_too_low:
        return channels < 2 ? "A voice is too faint" : "The voice on the " + side + "side is too faint";
    }
    return {};
}

} // namespace counterpoint
