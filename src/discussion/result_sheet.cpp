#include "discussion/result_sheet.h"

#include <algorithm>

namespace counterpoint {

namespace {

std::vector<Counter> counters_of(const std::vector<Counter>& all, const CriterionId& id) {
    std::vector<Counter> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const Counter& counter) {
        return std::find(counter.criteria.begin(), counter.criteria.end(), id) != counter.criteria.end();
    });
    return found;
}

SheetUnit sheet_unit(const Unit& unit, const std::vector<Counter>& all) {
    SheetUnit sheet{unit, {}};
    sheet.unit.outcomes.clear();
    for (const LearningOutcome& outcome : unit.outcomes) {
        SheetOutcome part{outcome.number, outcome.statement, {}};
        for (const Criterion& criterion : outcome.criteria)
            part.criteria.push_back({criterion, counters_of(all, {unit.id, criterion.number})});
        sheet.outcomes.push_back(std::move(part));
    }
    return sheet;
}

} // namespace

ResultSheet result_sheet(const State& state) {
    ResultSheet sheet;
    sheet.discussion = state.discussion;
    sheet.program = state.program;
    sheet.practice = is_practice(state);
    sheet.centre = state.centre;
    sheet.learner = state.learner;
    sheet.assessor = state.assessor;
    sheet.counters = counters(state);
    sheet.counter_line = counter_line(sheet.counters);
    for (const Unit& unit : state.units)
        sheet.units.push_back(sheet_unit(unit, sheet.counters));
    sheet.format = sound_format(state);
    sheet.frames = recorded_frames(state);
    sheet.takes = state.takes;
    sheet.losses = state.losses;
    sheet.lost_frames = lost_frames(state);
    sheet.stopped_by = state.stopped_by;
    sheet.recording = state.recording;
    return sheet;
}

} // namespace counterpoint
