#pragma once

// Annotated time counters: marks in the form that goes on the result sheet (8585:2745).
//   1m 55 secs AC 2.1, 2m 43 secs AC 3.1 and 3.2
// From an hour on `1h 02m 05 secs`; three or more `AC 1.1, 1.2 and 1.4`; in a discussion of several units
// each group names its own: `AC 2.1 (301), AC 1.2 (303)`. Times are rounded down to the second. Pure. Thread:
// any.

#include "discussion/state.h"

namespace counterpoint {

/// One counter. `criteria` is never empty.
struct Counter {
    MarkId mark = 0;
    Frame frame = 0;           ///< recording time it points to
    double seconds = 0;        ///< the same in seconds
    std::string text;          ///< "1m 55 secs"
    std::string criteria_text; ///< "AC 3.1 and 3.2"
    std::vector<CriterionId> criteria;
    std::string note;
    MarkOrigin origin = MarkOrigin::live;
    bool operator==(const Counter&) const = default;
};

/// "1m 55 secs" for a position in frames; negative counts as 0.
[[nodiscard]] std::string counter_text(Frame frame, int sample_rate);

/// "AC 2.1", "AC 3.1 and 3.2", "AC 1.1, 1.2 and 1.4"; beside others "AC 2.1 (301), AC 1.2 (303)".
[[nodiscard]] std::string criteria_text(const std::vector<CriterionId>& criteria, const UnitNames& names);

/// Every mark that is not withdrawn, ordered by the frame it points to, then by number.
[[nodiscard]] std::vector<Counter> counters(const State& state);

/// The mandated line of all of them; empty if there are none.
[[nodiscard]] std::string counter_line(const std::vector<Counter>& counters);

} // namespace counterpoint
