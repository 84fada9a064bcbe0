#pragma once

// A written note while it is typed, and what is typed about the notes as a whole. No command yet.
// Thread: the window's main thread.

#include "base/clock.h"
#include "discussion/notes/note.h"

#include <map>
#include <optional>
#include <string>

namespace counterpoint {

/// The fields of one note.
struct TypedNote {
    std::string text = {};
    std::string criteria = {};         ///< as typed, "2.1 3.2"; tiles write here too
    std::string time = {};             ///< empty: when the first letter was typed
    std::string reason = {};           ///< of a correction
    std::optional<Instant> begun = {}; ///< when that letter was
    bool operator==(const TypedNote&) const = default;
};

/// A note that was given to be written down, until it is known what became of it.
struct GivenNote {
    std::uint64_t number = 0; ///< of the giving, as in PutNote
    NoteId note = 0;          ///< the one that is corrected; 0: a new one
    std::string text;
};

/// Dear ImGui scrolls in the frame after it was told to, and that one has to be drawn too.
inline constexpr int frames_of_scrolling = 2;

struct WrittenNoteDraft : TypedNote {
    NoteId correcting = 0;            ///< 0: a new one
    TypedNote filled;                 ///< as it stood when the fields were filled
    std::map<NoteId, TypedNote> left; ///< typed and neither written down nor given up; 0: the new one
    std::optional<GivenNote> given;
    std::string end_time;     ///< empty: now
    std::string how;          ///< the learner confirmed
    bool takes_focus = false; ///< the text's field is to become active
    int frames_to_top = 0;    ///< the page is to show its top, where the confirmation stands; frames to go
    bool knows_begin = false; ///< the page was shown, with the keyboard in the text
    bool knows_end = false;   ///< the page has shown that the notes are ended
    bool knows_confirmed = false; ///< the page has shown that the learner confirmed them
};

} // namespace counterpoint
