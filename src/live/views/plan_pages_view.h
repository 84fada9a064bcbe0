#pragma once

// What the plan's further pages show: the arrangements (scope, date, place …) and the questions. A part of
// live/views/view_model.h. Thread: plain values.

#include "live/window/window_state.h"
#include "units/unit.h"

#include <string>
#include <vector>

namespace counterpoint {

struct CriterionChoice {
    CriterionId criterion;
    std::string name; ///< "1.2  Topics and goals"
    bool chosen = false;
};

struct UnitCriteria {
    std::string unit; ///< "8585-301  Undertaking Coaching …"
    std::vector<CriterionChoice> criteria;
};

struct ArrangementsView {
    std::vector<UnitCriteria> scope;
    std::string scope_text;        ///< "All 11 criteria are in scope.", "3 of 11 criteria are in scope."
    std::vector<CriterionId> gaps; ///< not passed in an earlier submission; empty if nothing is carried over
    std::vector<std::string> need_approval; ///< ids of units that need prior approval
    std::string minutes_problem;            ///< a sentence; empty if the minutes are none or a number
};

struct QuestionRow {
    std::string name;   ///< "1"
    std::string text;   ///< or "(no words yet)"
    std::string detail; ///< "AC 1.1 and 2.1 · 2 follow-ups", "to begin with"
    bool has_notes = false;
    bool chosen = false;
};

struct QuestionsView {
    std::vector<QuestionRow> rows;
    std::vector<CriterionChoice> ties; ///< of the chosen question; criteria in scope
    std::vector<std::string> notes;    ///< on the chosen question: why, and how it might be put
    std::vector<std::string> list_notes;
    std::string put_back;     ///< "Put back: How did you plan it?"; empty if none was removed
    std::string without;      ///< criteria in scope without a question, a sentence; empty if there are none
    std::string agreed;       ///< who agreed to what is written down
    std::string cannot_agree; ///< why nobody can agree now, a sentence; empty if they can
    bool learner_can_agree = false; ///< it is said how
};

/// " · 2 follow-ups"; empty for none.
[[nodiscard]] std::string follow_ups_text(std::size_t count);

} // namespace counterpoint
