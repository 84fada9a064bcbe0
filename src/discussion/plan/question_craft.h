#pragma once

// Question craft: gentle notes on a question while it is typed, and on a list as a whole (FIELD R23, R24).
//
// A note is advice and never a refusal: words alone do not make a question leading, and whoever asks knows
// the room. What gives a question away is data (question_craft.cpp), English only, as the discussions are
// (R66). How often the notes are right is measured on labelled questions (tests/fixtures/questions).
// Pure. Thread: any.

#include "discussion/plan/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

enum class CraftFault {
    leading,          ///< it says which answer is wanted, or presumes one
    double_barrelled, ///< several questions at once
    closed,           ///< yes, no or a number answers it
    over_long,        ///< the learner must hold too much in mind before the answer begins
    one_kind,         ///< of a list: every question is of the same kind
    hard_first,       ///< of a list: it begins with a hard one
};

struct CraftNote {
    CraftFault fault;
    std::string found; ///< the words that gave it away, as typed; empty if it is the whole
    std::string why;   ///< a sentence
    std::string hint;  ///< how it might be put instead, a sentence
    bool operator==(const CraftNote&) const = default;
};

/// Words of the longest question that is not called over-long.
inline constexpr std::size_t most_question_words = 30;

/// Questions below which a list is not judged as a whole.
inline constexpr std::size_t least_listed_questions = 4;

/// At most one note of each fault, in the order of the faults. Any bytes are allowed.
[[nodiscard]] std::vector<CraftNote> notes_on_question(std::string_view question);

/// On the list as a whole, in the order in which it will be asked.
[[nodiscard]] std::vector<CraftNote> notes_on_list(const std::vector<Question>& questions);

} // namespace counterpoint
