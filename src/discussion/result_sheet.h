#pragma once

// The result sheet as a value: what the awarding body's form asks for, filled from the state (FIELD R50).
// `sheet/` turns it into HTML, JSON, CSV, WebVTT and labels; nothing there computes.
// Pure. Thread: any.

#include "discussion/conduct/conduct_report.h"
#include "discussion/decision/unit_stage.h"
#include "discussion/marks/counters.h"
#include "discussion/notes/sheet_notes.h"

namespace counterpoint {

struct SheetCriterion {
    Criterion criterion;
    std::vector<Counter> counters; ///< those that name this criterion, in time order
    CriterionDecision decision;
    bool in_scope = true;                ///< of this discussion, as it was planned
    bool carried_over = false;           ///< passed in an earlier submission
    std::vector<OtherEvidence> evidence; ///< from elsewhere, not withdrawn
    std::vector<SheetNote> notes{};      ///< in place of counters, where there is no recording
};

struct SheetOutcome {
    std::string number;
    std::string statement;
    std::vector<SheetCriterion> criteria;
    OutcomeComments comments;
};

struct SheetUnit {
    Unit unit; ///< its facts as frozen in the discussion; its own outcomes are empty, they stand below
    UnitDecisions decisions;
    UnitStage stage = UnitStage::planned;
    std::vector<SheetOutcome> outcomes;
};

struct ResultSheet {
    std::string discussion; ///< 32 hexadecimal digits
    std::string program;
    WallTime opened_at{};
    bool practice = false; ///< made with the practice sound: every form of the sheet says PRACTICE
    Centre centre;
    Learner learner;
    Assessor assessor;
    std::vector<SheetUnit> units;
    std::vector<Counter> counters; ///< all, in time order
    std::string counter_line;

    std::optional<WrittenNotes> written_notes; ///< kept instead of a recording: there is no sound
    std::vector<SheetNote> notes;              ///< those that stand, in the order of the clock
    std::string note_line;                     ///< in place of the counter line

    Planning planning;
    Conduct conduct;
    ConductReport conduct_report; ///< guidance
    std::optional<Declaration> declaration;
    std::string countersigner;                    ///< named, where the assessor is not yet qualified
    std::vector<MarkChange> mark_changes;         ///< the trail of the counters
    std::vector<DecisionChange> decision_changes; ///< the trail of the decisions

    SoundFormat format;
    Frame frames = 0;
    std::vector<Take> takes;
    std::optional<ImportedRecording> imported; ///< every form of the sheet says so
    std::vector<Loss> losses;
    std::vector<Pause> pauses;
    Frame lost_frames = 0;
    RecordingHealth health;
    std::optional<StopCause> stopped_by;
    std::optional<ClosedRecording> recording; ///< absent before it is closed

    std::vector<Seal> seals;         ///< those that stand, in their order
    std::uint64_t journal_lines = 0; ///< from which the sheet follows
    std::string head_code;           ///< of the last of them, grouped for print; empty outside a journal

    // Compiled once, as State's are.
    ResultSheet();
    ResultSheet(const ResultSheet& other);
    ResultSheet(ResultSheet&& other) noexcept;
    ResultSheet& operator=(const ResultSheet& other);
    ResultSheet& operator=(ResultSheet&& other) noexcept;
    ~ResultSheet();
};

enum class ConductGuidance { with, without };

/// Without guidance where it is made for every frame of the window: the report goes through hours of talk.
[[nodiscard]] ResultSheet result_sheet(const State& state, ConductGuidance guidance = ConductGuidance::with);

} // namespace counterpoint
