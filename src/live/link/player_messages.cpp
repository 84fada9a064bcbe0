#include "live/link/player_messages.h"

#include "audio/frame_time.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr Frame most_frames = Frame{1} << 48;

std::string player_text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace); // names of devices need not be UTF-8
}

Error not_understood_of_player() {
    return Error{ErrorKind::damaged, "A message of the player was not understood.", {}, {}, {}};
}

struct CommandWriter {
    Json operator()(const PlayCommand&) const { return {{"play", true}}; }
    Json operator()(const PauseCommand&) const { return {{"pause", true}}; }
    Json operator()(const SeekCommand& command) const { return {{"seek", command.frame}}; }
    Json operator()(const SpeedCommand& command) const { return {{"speed", command.speed}}; }
    Json operator()(const MuteCommand& command) const {
        return {{"mute", {{"channel", command.channel}, {"muted", command.muted}}}};
    }
    Json operator()(const LoopCommand& command) const {
        return {{"loop", {{"begin", command.begin}, {"end", command.end}}}};
    }
    Json operator()(const EndLoopCommand&) const { return {{"end_loop", true}}; }
    Json operator()(const OutputCommand& command) const { return {{"output", command.name}}; }
};

struct PlayerMessageWriter {
    Json operator()(const PlayerHello& hello) const {
        return {{"hello",
                 {{"frames", hello.frames},
                  {"sample_rate", hello.format.sample_rate},
                  {"channels", hello.format.channels}}}};
    }
    Json operator()(const PlayerStatus& status) const {
        Json json = {{"position", status.position},
                     {"at", status.at.time_since_epoch().count()},
                     {"playing", status.playing},
                     {"at_end", status.at_end},
                     {"speed", status.speed},
                     {"muted", status.muted},
                     {"device_present", status.device_present},
                     {"problem", status.problem}};
        if (status.loop)
            json["loop"] = {{"begin", status.loop->first}, {"end", status.loop->second}};
        return {{"status", std::move(json)}};
    }
    Json operator()(const PlayerRefusal& refusal) const { return {{"refused", refusal.sentence}}; }
};

/// Whole numbers within what a recording can have, so that nothing that is computed from them overflows.
Frame frame_in(const Json& json, const char* key) {
    const Json& value = json.at(key);
    if (!value.is_number_integer())
        return value.get_ref<const Json::number_integer_t&>(); // throws
    return std::clamp<Frame>(value.get<Frame>(), -most_frames, most_frames);
}

PlayerCommand read_command(const Json& json) {
    if (json.contains("seek"))
        return SeekCommand{frame_in(json, "seek")};
    if (json.contains("speed"))
        return SpeedCommand{json["speed"].get<double>()};
    if (json.contains("mute"))
        return MuteCommand{static_cast<int>(std::clamp<Frame>(frame_in(json["mute"], "channel"), -1, 2)),
                           json["mute"].at("muted").get<bool>()};
    if (json.contains("loop"))
        return LoopCommand{frame_in(json["loop"], "begin"), frame_in(json["loop"], "end")};
    if (json.contains("output"))
        return OutputCommand{json["output"].get<std::string>()};
    if (json.contains("end_loop"))
        return EndLoopCommand{};
    if (json.contains("pause"))
        return PauseCommand{};
    (void)json.at("play");
    return PlayCommand{};
}

PlayerStatus read_player_status(const Json& json) {
    PlayerStatus status;
    status.position = frame_in(json, "position");
    status.at = Instant(std::chrono::nanoseconds(json.at("at").get<std::int64_t>()));
    status.playing = json.at("playing").get<bool>();
    status.at_end = json.at("at_end").get<bool>();
    status.speed = json.at("speed").get<double>();
    status.muted = json.at("muted").get<std::array<bool, 2>>();
    status.device_present = json.at("device_present").get<bool>();
    status.problem = json.at("problem").get<std::string>();
    if (json.contains("loop"))
        status.loop = {frame_in(json["loop"], "begin"), frame_in(json["loop"], "end")};
    return status;
}

PlayerMessage read_player_message(const Json& json) {
    if (json.contains("status"))
        return read_player_status(json["status"]);
    if (json.contains("hello")) {
        const Json& hello = json["hello"];
        return PlayerHello{frame_in(hello, "frames"),
                           {static_cast<int>(std::clamp<Frame>(frame_in(hello, "sample_rate"), 1, 1'000'000)),
                            static_cast<int>(std::clamp<Frame>(frame_in(hello, "channels"), 1, 2))}};
    }
    return PlayerRefusal{json.at("refused").get<std::string>()};
}

/// The library reports a wrong type by throwing; a peer of the same version needs no finer word.
template <typename Message, typename Read>
Result<Message> parsed(std::string_view line, Read read) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object())
        return not_understood_of_player();
    try {
        return Result<Message>(read(json));
    } catch (const Json::exception&) {
        return not_understood_of_player();
    }
}

} // namespace

Frame PlayerStatus::position_at(Instant now, int sample_rate) const {
    if (!playing || !device_present || now <= at)
        return position;
    const Frame further =
        frames_in(std::min<std::chrono::nanoseconds>(now - at, std::chrono::seconds(1)), sample_rate);
    return position + std::llround(static_cast<double>(further) * speed);
}

std::string player_command_line(const PlayerCommand& command) {
    return player_text(std::visit(CommandWriter{}, command));
}

Result<PlayerCommand> parse_player_command(std::string_view line) {
    return parsed<PlayerCommand>(line, read_command);
}

std::string player_message_line(const PlayerMessage& message) {
    return player_text(std::visit(PlayerMessageWriter{}, message));
}

Result<PlayerMessage> parse_player_message(std::string_view line) {
    return parsed<PlayerMessage>(line, read_player_message);
}

} // namespace counterpoint
