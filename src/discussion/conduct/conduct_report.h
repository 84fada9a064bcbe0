#pragma once

// How a discussion was conducted, as far as two channels tell: who talked for how long, how long the learner
// had to think, what was asked. Guidance for the assessor (FIELD R21 to R24), never a judgement: nothing is
// computed from it, and no decision asks for it.
//
// Who is who is told only where a check has shown it: in ten seconds the assessor alone spoke, in ten others
// the learner, and each was heard in a channel of their own. There are no voiceprints. Where this cannot be
// told, the report says why and tells the rest. Pure. Thread: any.

#include "discussion/state.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// Seconds of the check in which one person speaks.
inline constexpr int voices_check_seconds = 10;

/// Voices in frames of the recording.
struct TalkShare {
    Frame assessor = 0; ///< alone
    Frame learner = 0;  ///< alone
    Frame both = 0;     ///< at once
    bool operator==(const TalkShare&) const = default;
};

struct SharePart {
    Frame from = 0;
    Frame to = 0;
    TalkShare share;
};

/// From each counter of the criterion to the next counter of any.
struct CriterionShare {
    CriterionId criterion;
    TalkShare share;
};

/// The silence between a question and the learner's first words; absent where none were heard before the
/// next question.
struct ThinkingTime {
    std::size_t asked = 0; ///< place in Conduct::asked
    std::optional<Frame> frames;
};

struct LongestStretch {
    Frame from = 0;
    Frame frames = 0; ///< 0: the assessor was never heard
};

struct Overlaps {
    std::size_t times = 0; ///< of half a second and longer
    Frame frames = 0;      ///< of these
};

struct ConductReport {
    std::string not_told; ///< a sentence: why the voices cannot be told apart; empty where they can
    // Only where they can:
    TalkShare whole;
    std::vector<SharePart> over_time; ///< the recording in ten parts
    std::vector<CriterionShare> by_criterion;
    std::vector<ThinkingTime> thinking;
    LongestStretch longest; ///< of the assessor, with no pause of three seconds and no answer in it
    Overlaps overlaps;
    bool takes_missing = false; ///< a take that was cut short was not listened to, and counts as silence
    // Always:
    std::vector<Question> not_asked; ///< of the list
};

[[nodiscard]] ConductReport conduct_report(const State& state);

} // namespace counterpoint
