#pragma once

// Clips for the signal watch, each with what a person in the room would want to be told.
//
// How the labels were made. clips_from_life() came first: what was known of recordings that went wrong and of
// rooms in which all was well (the measured floors of a muted input, 0.0005 to 0.0010, and of a quiet room,
// 0.017 and more; what people report of other recorders; interviews) was written down as situations with
// labels before the watch had a rule or a threshold. Its labels must not be changed to fit the rules: a
// situation that the rules get wrong stays and counts. clips_from_rules() was made afterwards, on both sides
// of each rule's thresholds.

#include "base/signal_problem.h"
#include "support/sound_scene.h"

#include <functional>
#include <string>
#include <vector>

namespace counterpoint::test {

/// What ought to be told, once each, and nothing else.
struct Expected {
    SignalProblem problem;
    int channel; ///< 0 left or the only one, 1 right
    bool operator==(const Expected&) const = default;
};

struct LabelledClip {
    std::string situation;
    std::vector<Expected> expected;
    std::function<SoundScene()> make;
    bool right_is_computer = false; ///< the right channel is what the computer plays: a call's other side
};

[[nodiscard]] std::vector<LabelledClip> clips_from_life();
[[nodiscard]] std::vector<LabelledClip> clips_from_rules();

} // namespace counterpoint::test
