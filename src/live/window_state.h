#pragma once

// What the window itself remembers: what was typed and chosen, and is no command yet. Nothing of it is
// evidence.
//
// Text fields write into it, the key map asks it whether somebody is typing, the view model reads it.
// Not chosen: buffers inside each panel; "why is Record disabled" and "do keys mark now" would then need the
// panels. Thread: the window's main thread.

#include "base/clock.h"
#include "discussion/marks/mark.h"
#include "discussion/plan/parties.h"
#include "discussion/recording/recording.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// The plan while it is typed.
struct SetupDraft {
    std::vector<std::string> units; ///< ids, in the order in which they were chosen
    Centre centre;
    Learner learner;
    Assessor assessor;
    std::optional<SoundSource> source; ///< empty: the system's default microphone, if there is any
    bool with_computer = false;        ///< what the computer plays is recorded beside the microphone
};

/// The note on the last mark while it is typed.
struct NoteDraft {
    bool open = false;
    bool takes_focus = false; ///< opened just now; its text field is to become active
    std::string text;
    std::string before; ///< the mark's note when this one was opened
};

/// What is looked at in the catalogue.
struct CatalogueDraft {
    bool open = false;      ///< the catalogue's screen instead of the plan
    std::string shown_unit; ///< id; empty: what was found in the handbook
    std::string handbook;   ///< path as typed
};

struct WindowState {
    SetupDraft setup;
    CatalogueDraft catalogue;
    NoteDraft note;
    std::optional<CriterionId> pointed_at; ///< the tile under the mouse
    bool typing = false;                   ///< a text field is active; the fields say so in every frame
    bool close_asked =
        false; ///< somebody closed the window while it records and was asked what that should mean
    bool close_now = false; ///< and answered: close, the recorder goes on
    bool dark = false;
    Instant last_command_at{}; ///< when the last command of the discussion was given
};

} // namespace counterpoint
