#pragma once

// The commands that a person may give to a recorder, and how each travels over the link.
//
// One line of one table per command (link_commands.cpp): its name, the members that are sent, and the frames
// that are not sent because only the recorder knows them: a moment of the talk is the instant of a key press
// until the recorder has made a frame of it. Whatever is not in the table cannot be asked of a recorder: what
// only the program may say, and what belongs before or after the talk.
// Not chosen: sending the event that a command would cause, which has its JSON already; then the window would
// decide, and the recorder would have to believe it. Pure. Thread: any.

#include "discussion/command.h"
#include "journal/event_json/json_reader.h"

#include <nlohmann/json_fwd.hpp>

namespace counterpoint {

/// An object with "type" and the command's members; null if this may not be asked of a recorder.
[[nodiscard]] nlohmann::ordered_json action_to_json(const Action& action);

/// Fails the reader if "type" is no command of the link, or a member is not what it must be.
[[nodiscard]] Action read_action(JsonReader& reader);

/// Sets those frames of the command that mean the moment at which it was given.
void set_moment(Action& action, Frame frame);

/// It has such frames: what it means depends on when it was given.
[[nodiscard]] bool has_moment(const Action& action);

} // namespace counterpoint
