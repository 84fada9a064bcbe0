#pragma once

// What the window remembers of the Review stage: a part of live/window/window_state.h. Thread: the window's
// main thread.

#include "discussion/marks/mark.h"

#include <cstddef>
#include <map>
#include <string>

namespace counterpoint {

/// A change of a counter that is not made yet.
struct TypedChange {
    enum class Change { none, move, split, merge, add, withdraw } change = Change::none;
    Frame points_to = 0;       ///< of move, split and add: where the counter is to point
    std::string criteria = {}; ///< of split and add, as typed: "2.1 2.2"
    MarkId with = 0;           ///< of merge: the counter that goes
    std::string reason = {};
    bool operator==(const TypedChange&) const = default;
};

/// The counters while they are heard again: which one is chosen, and a change of it.
struct ReviewDraft : TypedChange {
    MarkId chosen = 0;                  ///< 0: none
    std::map<MarkId, TypedChange> left; ///< begun of others, and waiting
    enum class Focus { none, criteria, reason } takes_focus = Focus::none;
    Frame looked_at = 0;           ///< the middle of the picture from close by
    Frame last_heard = 0;          ///< where the player was when it was last seen
    std::size_t span = 1;          ///< of that picture, among review_spans (live/window/reviewing.h)
    bool scroll_to_chosen = false; ///< the list is to show it
    bool report_beside = false;    ///< how it was conducted, in the place of what is worth another look
    bool operator==(const ReviewDraft&) const = default;
};

} // namespace counterpoint
