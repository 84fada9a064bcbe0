#pragma once

// The plan of a discussion while it is typed, and what of it is looked at. A part of
// live/window/window_state.h. Thread: the window's main thread.

#include "discussion/plan/plan.h"
#include "discussion/recording/recording.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// A question while it is typed; its number is its place.
struct QuestionDraft {
    std::string text = {};
    std::vector<CriterionId> criteria = {};
    std::string follow_ups = {}; ///< one a line
    bool operator==(const QuestionDraft&) const = default;
};

/// A place that is to be seen is asked for in one frame and drawn in the next.
inline constexpr int frames_into_view = 2;

/// The plan while it is typed.
struct SetupDraft {
    std::vector<std::string> units; ///< ids, in the order in which they were chosen
    Centre centre;
    Learner learner;
    Assessor assessor;
    std::optional<SoundSource> source; ///< empty: the system's default microphone, if there is any
    bool with_computer = false;        ///< what the computer plays is recorded beside the microphone
    std::string existing;              ///< path of a recording that was made elsewhere, as typed
    bool existing_takes_focus = false;
    int existing_comes_into_view = 0; ///< so many frames more, with what stands below it
    std::string stand_in;             ///< name of the microphone to go on with when that is lost; "" for none
    Plan plan;                        ///< but for the next two; its scope may name units not chosen any more
    std::string minutes;
    std::string others; ///< "name, role", one a line
    std::vector<QuestionDraft> questions;
};

/// Which page of the plan is open, and what on it is looked at.
struct PlanPageDraft {
    enum class Page { people, arrangements, questions } page = Page::people;
    std::size_t question = 0; ///< index of the one that is edited
    struct Removed {
        std::size_t index = 0;
        QuestionDraft question;
    };
    std::optional<Removed> removed; ///< the question that was removed last, until it is put back
    std::string agreed_how;         ///< how the learner agreed
    bool takes_focus = false;       ///< the chosen question's field is to become active
    std::string bank_file;          ///< path of a CSV file of questions, as typed
};

} // namespace counterpoint
