#include "sheet/learner_copy.h"

namespace counterpoint {

ResultSheet blank_sheet(ResultSheet sheet) {
    ResultSheet blank;
    blank.discussion = std::move(sheet.discussion);
    blank.program = std::move(sheet.program);
    blank.opened_at = sheet.opened_at;
    blank.practice = sheet.practice;
    blank.centre = std::move(sheet.centre);
    blank.learner = std::move(sheet.learner);
    blank.assessor = std::move(sheet.assessor);
    blank.planning = std::move(sheet.planning);
    blank.units = std::move(sheet.units);
    for (SheetUnit& part : blank.units) {
        part.decisions = {};
        part.stage = UnitStage::planned;
        part.unit.disagreements.clear(); // of the handbook's pages with each other: the assessor's to know
        for (SheetOutcome& outcome : part.outcomes) {
            outcome.comments = {};
            for (SheetCriterion& row : outcome.criteria) {
                row.counters.clear();
                row.decision = {};
                row.evidence.clear();
            }
        }
    }
    return blank;
}

} // namespace counterpoint
