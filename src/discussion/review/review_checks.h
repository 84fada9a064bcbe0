#pragma once

// What is worth another look before the counters are relied on: a moment in which nobody speaks, one inside a
// question, one past the end, a key that was pressed twice, a criterion that no counter touches.
//
// Guidance for the assessor, never a judgement: nothing follows from a finding, nothing is changed by one,
// and none of them is on a sheet. The rules are data, each with its threshold and where it comes from. Pure.
// Thread: any.

#include "discussion/review/voices.h"
#include "discussion/state.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

enum class ReviewCheck { no_speech_after, inside_question, past_end, pressed_twice, criterion_unmarked };

struct ReviewRule {
    ReviewCheck check;
    std::string_view name;  ///< for programs, "no-speech-after"
    std::string_view title; ///< for people, "Nobody speaks"
    double seconds;         ///< its threshold, as the rule's sentence uses it; 0 where it has none
    std::string_view why;   ///< why one should look, a sentence
    std::string_view source;
};

/// In the order in which they are told.
[[nodiscard]] std::span<const ReviewRule> review_rules();
[[nodiscard]] const ReviewRule& rule_of(ReviewCheck check);

struct ReviewFinding {
    ReviewCheck check = ReviewCheck::no_speech_after;
    MarkId mark = 0;            ///< the counter that it is about; 0: none, it is about `criterion`
    Frame at = 0;               ///< where that counter points
    CriterionId criterion = {}; ///< of criterion_unmarked
    std::string sentence;       ///< what was found, with the counter's time and criteria
    bool operator==(const ReviewFinding&) const = default;
};

struct ReviewReport {
    std::vector<ReviewFinding> findings;  ///< along the recording, then the criteria without a counter
    std::vector<std::string> not_checked; ///< what could not be looked at, and why; sentences
};

/// `voices` may be unknown; what hangs on them is named as not checked then.
[[nodiscard]] ReviewReport review_counters(const State& state, const HeardVoices& voices);

} // namespace counterpoint
