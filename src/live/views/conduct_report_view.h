#pragma once

// The conduct report beside a recording that is closed, on its page and in Review: who talked for how long,
// what was asked, and the check without which voices cannot be told apart. A part of live/views/view_model.h.
//
// Promises: hours of talk are gone through once for each state. Nothing here fails. Thread: the window's main
// thread.

#include "live/controller/snapshot.h"
#include "live/views/player_view.h"
#include "live/window/window_state.h"

#include <string>
#include <vector>

namespace counterpoint {

struct ConductReportView {
    struct Part {
        std::string title; ///< "Over time"
        std::vector<std::string> lines;
    };
    std::string guidance; ///< that it is no judgement
    std::vector<std::string> facts;
    std::vector<Part> parts; ///< of the questions alone where the voices cannot be told apart

    bool possible = false;      ///< the recording has two channels and can be heard
    std::string check;          ///< how to say whose voice is whose
    std::string assessor_label; ///< "The assessor speaks here", and from where once it was pressed
    std::string learner_label;
    std::string refusal; ///< why the two places will not do, sentences; empty if they may
    bool can_check = false;
};

/// Takes what is heard now as the place where that person alone begins to speak.
void point_at_assessor(const Playback& playback, Instant now, WindowState& window);
void point_at_learner(const Playback& playback, Instant now, WindowState& window);

/// Sends both places, and forgets them.
void check_voices(Instant at, WindowState& window, CommandSink& sink);

/// Makes one view after another; remembers the report of the last state.
class ConductReportViewMaker {
public:
    [[nodiscard]] ConductReportView make(const Snapshot& snapshot, const WindowState& window);

private:
    std::shared_ptr<const State> state_;
    ConductReportView report_; ///< what does not change while it is heard
};

} // namespace counterpoint
