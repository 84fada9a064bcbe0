#pragma once

// A command with the instant at which a person gave it: what travels from the window to the recorder.
//
// The recorder turns the instant into a frame of the recording (`MakeMark::pressed` and `points_to`,
// `AskQuestion::at`…) before `decide` sees the command; whoever sends it leaves these frames at 0, and what
// live/link/talk_moment.h names besides.
// Thread: plain values.

#include "base/clock.h"
#include "discussion/command.h"

namespace counterpoint {

struct StampedCommand {
    Command command;
    Instant pressed_at{};                 ///< CLOCK_MONOTONIC, taken in the key or mouse callback
    std::chrono::milliseconds lead_in{0}; ///< a mark points so much before the press
};

} // namespace counterpoint
