#pragma once

// What the screen of written notes shows: the notes in the order of the clock, the one that is typed, and
// what can be done with them. A part of live/views/view_model.h. Thread: plain values.

#include "live/controller/command_sink.h"
#include "live/controller/snapshot.h"
#include "live/window/window_state.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

struct NoteRow {
    NoteId note = 0;
    std::string title; ///< "14:05:30  AC 2.1"
    std::string text;
    std::string remark; ///< "time typed", or empty
    bool chosen = false;
};

struct NoteTile {
    CriterionId criterion;
    std::string label; ///< "2.1", or "8585-301/2.1" where there are several units
    std::string statement;
    bool chosen = false;  ///< the note that is typed speaks to it
    bool touched = false; ///< a note speaks to it
};

/// Of the plan.
struct NoteQuestion {
    std::string criteria; ///< "AC 2.1 and 2.2"; of one to begin with it says so
    std::string text;
};

struct NotesView {
    bool ended = false;
    std::string title;  ///< "Kept in written notes, no recording"
    std::string status; ///< began, ended, the clock
    std::vector<NoteRow> rows;
    std::vector<NoteTile> tiles;       ///< in scope
    std::vector<CriterionId> criteria; ///< of the note that is typed
    std::vector<std::string> wording;  ///< of each of them, "AC 2.1  Explain …"
    std::vector<NoteQuestion> questions;
    std::string heading;  ///< "A new note", "Correct note 2"
    std::string problem;  ///< what is wrong with what was typed, a sentence; or empty
    bool can_type = true; ///< a new note can be written, or one is corrected
    bool corrects = false;
    bool can_put = false;
    std::string put_refusal; ///< what a correction still lacks, a sentence; or empty
    bool can_withdraw = false;
    std::string untouched;       ///< criteria in scope that no note speaks to, a sentence; or empty
    bool confirmed = false;      ///< by the learner, as they stand
    std::string confirmation;    ///< whether the learner has confirmed them, once they are ended
    std::string confirm_refusal; ///< why it cannot be written down now; empty if it can
    bool can_end = false;
    std::string end_refusal;          ///< why not, a sentence, where something typed is in the way; or empty
    std::optional<PutNote> unwritten; ///< the new note that is typed; the end writes it down first
};

[[nodiscard]] NotesView notes_view(const State& state, const WrittenNoteDraft& draft);

} // namespace counterpoint
