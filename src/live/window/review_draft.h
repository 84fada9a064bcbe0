#pragma once

// What the window remembers of the Review stage: a part of live/window/window_state.h. Thread: the window's
// main thread.

#include "discussion/marks/mark.h"

#include <cstddef>
#include <string>

namespace counterpoint {

/// The counters while they are heard again: which one is chosen, and a change of it that is not made yet.
struct ReviewDraft {
    enum class Change { none, move, split, merge, add, withdraw } change = Change::none;
    MarkId chosen = 0;    ///< 0: none
    Frame points_to = 0;  ///< of move, split and add: where the counter is to point
    std::string criteria; ///< of split and add, as typed: "2.1 2.2"
    MarkId with = 0;      ///< of merge: the counter that goes
    std::string reason;
    enum class Focus { none, criteria, reason } takes_focus = Focus::none;
    Frame looked_at = 0;           ///< the middle of the picture from close by
    Frame last_heard = 0;          ///< where the player was when it was last seen
    std::size_t span = 1;          ///< of that picture, among review_spans (live/window/reviewing.h)
    bool scroll_to_chosen = false; ///< the list is to show it
    bool report_beside = false;    ///< how it was conducted, in the place of what is worth another look
    bool operator==(const ReviewDraft&) const = default;
};

} // namespace counterpoint
