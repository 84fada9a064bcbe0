#include "discussion/notes/sheet_notes.h"

#include "discussion/marks/counters.h"
#include "discussion/notes/clock_time.h"

#include <algorithm>

namespace counterpoint {

std::vector<SheetNote> sheet_notes(const State& state) {
    std::vector<SheetNote> list;
    if (!state.notes)
        return list;
    const UnitNames names = names_beside_others(state.units);
    for (const Note& note : state.notes->notes)
        if (!note.withdrawn)
            list.push_back({.note = note.id,
                            .at = note.at,
                            .clock = clock_text(*state.notes, note.at),
                            .criteria_text = criteria_text(note.criteria, names),
                            .criteria = note.criteria,
                            .text = note.text,
                            .typed = note.clock == NoteClock::typed,
                            .written_at = note.written_at});
    std::stable_sort(list.begin(), list.end(),
                     [](const SheetNote& a, const SheetNote& b) { return a.at < b.at; });
    return list;
}

std::string note_line(const std::vector<SheetNote>& notes) {
    std::string line;
    for (const SheetNote& note : notes) {
        if (note.criteria.empty())
            continue;
        if (!line.empty())
            line += ", ";
        line += note.clock + " " + note.criteria_text;
    }
    return line;
}

std::vector<CriterionId> criteria_without_note(const State& state) {
    std::vector<CriterionId> scope = criteria_in_scope(state.planning.plan, state.units);
    if (state.notes)
        for (const Note& note : state.notes->notes)
            if (!note.withdrawn)
                std::erase_if(scope, [&](const CriterionId& id) {
                    return std::find(note.criteria.begin(), note.criteria.end(), id) != note.criteria.end();
                });
    return scope;
}

} // namespace counterpoint
