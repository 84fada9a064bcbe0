#include "discussion/marks/nudge.h"

#include "discussion/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace counterpoint {

Frame nudged(const State& state, Frame position, double seconds) {
    const double rate = sound_format(state).sample_rate;
    const double last = static_cast<double>(std::max<Frame>(recorded_frames(state) - 1, 0));
    // Bounded before it becomes a whole number: what people type has no bounds.
    const double wanted = std::clamp(static_cast<double>(position) + seconds * rate, 0.0, last);
    return static_cast<Frame>(std::llround(wanted));
}

Result<Frame> nudged_counter(const State& state, MarkId mark, double seconds) {
    const Mark* known = find_mark(state, mark);
    if (known == nullptr)
        return invalid(fmt::format("There is no mark {}.", mark));
    if (known->withdrawn)
        return refused(fmt::format("Mark {} was withdrawn already.", mark));
    if (std::isnan(seconds))
        return invalid("By how many seconds? That is not a number.");
    return nudged(state, known->points_to, seconds);
}

} // namespace counterpoint
