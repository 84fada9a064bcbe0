#include "discussion/health/health_rules.h"

namespace counterpoint {

namespace {

Result<void> in_running_take(const State& state, Frame at) {
    const Take* take = running_take(state);
    if (take == nullptr)
        return refused("No take is running.");
    if (at < take->first_frame)
        return invalid("This lies before the take that runs.");
    return {};
}

} // namespace

Decision decide_on(const State& state, Actor /*by*/, const ReportSignalProblem& command) {
    const SignalProblemBegan& problem = command.problem;
    if (auto fits = in_running_take(state, problem.since); !fits)
        return fits.error();
    if (problem.noticed < problem.since)
        return invalid("A problem cannot be noticed before it began.");
    if (problem.channel < 1 || problem.channel > sound_format(state).channels)
        return invalid("The recording has no such channel.");
    if (standing(state.health, problem.problem, problem.channel) != nullptr)
        return refused("This problem is known already.");
    return one(problem);
}

Decision decide_on(const State& state, Actor /*by*/, const ReportSignalClear& command) {
    if (auto fits = in_running_take(state, command.problem.at); !fits)
        return fits.error();
    if (standing(state.health, command.problem.problem, command.problem.channel) == nullptr)
        return refused("There is no such problem.");
    return one(command.problem);
}

Decision decide_on(const State& state, Actor /*by*/, const ReportDeviceLost& command) {
    if (auto fits = in_running_take(state, command.loss.at); !fits)
        return fits.error();
    for (const std::string* text : {&command.loss.device, &command.loss.cause})
        if (auto checked = check_text(*text, "The device's name"); !checked)
            return checked.error();
    if (standing(state.health, command.loss.device) != nullptr)
        return refused("This device is known to be gone.");
    return one(command.loss);
}

Decision decide_on(const State& state, Actor /*by*/, const ReportDeviceReturned& command) {
    if (auto fits = in_running_take(state, command.device.at); !fits)
        return fits.error();
    if (auto checked = check_text(command.device.as, "The device's name"); !checked)
        return checked.error();
    if (standing(state.health, command.device.device) == nullptr)
        return refused("This device was not gone.");
    return one(command.device);
}

} // namespace counterpoint
