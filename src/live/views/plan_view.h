#pragma once

// What the plan screen shows: units, microphones, and what Record would start. A part of
// live/views/view_model.h. Thread: plain values.

#include "live/controller/command_sink.h"
#include "live/views/sound_test_view.h"
#include "units/unit.h"

#include <string>
#include <vector>

namespace counterpoint {

struct UnitChoice {
    std::string id;
    std::string title;
    std::string facts; ///< "Level 3 · 3 learning outcomes · 11 criteria"
    Texts notes;       ///< what to know about it before planning; only of a chosen unit
    bool chosen = false;
};

struct SourceChoice {
    SoundSource source;
    std::string name;
    std::string detail; ///< one line below the name, may be empty
    bool chosen = false;
};

struct PlanView {
    std::vector<UnitChoice> units;
    std::vector<SourceChoice> microphones;
    std::optional<SourceChoice> computer; ///< beside a microphone; none where it cannot be recorded
    SourceChoice practice;
    std::string microphones_note; ///< "No microphone was found. …", "Looking for microphones…", or empty
    bool looking = false;
    std::string record_label; ///< "Record (F9)", "Record PRACTICE (F9)", "Starting…"
    bool can_record = false;
    std::string why_not; ///< what is missing, a sentence; empty when can_record
    std::string gaps;    ///< what the result sheet will lack, a sentence; Record is possible all the same
    std::string room;    ///< how long the disk will last, a sentence; empty if that is not known
    bool opened = false; ///< a plan lies open; Record goes on with its folder
    std::vector<Unit> units_chosen; ///< as they are frozen, or would be
    bool can_keep = false;          ///< there is something that is not written down
    std::string keep_label;         ///< "Keep plan", "Plan kept"
    std::string questions_label;    ///< "Questions (3)…"
    std::vector<Action> changes;    ///< what was typed since it was opened
    StartRecording start;           ///< what Record asks for while nothing lies open
    SoundTestView sound_test;
    std::string import_label; ///< "Import", "Importing…", "Import what there is"
    bool can_import = false;
    ImportExisting import; ///< what the button asks for
};

} // namespace counterpoint
