#include "sheet/note_words.h"

#include "discussion/notes/clock_time.h"
#include "sheet/decision_words.h"
#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

std::string room_date_text(const WrittenNotes& notes, WallTime time) {
    return date_text(time + std::chrono::minutes(notes.utc_offset));
}

std::string room_time_text(const WrittenNotes& notes, WallTime time) {
    return room_date_text(notes, time) + ", " + clock_text(notes, time).substr(0, 8);
}

std::vector<SheetFact> notes_facts(const ResultSheet& sheet) {
    const WrittenNotes& notes = *sheet.written_notes;
    return {{"Began", room_time_text(notes, notes.began_at)},
            {"Ended", notes.ended_at ? room_time_text(notes, *notes.ended_at) : "not ended yet"},
            {"Clock", utc_offset_text(notes.utc_offset)},
            {"Notes", std::to_string(sheet.notes.size())},
            {"Confirmed as a true record",
             notes.confirmed ? "by the learner, " + room_time_text(notes, notes.confirmed->at)
                             : "not confirmed by the learner",
             !notes.confirmed}};
}

std::string confirmation_text(const WrittenNotes& notes) {
    if (!notes.confirmed) {
        const bool was = !notes.changes.empty() && notes.changes.back().after_confirmation;
        return was ? "A note was changed after the learner had confirmed the notes; as they stand they are "
                     "not "
                     "confirmed."
                   : "The learner has not confirmed these notes as a true record.";
    }
    std::string text =
        "The learner confirmed these notes as a true record: \"" + notes.confirmed->words + "\"";
    if (notes.confirmed->by == Actor::assessor)
        return text + " The assessor wrote this down: " + notes.confirmed->how;
    return notes.confirmed->how.empty() ? text : text + " (" + notes.confirmed->how + ")";
}

std::string typed_text(const WrittenNotes& notes, const SheetNote& note) {
    if (!note.typed)
        return {};
    return "time typed, written down " + room_time_text(notes, note.written_at);
}

std::string note_change_text(const NoteChange& change, const ResultSheet& sheet) {
    const std::string criteria =
        change.criteria.empty() ? std::string() : criteria_text(change.criteria, sheet) + ", ";
    return fmt::format("Note {} {}: {}. Before: {}, {}\"{}\"", change.note,
                       change.kind == NoteChangeKind::corrected ? "corrected" : "withdrawn", change.reason,
                       clock_text(*sheet.written_notes, change.at), criteria, change.text);
}

std::string note_change_when(const NoteChange& change) {
    return date_time_text(change.changed_at) + (change.after_confirmation ? ", after it was confirmed"
                                                : change.after_end        ? ", afterwards"
                                                                          : ", during the discussion");
}

std::string discussion_date_text(const ResultSheet& sheet) {
    if (sheet.written_notes)
        return room_date_text(*sheet.written_notes, sheet.written_notes->began_at);
    if (sheet.imported) // the take began when it was imported, which says nothing of the talk
        return sheet.imported->recorded_on.empty() ? sheet.planning.plan.date : sheet.imported->recorded_on;
    if (!sheet.takes.empty())
        return date_text(sheet.takes.front().started_at);
    const std::string& planned = sheet.planning.plan.date;
    return planned.empty() ? planned : planned + " (planned)";
}

} // namespace counterpoint
