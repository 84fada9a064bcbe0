#pragma once

// What the decision's screen shows: the result sheet in the order of the awarding body's form, one part at a
// time, and what may be said of it. A part of live/views/view_model.h.
//
// Nothing here is computed from descriptors or counters (R44); what may not happen is told in the words of
// the core's own rules before anybody presses. Thread: plain values.

#include "live/views/handbook_texts.h"
#include "live/window/window_state.h"
#include "units/unit.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// A line of the list at the left.
struct DecideRow {
    enum class Kind { submission, unit, outcome, criterion };
    Kind kind = Kind::criterion;
    DecideTarget target = {};
    std::string name = {};  ///< "AC 2.1", "LO 2", "Unit 8585-301"
    std::string label = {}; ///< "Diagnostic tools"
    std::string word = {};  ///< "Pass", "Referral", "open", "9 of 11 decided"
    std::optional<Judgement> judgement = {};
    bool chosen = false;
};

struct EvidenceRow {
    int number = 0;
    std::string text; ///< "Coaching diary · E4 · pages 3 to 5"
};

/// A counter of the criterion, to be heard.
struct CounterLine {
    MarkId mark = 0;
    std::string text; ///< "1m 55 secs  AC 2.1 · its note"
};

struct DecideCriterionView {
    std::string title;     ///< "AC 2.1  Diagnostic tools"
    std::string statement; ///< exact wording
    Texts remarks;         ///< another wording on the result sheet, not in scope, carried over
    std::vector<CounterLine> counters;
    Texts notes; ///< "14:05:30  what was said", in place of counters where there is no recording
    bool in_notes = false;
    std::string counter_line;            ///< in the print form, for the clipboard; empty if there is none
    std::vector<NamedTexts> descriptors; ///< empty unless a handbook was read in
    std::vector<NamedTexts> advice;      ///< the same
    bool feedback_kept = true;           ///< what is typed is what is written down
    std::shared_ptr<const std::vector<std::string>> phrases; ///< to begin feedback with; null: none
    bool can_keep_phrase = false;                            ///< what is typed is no phrase yet
    std::string judgement; ///< "Pass", "Referral: no tool was named", "Not decided yet"
    bool is_pass = false;
    bool is_referral = false;
    std::string pass_refusal; ///< why not, sentences; empty if it may be
    std::string referral_refusal;
    std::vector<EvidenceRow> evidence;
    bool can_name_evidence = false;
};

struct DecideOutcomeView {
    std::string title;
    std::string statement;
    bool comment_kept = true;
    std::string qa_comment;
};

struct DecideUnitView {
    std::string title;
    std::vector<std::string> facts; ///< how many are decided, what is open
    std::string counter_line;       ///< of this unit's criteria
    std::string outcome;            ///< "Pass, 21 November 2026" or "Not decided yet"
    std::string pass_refusal;
    std::string referral_refusal;
    bool has_countersigner = false;
    std::string countersigned; ///< what the countersigning assessor decided
    std::string countersign_pass_refusal;
    std::string countersign_referral_refusal;
    std::vector<std::string> checks; ///< what quality assurance found
    std::string informal; ///< that decisions are informal until quality assurance has confirmed them (R54)
};

struct DecideSubmissionView {
    std::string counter_line; ///< of all
    std::string declaration;  ///< as it stands, or that there is none
    std::string declare_refusal;
    std::string countersigner; ///< as it stands, or that none is named
    std::string countersigner_refusal;
};

struct DecideView {
    std::vector<DecideRow> rows;
    DecideRow::Kind kind = DecideRow::Kind::submission; ///< which of the next four is shown
    DecideCriterionView criterion;
    DecideOutcomeView outcome;
    DecideUnitView unit;
    DecideSubmissionView submission;
};

/// The counters of what is shown in the print form, empty if there are none.
[[nodiscard]] const std::string& counter_line_of(const DecideView& view);

} // namespace counterpoint
