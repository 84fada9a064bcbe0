#pragma once

// A written note while it is typed, and what is typed about the notes as a whole. No command yet.
// Thread: the window's main thread.

#include "base/clock.h"
#include "discussion/notes/note.h"

#include <optional>
#include <string>

namespace counterpoint {

struct WrittenNoteDraft {
    NoteId correcting = 0; ///< 0: a new one
    std::string text = {};
    std::string criteria = {};         ///< as typed, "2.1 3.2"; tiles write here too
    std::string time = {};             ///< empty: when the first letter was typed
    std::string reason = {};           ///< of a correction
    std::optional<Instant> begun = {}; ///< when that letter was
    std::optional<std::uint64_t> given =
        {};                    ///< sequence of the state at which it was given; until it is written
    std::string end_time = {}; ///< empty: now
    std::string how = {};      ///< the learner confirmed
};

} // namespace counterpoint
