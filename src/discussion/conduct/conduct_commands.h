#pragma once

// Commands: what an assessor notes of the talk besides marks. Decided in decide_conduct.cpp.
//
// `at` is a frame of the recording; a command that comes over the recorder's link leaves it 0, and the
// recorder sets it from the instant at which the key went down.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/conduct/conduct.h"

namespace counterpoint {

struct CheckIdentity {
    std::string how = {};
};

struct AgreeToRecording {
    std::string how = {};
};

struct AnswerStandardisation {
    bool allowed = false;
};

struct SayStatement {
    SpokenStatement statement = SpokenStatement::recorded;
    Frame at = 0;
};

struct UnsayStatement {
    SpokenStatement statement = SpokenStatement::recorded;
};

struct AskQuestion {
    QuestionId id = 0; ///< 0: not on the list, `text` says it
    std::string text = {};
    Frame at = 0;
};

struct AnswerQuestion {
    Frame at = 0;
};

struct NoteSufficiency {
    CriterionId criterion = {};
    bool sufficient = true;
};

struct CheckVoices {
    VoicesCheck check = {};
};

using ConductCommands = TypeList<CheckIdentity, AgreeToRecording, AnswerStandardisation, SayStatement,
                                 UnsayStatement, AskQuestion, AnswerQuestion, NoteSufficiency, CheckVoices>;

} // namespace counterpoint
