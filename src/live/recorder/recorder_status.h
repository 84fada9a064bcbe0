#pragma once

// What the recorder says of itself thirteen times a second, in words ready for the window's banner.
// Pure. Thread: any.

#include "discussion/state.h"
#include "live/controller/snapshot.h"

#include <string>
#include <vector>

namespace counterpoint {

/// What the recorder knows besides state and status.
struct RecorderTroubles {
    std::string write_problem;   ///< why the take cannot be written; empty if it can
    std::string journal_problem; ///< why marks cannot be saved; empty if they can
};

/// What is wrong now, a sentence each, the worst first; empty when all is well.
[[nodiscard]] std::vector<std::string> problem_sentences(const State& state, const LiveStatus& status,
                                                         const RecorderTroubles& troubles);

} // namespace counterpoint
