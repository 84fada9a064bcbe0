#include "discussion/result_sheet.h"

#include "discussion/seals/head_code.h"
#include "discussion/seals/seals.h"

#include <algorithm>

namespace counterpoint {

ResultSheet::ResultSheet() = default;
ResultSheet::ResultSheet(const ResultSheet&) = default;
ResultSheet::ResultSheet(ResultSheet&&) noexcept = default;
ResultSheet& ResultSheet::operator=(const ResultSheet&) = default;
ResultSheet& ResultSheet::operator=(ResultSheet&&) noexcept = default;
ResultSheet::~ResultSheet() = default;

namespace {

/// The counters, or notes, that name the criterion.
template <typename Entry>
std::vector<Entry> those_of(const std::vector<Entry>& all, const CriterionId& id) {
    std::vector<Entry> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const Entry& entry) {
        return std::find(entry.criteria.begin(), entry.criteria.end(), id) != entry.criteria.end();
    });
    return found;
}

bool holds(const std::vector<CriterionId>& criteria, const CriterionId& id) {
    return std::find(criteria.begin(), criteria.end(), id) != criteria.end();
}

template <typename Key, typename Value>
Value value_or_nothing(const std::map<Key, Value>& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? Value() : found->second;
}

std::vector<OtherEvidence> evidence_of(const State& state, const CriterionId& id) {
    std::vector<OtherEvidence> found;
    std::copy_if(state.decisions.evidence.begin(), state.decisions.evidence.end(), std::back_inserter(found),
                 [&](const OtherEvidence& one) { return !one.withdrawn && holds(one.criteria, id); });
    return found;
}

SheetUnit sheet_unit(const State& state, const Unit& unit, const ResultSheet& whole) {
    SheetUnit sheet{unit, value_or_nothing(state.decisions.units, unit.id), unit_stage(state, unit.id), {}};
    sheet.unit.outcomes.clear();
    const std::vector<CriterionId> scope = criteria_in_scope(state.planning.plan, state.units);
    for (const LearningOutcome& outcome : unit.outcomes) {
        SheetOutcome part{outcome.number,
                          outcome.statement,
                          {},
                          value_or_nothing(state.decisions.comments, OutcomeId{unit.id, outcome.number})};
        for (const Criterion& criterion : outcome.criteria) {
            const CriterionId id{unit.id, criterion.number};
            part.criteria.push_back({criterion, those_of(whole.counters, id),
                                     value_or_nothing(state.decisions.criteria, id), holds(scope, id),
                                     holds(state.planning.submission.carried_over, id),
                                     evidence_of(state, id), those_of(whole.notes, id)});
        }
        sheet.outcomes.push_back(std::move(part));
    }
    return sheet;
}

} // namespace

ResultSheet result_sheet(const State& state, ConductGuidance guidance) {
    ResultSheet sheet;
    sheet.discussion = state.discussion;
    sheet.program = state.program;
    sheet.opened_at = state.opened_at;
    sheet.practice = is_practice(state);
    sheet.centre = state.centre;
    sheet.learner = state.learner;
    sheet.assessor = state.assessor;
    sheet.counters = counters(state);
    sheet.counter_line = counter_line(sheet.counters);
    sheet.written_notes = state.notes;
    sheet.notes = sheet_notes(state);
    sheet.note_line = note_line(sheet.notes);
    for (const Unit& unit : state.units)
        sheet.units.push_back(sheet_unit(state, unit, sheet));
    sheet.planning = state.planning;
    sheet.conduct = state.conduct;
    if (guidance == ConductGuidance::with)
        sheet.conduct_report = conduct_report(state);
    sheet.declaration = state.decisions.declaration;
    sheet.countersigner = state.decisions.countersigner;
    sheet.mark_changes = state.mark_changes;
    sheet.decision_changes = state.decisions.changes;
    sheet.format = sound_format(state);
    sheet.frames = recorded_frames(state);
    sheet.takes = state.takes;
    sheet.imported = state.imported;
    sheet.losses = state.losses;
    sheet.pauses = state.pauses;
    sheet.lost_frames = lost_frames(state);
    sheet.health = state.health;
    sheet.stopped_by = state.stopped_by;
    sheet.recording = state.recording;
    sheet.seals = standing_seals(state);
    sheet.journal_lines = state.sequence;
    sheet.head_code = grouped_head_code(head_code(state.head));
    return sheet;
}

} // namespace counterpoint
