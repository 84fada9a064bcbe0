#include "live/link/link_messages.h"

#include "journal/event_json/event_json.h"
#include "journal/event_json/json_reader.h"
#include "live/link/link_commands.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view event_prefix = "{\"event\":";
constexpr std::chrono::milliseconds longest_lead_in{600'000}; // whatever a mark speaks of began later

Json status_to_json(const LiveStatus& status) {
    return {{"frames", status.frames},
            {"peak", status.peak},
            {"sound_arriving", status.sound_arriving},
            {"durable", status.durable_sequence},
            {"disk_minutes_left", status.disk_minutes_left},
            {"may_sleep", status.may_sleep},
            {"closes_in", status.closes_in},
            {"problems", status.problems}};
}

/// Names of folders and devices need not be UTF-8; a letter that is shown wrongly must not end the recording.
std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

struct MessageWriter {
    std::string operator()(const HelloMessage& message) const {
        return text_of(Json{{"hello", {{"folder", message.folder}, {"program", message.program}}}});
    }
    std::string operator()(const EventMessage& message) const {
        return fmt::format("{}{}}}", event_prefix, message.line);
    }
    std::string operator()(const LiveStatus& message) const {
        return text_of(Json{{"status", status_to_json(message)}});
    }
    std::string operator()(const RefusedMessage& message) const {
        return text_of(Json{{"refused", message.sentence}});
    }
    std::string operator()(const DoneMessage& message) const {
        return text_of(Json{{"done", message.sequence}});
    }
    std::string operator()(const GoodbyeMessage& message) const {
        return text_of(Json{{"goodbye", {{"whole", message.whole}, {"message", message.message}}}});
    }
};

Error not_understood() {
    return Error{ErrorKind::damaged, "A message of the link was not understood.", {}, {}, {}};
}

LiveStatus read_status(const Json& json) {
    LiveStatus status;
    status.frames = json.at("frames").get<Frame>();
    status.peak = json.at("peak").get<std::array<float, 2>>();
    status.sound_arriving = json.at("sound_arriving").get<bool>();
    status.durable_sequence = json.at("durable").get<std::uint64_t>();
    status.disk_minutes_left = json.at("disk_minutes_left").get<double>();
    status.may_sleep = json.at("may_sleep").get<bool>();
    status.closes_in = json.at("closes_in").get<double>();
    status.problems = json.at("problems").get<std::vector<std::string>>();
    return status;
}

RecorderMessage read_message(const Json& json) {
    if (json.contains("status"))
        return read_status(json["status"]);
    if (json.contains("hello"))
        return HelloMessage{json["hello"].at("folder").get<std::string>(),
                            json["hello"].at("program").get<std::string>()};
    if (json.contains("refused"))
        return RefusedMessage{json["refused"].get<std::string>()};
    if (json.contains("done"))
        return DoneMessage{json["done"].get<std::uint64_t>()};
    return GoodbyeMessage{json.at("goodbye").at("whole").get<bool>(),
                          json.at("goodbye").at("message").get<std::string>()};
}

} // namespace

std::string message_line(const RecorderMessage& message) {
    return std::visit(MessageWriter{}, message);
}

Result<RecorderMessage> parse_recorder_message(std::string_view line) {
    if (line.starts_with(event_prefix) && line.ends_with('}')) {
        line.remove_prefix(event_prefix.size());
        line.remove_suffix(1);
        return RecorderMessage(EventMessage{std::string(line)});
    }
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object())
        return not_understood();
    try { // the library reports a wrong type by throwing; ours is a peer of the same version, so no finer
          // word is needed
        return read_message(json);
    } catch (const Json::exception&) {
        return not_understood();
    }
}

Result<std::string> command_line(const StampedCommand& command) {
    Json json = action_to_json(command.command.action);
    if (json.is_null())
        return Error{ErrorKind::refused, "This cannot be asked of a running recorder.", {}, {}, {}};
    json["by"] = actor_name(command.command.by);
    json["pressed_at"] = command.pressed_at.time_since_epoch().count();
    json["lead_in"] = command.lead_in.count();
    return Json{{"command", std::move(json)}}.dump();
}

Result<StampedCommand> parse_command_line(std::string_view line) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("command"))
        return not_understood();
    JsonReader reader(json["command"]);
    StampedCommand command;
    const auto by = actor_from_name(reader.text("by"));
    command.pressed_at = Instant(std::chrono::nanoseconds(reader.number("pressed_at", 0, INT64_MAX)));
    command.lead_in = std::chrono::milliseconds(reader.number("lead_in", 0, longest_lead_in.count()));
    command.command.action = read_action(reader);
    if (!reader.ok())
        return reader.error();
    if (!by)
        return not_understood();
    command.command.by = *by;
    return command;
}

} // namespace counterpoint
