#pragma once

// Where one is: the four stages of a discussion, and the list of discussions to choose from. A part of
// live/views/view_model.h. Thread: plain values.

#include "live/window/window_state.h"

#include <string>
#include <vector>

namespace counterpoint {

/// One of the four, always in the same place.
struct StageTab {
    Stage stage = Stage::plan;
    std::string name;  ///< "1  Plan"
    bool here = false; ///< it is shown now
    bool open = false; ///< one can go there
    std::string hint;  ///< why not, a sentence; empty if one can
};

struct StageBar {
    std::vector<StageTab> tabs;
    std::string subject; ///< "Sam Okafor · 8585-301", empty while nothing lies open
};

struct DiscussionRow {
    std::string folder;
    std::string title;  ///< "Sam Okafor · 8585-301", or the folder's name if it cannot be read
    std::string detail; ///< "2026-11-30 · planned"
    bool can_open = false;
    bool here = false; ///< it is the one that lies open
};

struct DiscussionsView {
    std::vector<DiscussionRow> rows;
    std::string status; ///< "Looking…", "There are none yet.", how many were left out; or empty
    bool can_open_path = false;
};

} // namespace counterpoint
