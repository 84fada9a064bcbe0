#include "journal/event_json/event_forms.h"
#include "journal/event_json/names.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

constexpr int most_channels = 64;

Json write_problem_began(const SignalProblemBegan& event) {
    return {{"problem", name_of(problem_names, event.problem)},
            {"channel", event.channel},
            {"since", event.since},
            {"noticed", event.noticed}};
}

SignalProblemBegan read_problem_began(JsonReader& reader) {
    return {read_name(reader, "problem", problem_names),
            static_cast<int>(reader.number("channel", 1, most_channels)), reader.frames("since"),
            reader.frames("noticed")};
}

Json write_problem_ended(const SignalProblemEnded& event) {
    return {{"problem", name_of(problem_names, event.problem)}, {"channel", event.channel}, {"at", event.at}};
}

SignalProblemEnded read_problem_ended(JsonReader& reader) {
    return {read_name(reader, "problem", problem_names),
            static_cast<int>(reader.number("channel", 1, most_channels)), reader.frames("at")};
}

Json write_device_lost(const DeviceLost& event) {
    return {{"device", event.device}, {"cause", event.cause}, {"at", event.at}};
}

DeviceLost read_device_lost(JsonReader& reader) {
    return {reader.text("device"), reader.text("cause"), reader.frames("at")};
}

Json write_device_returned(const DeviceReturned& event) {
    return {{"device", event.device}, {"as", event.as}, {"at", event.at}};
}

DeviceReturned read_device_returned(JsonReader& reader) {
    return {reader.text("device"), reader.text("as"), reader.frames("at")};
}

constexpr std::array health_forms{
    event_form<SignalProblemBegan, write_problem_began, read_problem_began>("signal-problem-began"),
    event_form<SignalProblemEnded, write_problem_ended, read_problem_ended>("signal-problem-ended"),
    event_form<DeviceLost, write_device_lost, read_device_lost>("device-lost"),
    event_form<DeviceReturned, write_device_returned, read_device_returned>("device-returned")};

} // namespace

std::span<const EventForm> health_event_forms() {
    return health_forms;
}

} // namespace counterpoint
