#pragma once

// What travels over the link between a window (or `counterpoint-cli stop`) and the recorder: one JSON object
// a line, with one member that says what it is.
//
//   recorder → window   {"hello":{"folder":…,"program":…}}   first of all
//                       {"event":<journal line>}             every event so far, then each new one: the
//                       window folds
//                                                            the same state by the same `apply`
//                       {"status":{…}}                       ten to fifteen times a second
//                       {"refused":"sentence"}               a command that was not carried out
//                       {"done":sequence}                    one that was, to whoever gave it; a pause, a
//                       stop
//                                                            and a closing tell by their events
//                       {"goodbye":{"whole":true,"message":…}}  last of all
//   window → recorder   {"command":{"type":…,…,"by":…,"pressed_at":nanoseconds,
//                                   "lead_in":milliseconds}}
//
// Both ends are programs of one user and one version, but a line is still checked before it is believed.
// Not chosen: whole snapshots ten times a second (DESIGN's first sketch); with 10,000 marks that is megabytes
// a second for what events say once. Thread: pure functions.

#include "base/result.h"
#include "live/controller/snapshot.h"
#include "live/link/stamped_command.h"

#include <variant>

namespace counterpoint {

struct HelloMessage {
    std::string folder;
    std::string program;
};

struct EventMessage {
    std::string line; ///< a journal line as it stands, without line feed
};

struct RefusedMessage {
    std::string sentence;
};

struct DoneMessage {
    std::uint64_t sequence = 0; ///< of the last event that the command caused
};

struct GoodbyeMessage {
    bool whole = false;  ///< the recording is closed and the sheets are written
    std::string message; ///< what went wrong, if not
};

using RecorderMessage =
    std::variant<HelloMessage, EventMessage, LiveStatus, RefusedMessage, DoneMessage, GoodbyeMessage>;

[[nodiscard]] std::string message_line(const RecorderMessage& message);
[[nodiscard]] Result<RecorderMessage> parse_recorder_message(std::string_view line);

/// Only what a person may ask of a recorder (live/link/link_commands.h); any other command gives
/// ErrorKind::refused.
[[nodiscard]] Result<std::string> command_line(const StampedCommand& command);
[[nodiscard]] Result<StampedCommand> parse_command_line(std::string_view line);

} // namespace counterpoint
