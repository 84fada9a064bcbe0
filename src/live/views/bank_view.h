#pragma once

// What stands beside the questions of a plan: the bank to choose from, the user's own apart from the starter
// set, and what can be done with the user's own. A part of live/views/view_model.h. Thread: plain values.

#include "live/controller/bank_requests.h"
#include "live/window/window_state.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// One of the bank.
struct BankRow {
    QuestionDraft question;            ///< as it would stand in the plan
    std::string text;                  ///< one line: "How did you plan?"
    std::string detail;                ///< "AC 1.1 · 2 follow-ups · in the list"
    std::string id;                    ///< stays with its words
    std::optional<std::size_t> listed; ///< its place in the plan's list
    bool taken_out = false;            ///< of the user's own just now; it stands where it stood
    std::string button;                ///< beside one of the user's own: "Remove", "Put back"
    BankRequest asks;                  ///< what that button asks for
};

struct BankExport {
    ExportOwnQuestions request;
    std::string label; ///< "Export 8585-301 (3)"
};

struct BankView {
    std::string news; ///< what was last done with the user's own, or how the bank is used; a sentence
    bool refused = false;
    std::string own_heading;           ///< "Your own (3)"
    std::vector<BankRow> own;          ///< of the plan's units, in scope or not
    std::string own_note;              ///< that there are none, or some of other units; or empty
    std::vector<std::string> problems; ///< a sentence for each file of the user's own that cannot be read
    std::vector<BankRow> starter;      ///< for criteria in scope; not among the user's own
    std::string starter_note;          ///< that there is none; or empty
    std::vector<BankExport> exports;   ///< a unit each
    std::string export_note;           ///< where they go, or that there is nothing to export; or empty
    bool can_import = false;           ///< a path is typed
    ImportOwnQuestions import;         ///< what the button asks for
    std::string keep_label;            ///< of the button at the plan's chosen question; empty: none is chosen
    std::string keep_note;             ///< why it cannot be kept, a sentence; or empty
    std::optional<KeepOwnQuestion> keep;          ///< what that button asks for, if it can be asked
    std::vector<QuestionDraft> for_those_without; ///< one for each criterion in scope without a question
};

} // namespace counterpoint
