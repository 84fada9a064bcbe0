#include "sheet/written_notes_csv.h"

#include "discussion/notes/clock_time.h"
#include "sheet/csv_cell.h"
#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

std::string written_notes_csv(const ResultSheet& sheet) {
    std::string csv = "clock,date,utc_offset,criteria,statements,note,time,written_at\r\n";
    if (!sheet.written_notes)
        return csv;
    const WrittenNotes& kept = *sheet.written_notes;
    for (const SheetNote& note : sheet.notes) {
        std::string criteria;
        std::string statements;
        for (const CriterionId& id : note.criteria) {
            criteria += (criteria.empty() ? "" : " ") + id.unit + "/" + id.number;
            statements += (statements.empty() ? "" : " | ") + statement_of(sheet, id);
        }
        const WallTime local = note.at + std::chrono::minutes(kept.utc_offset);
        csv += fmt::format("{},{},{},{},{},{},{},{}\r\n", note.clock.substr(0, 8),
                           wall_time_text(local).substr(0, 10), utc_offset_text(kept.utc_offset),
                           csv_cell(criteria), csv_cell(statements), csv_cell(note.text),
                           note.typed ? "typed" : "as it was written", wall_time_text(note.written_at));
    }
    return csv;
}

} // namespace counterpoint
