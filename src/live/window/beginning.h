#pragma once

// The page before the recording: what should be so before a talk is recorded, each point met or unmet, none
// hidden; and the commands that begin it. A point that is left open needs a reason, which stands on the sheet
// as an exception.
//
// Practice needs no reasons: nobody is assessed. Written notes do, whatever sound is chosen. Thread: the
// window's main thread.

#include "live/controller/snapshot.h"
#include "live/views/plan_view.h"
#include "live/window/window_state.h"

#include <string>
#include <vector>

namespace counterpoint {

struct PointView {
    std::string name;   ///< "Agreement to be recorded"
    std::string detail; ///< what is so, or what is missing
    bool met = false;
    bool needed = false; ///< without it nothing can be recorded, whatever the reason
    Step step = Step::other;
};

struct BeginningView {
    std::vector<PointView> points;
    std::string verdict;      ///< "All points are met.", "2 points are not met."
    std::string record_label; ///< "Record (F9)"
    bool can_record = false;
    bool can_begin_notes = false; ///< for written notes no microphone is needed
    bool needs_reason = false;    ///< a point is not met, and nothing is said of why
    bool shows_reason = false;    ///< there is something to give a reason for, here or in notes
    std::string reason_label;     ///< of its field
    bool can_test = false;        ///< there is a microphone to be tested
    std::string test_label;       ///< "Test the microphone", "Speak now…"
    std::vector<Action> given;    ///< identity and agreement as typed here and not written down yet
    std::vector<Action> exceptions;
};

[[nodiscard]] BeginningView beginning_view(const Snapshot& snapshot, const WindowState& window,
                                           const PlanView& plan);

/// To that page; what was typed is kept.
void show_beginning(const State& state, Instant at, WindowState& window, CommandSink& sink);

/// Back to the plan. What was given here is written down, if there is a folder for it.
void leave_beginning(const PlanView& plan, const BeginningView& view, Instant at, WindowState& window,
                     CommandSink& sink);

/// Records, with the reason as an exception for each point that is not met; where the reason is missing its
/// field takes the keyboard instead.
void begin_recording(const PlanView& plan, const BeginningView& view, WindowState& window, CommandSink& sink);

void test_microphone(const PlanView& plan, CommandSink& sink);

} // namespace counterpoint
