#pragma once

// The result sheet as a value: what the awarding body's form asks for, filled from the state (FIELD R50).
// `sheet/` turns it into HTML, JSON, CSV, WebVTT and labels; nothing there computes.
// Pure. Thread: any.

#include "discussion/marks/counters.h"

namespace counterpoint {

struct SheetCriterion {
    Criterion criterion;
    std::vector<Counter> counters; ///< those that name this criterion, in time order
};

struct SheetOutcome {
    std::string number;
    std::string statement;
    std::vector<SheetCriterion> criteria;
};

struct SheetUnit {
    Unit unit; ///< its facts as frozen in the discussion; its own outcomes are empty, they stand below
    std::vector<SheetOutcome> outcomes;
};

struct ResultSheet {
    std::string discussion; ///< 32 hexadecimal digits
    std::string program;
    bool practice = false; ///< made with the practice sound: every form of the sheet says PRACTICE
    Centre centre;
    Learner learner;
    Assessor assessor;
    std::vector<SheetUnit> units;
    std::vector<Counter> counters; ///< all, in time order
    std::string counter_line;

    SoundFormat format;
    Frame frames = 0;
    std::vector<Take> takes;
    std::vector<Loss> losses;
    Frame lost_frames = 0;
    std::optional<StopCause> stopped_by;
    std::optional<ClosedRecording> recording; ///< absent before it is closed
};

[[nodiscard]] ResultSheet result_sheet(const State& state);

} // namespace counterpoint
