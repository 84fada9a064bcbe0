#pragma once

// Commands: what an assessor wants of a mark. Decided in decide_marks.cpp.
// Thread: plain values.

#include "base/joined_variant.h"
#include "discussion/marks/mark.h"

namespace counterpoint {

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

using MarkCommands = TypeList<MakeMark, AddCriteria, NoteMark, WithdrawMark>;

} // namespace counterpoint
