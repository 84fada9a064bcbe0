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
    std::vector<CriterionId> criteria = {};
    std::string note = {};
    MarkOrigin origin = MarkOrigin::live;
    std::string reason = {}; ///< why it was missed in the talk
};

/// `mark` 0 in what follows means the last mark that is not withdrawn.
struct AddCriteria {
    MarkId mark = 0;
    std::vector<CriterionId> criteria = {};
    std::string reason = {};
};

struct NoteMark {
    MarkId mark = 0;
    std::string note = {};
};

struct WithdrawMark {
    MarkId mark = 0;
    std::string reason = {};
};

/// Back to where the answer began, or to where it really was. Afterwards it needs a reason.
struct MoveMark {
    MarkId mark = 0;
    Frame points_to = 0;
    std::string reason = {};
};

/// These criteria get a mark of their own, at `points_to`.
struct SplitMark {
    MarkId mark = 0;
    std::vector<CriterionId> criteria = {}; ///< some, not all, of the mark's
    Frame points_to = 0;
    std::string reason = {};
};

/// The criteria of `from` go to `mark`, and `from` is withdrawn.
struct MergeMarks {
    MarkId mark = 0;
    MarkId from = 0;
    std::string reason = {};
};

struct TakeCriteria {
    MarkId mark = 0;
    std::vector<CriterionId> criteria = {}; ///< some, not all, of the mark's
    std::string reason = {};
};

struct PromptMark {
    MarkId mark = 0;
    bool prompted = true;
};

using MarkCommands = TypeList<MakeMark, AddCriteria, NoteMark, WithdrawMark, MoveMark, SplitMark, MergeMarks,
                              TakeCriteria, PromptMark>;

} // namespace counterpoint
