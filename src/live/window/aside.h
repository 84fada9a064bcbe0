#pragma once

// The pages beside the work: first steps, settings, help. One key or button leads there and one leads back,
// and what was typed before is kept. Thread: the window's main thread.

#include "live/keys/key_map.h"
#include "live/window/window_state.h"

namespace counterpoint {

void show_aside(Aside aside, const State& state, Instant at, WindowState& window, CommandSink& sink);

/// Back to where one was. First steps that were left are not shown again by themselves.
void leave_aside(WindowState& window);
/// Help and what it was asked for over.
void leave_all_asides(WindowState& window);

/// What F1 does: help, or back from it.
void toggle_help(const State& state, Instant at, WindowState& window, CommandSink& sink);

/// From the first steps into the catalogue, or to a plan that will play the practice conversation.
void begin_with_handbook(WindowState& window);
void begin_with_practice(WindowState& window);

/// A key as help names it.
struct HelpKey {
    std::string name;  ///< "F9"
    std::string words; ///< "Pause"
};

/// The keys that hold while the person does one thing.
struct HelpGroup {
    std::string title;
    std::vector<HelpKey> keys;
};

/// Every key there is: first those of what is done now, then those that hold everywhere, then the rest.
[[nodiscard]] std::vector<HelpGroup> help_groups(KeyContext now);

} // namespace counterpoint
