#pragma once

// Going from stage to stage and from one discussion to another: what key, tab and list share. What was typed
// is kept before anything else is shown. Thread: the window's main thread.

#include "live/controller/snapshot.h"
#include "live/views/plan_view.h"
#include "live/window/window_state.h"

namespace counterpoint {

/// After a new snapshot: when another discussion lies open, what is typed begins with what that one says.
void follow_snapshot(const Snapshot& snapshot, WindowState& window);

/// `stage` is one that the bar of stages offers.
void go_to_stage(Stage stage, const State& state, Instant at, WindowState& window, CommandSink& sink);

/// Sends what is written down without being asked for: feedback, comments, a plan that lies open.
void keep_all_typed(const PlanView& plan, const State& state, Instant at, WindowState& window,
                    CommandSink& sink);

void show_discussions(const PlanView& plan, const State& state, Instant at, WindowState& window,
                      CommandSink& sink);
void open_folder(const std::string& path, WindowState& window, CommandSink& sink);

/// Does nothing unless the view says that it can.
void start_recording(const PlanView& plan, CommandSink& sink);

} // namespace counterpoint
