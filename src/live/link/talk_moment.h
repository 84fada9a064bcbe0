#pragma once

// What a command of the talk leaves open, because only the recorder knows it: the frame of the instant at
// which the key went down, the criteria of the mark before, where an answer began. The window sends what was
// pressed and nothing that it would have to guess from a snapshot that may be older than the press.
// Pure. Thread: any.

#include "discussion/command.h"
#include "discussion/state.h"

namespace counterpoint {

/// Instead of a frame in MoveMark: back to where the answer began. A MakeMark without criteria repeats those
/// of the last mark.
inline constexpr Frame where_answer_began = -1;

/// Where a question was noted shortly before the mark, there; it is noted once it has been put. Else, and
/// once the mark points there, ten seconds before where it points now. Never before the recording.
[[nodiscard]] Frame answer_began(const State& state, const Mark& mark);

/// Answers `where_answer_began`; any other action stays as it is.
void find_answer(Action& action, const State& state);

/// Fills in everything: the moment is that of the press, and a mark points `lead_in` frames before it.
void settle(Action& action, Frame moment, Frame lead_in, const State& state);

} // namespace counterpoint
