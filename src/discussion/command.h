#pragma once

// Commands: what somebody wants, in the imperative. Key, button, menu and command line all make the same
// value; `decide` answers with events or a refusal, and there is no other way to change a discussion. Thread:
// plain values.

#include "discussion/event.h"

#include <cstddef>
#include <variant>

namespace counterpoint {

/// Bytes of the longest name, number, note or reason: enough for any that a person types, small enough to
/// print.
constexpr std::size_t longest_text = 10'000;

struct OpenDiscussion {
    std::string discussion;
    std::string program;
};

struct ChooseUnits {
    std::vector<Unit> units;
};

struct NameParties {
    Centre centre;
    Learner learner;
    Assessor assessor;
};

struct StartTake {
    SoundSource source;
    SoundFormat format;
};

struct ReportLoss {
    Frame at = 0;
    Frame frames = 0;
    std::string cause;
};

struct EndTake {
    Frame frames = 0; ///< length of the take that runs
    TakeEnding ending = TakeEnding::stopped;
};

struct StopRecording {
    StopCause cause = StopCause::assessor;
};

struct CloseRecording {
    ClosedRecording recording;
};

/// A mark at a moment. The instant of the key press has become a frame before this command is decided.
struct MakeMark {
    Frame pressed = 0;
    Frame points_to = 0;
    std::vector<CriterionId> criteria;
    std::string note;
    MarkOrigin origin = MarkOrigin::live;
};

/// `mark` 0 in the next three means the last mark that is not withdrawn.
struct AddCriteria {
    MarkId mark = 0;
    std::vector<CriterionId> criteria;
};

struct NoteMark {
    MarkId mark = 0;
    std::string note;
};

struct WithdrawMark {
    MarkId mark = 0;
    std::string reason;
};

using Action = std::variant<OpenDiscussion, ChooseUnits, NameParties, StartTake, ReportLoss, EndTake,
                            StopRecording, CloseRecording, MakeMark, AddCriteria, NoteMark, WithdrawMark>;

struct Command {
    Actor by = Actor::program;
    Action action;
};

} // namespace counterpoint
