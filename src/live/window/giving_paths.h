#pragma once

// Paths that are given without being typed: files dropped on the window, and what was chosen in the desktop's
// own file chooser. They end in the field where they would be typed, and nothing is read before the person
// asks for it. Thread: the window's main thread.

#include "live/controller/snapshot.h"
#include "live/window/window_state.h"

namespace counterpoint {

enum class Screen;

/// Into its field, whatever stood there; the field is brought into view.
void put_path(WantedPath wanted, std::string path, WindowState& window);

/// What the screen asks a path of, if it asks for one.
[[nodiscard]] std::optional<WantedPath> wanted_on(Screen screen);

/// Files dropped while that screen is shown. Where they cannot be taken the window's notice says so.
void take_dropped(const std::vector<std::string>& paths, Screen screen, WindowState& window);

/// After a new snapshot: what was chosen goes into its field, once.
void follow_file_choice(const FileChoice& choice, WindowState& window);

} // namespace counterpoint
