#include "sheet/json_parts.h"

#include "discussion/names.h"
#include "discussion/notes/clock_time.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

Json confirmation_json(const WrittenNotes& notes) {
    if (!notes.confirmed)
        return nullptr;
    return {{"by", name_of(actor_names, notes.confirmed->by)},
            {"words", notes.confirmed->words},
            {"how", notes.confirmed->how},
            {"at", wall_time_text(notes.confirmed->at)}};
}

} // namespace

Json written_notes_json(const ResultSheet& sheet) {
    const WrittenNotes& kept = *sheet.written_notes;
    Json notes = Json::array();
    for (const SheetNote& note : sheet.notes)
        notes.push_back({{"note", note.note},
                         {"at", wall_time_text(note.at)},
                         {"clock", note.clock},
                         {"time", note.typed ? "typed" : "program"},
                         {"criteria_text", note.criteria_text},
                         {"criteria", criteria_json(note.criteria)},
                         {"text", note.text},
                         {"written_at", wall_time_text(note.written_at)}});
    Json changes = Json::array();
    for (const NoteChange& change : kept.changes)
        changes.push_back({{"note", change.note},
                           {"kind", name_of(note_change_names, change.kind)},
                           {"changed_at", wall_time_text(change.changed_at)},
                           {"reason", change.reason},
                           {"after_end", change.after_end},
                           {"after_confirmation", change.after_confirmation},
                           {"before",
                            {{"at", wall_time_text(change.at)},
                             {"criteria", criteria_json(change.criteria)},
                             {"text", change.text}}}});
    return {{"began_at", wall_time_text(kept.began_at)},
            {"ended_at", kept.ended_at ? Json(wall_time_text(*kept.ended_at)) : Json(nullptr)},
            {"utc_offset", kept.utc_offset},
            {"line", sheet.note_line},
            {"notes", std::move(notes)},
            {"changes", std::move(changes)},
            {"confirmed", confirmation_json(kept)}};
}

} // namespace counterpoint
