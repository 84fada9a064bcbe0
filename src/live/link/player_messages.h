#pragma once

// What travels between a window and the player that it started (`counterpoint-cli player`): one JSON object a
// line, with one member that says what it is.
//
//   player → window   {"hello":{"frames":…,"sample_rate":…,"channels":…}}   first of all
//                     {"status":{…}}                  when something changed, and ten times a second while it
//                     plays
//                     {"refused":"sentence"}          a command that was not carried out
//   window → player   {"play":true} {"pause":true} {"seek":frame} {"speed":0.75} {"end_loop":true}
//                     {"mute":{"channel":0,"muted":true}} {"loop":{"begin":frame,"end":frame}}
//                     {"output":"name of a device"}
//
// A status tells the position and the instant (CLOCK_MONOTONIC, the same at both ends) at which it was true,
// so that a screen can go on counting in between. Both ends are programs of one user and one version, but a
// line is still checked before it is believed. Thread: pure functions.

#include "base/clock.h"
#include "base/frame.h"
#include "base/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace counterpoint {

struct PlayCommand {};
struct PauseCommand {};
struct SeekCommand {
    Frame frame = 0;
};
struct SpeedCommand {
    double speed = 1;
};
struct MuteCommand {
    int channel = 0; ///< 0 or 1
    bool muted = true;
};
struct LoopCommand {
    Frame begin = 0;
    Frame end = 0;
};
struct EndLoopCommand {};
struct OutputCommand {
    std::string name; ///< "" is the system's default
};

using PlayerCommand = std::variant<PlayCommand, PauseCommand, SeekCommand, SpeedCommand, MuteCommand,
                                   LoopCommand, EndLoopCommand, OutputCommand>;

struct PlayerHello {
    Frame frames = 0;
    SoundFormat format;
    bool operator==(const PlayerHello&) const = default;
};

struct PlayerStatus {
    Frame position = 0; ///< heard at `at`
    Instant at{};
    bool playing = false;
    bool at_end = false;
    double speed = 1;
    std::array<bool, 2> muted{};
    std::optional<std::pair<Frame, Frame>> loop; ///< begin and end
    bool device_present = true;                  ///< false while a lost one is looked for
    std::string problem;                         ///< why the sound ended before its end; else empty
    bool operator==(const PlayerStatus&) const = default;

    /// What is heard at `now`, if nothing changes.
    [[nodiscard]] Frame position_at(Instant now, int sample_rate) const;
};

struct PlayerRefusal {
    std::string sentence;
};

using PlayerMessage = std::variant<PlayerHello, PlayerStatus, PlayerRefusal>;

[[nodiscard]] std::string player_command_line(const PlayerCommand& command);
[[nodiscard]] Result<PlayerCommand> parse_player_command(std::string_view line);
[[nodiscard]] std::string player_message_line(const PlayerMessage& message);
[[nodiscard]] Result<PlayerMessage> parse_player_message(std::string_view line);

} // namespace counterpoint
