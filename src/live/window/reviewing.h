#pragma once

// From what an assessor meant in the Review stage to the command that is sent: the one path that key, button
// and click share.
//
// A change of a counter is begun, heard, nudged, given its reason and then kept: one command and one line of
// the trail, however many steps it took. Until then nothing has changed. Thread: the window's main thread.

#include "live/controller/command_sink.h"
#include "live/views/review_view.h"
#include "live/window/window_state.h"

#include <array>

namespace counterpoint {

/// Of the picture from close by, seconds.
inline constexpr std::array<int, 5> review_spans{10, 30, 60, 180, 600};

/// F3 and F5.
inline constexpr double listening_step = 3; // seconds

/// Where a new counter comes, and a moved one goes: what is heard, or looked at while there is no player.
[[nodiscard]] Frame heard_or_looked_at(const Playback& playback, const ReviewDraft& draft, Instant now);

/// The picture goes with what is heard, whatever made the player go there.
void follow_playback(const PlayerView& player, Instant now, WindowState& window);

/// A reason is typed, of the chosen counter or of another, for a change that is not made.
[[nodiscard]] bool holds_reason(const ReviewDraft& draft);

/// Another discussion lies open: what was begun in the one before waits until that one is back.
void change_review(const std::string& before, const std::string& now, WindowState& window);

/// While two counters are joined it chooses the other one of them.
void choose_counter(MarkId mark, const State& state, WindowState& window);
void choose_neighbour_counter(int places, const State& state, WindowState& window);

/// The counter that is chosen, or where the change would put it, from a little before.
void hear_counter(const State& state, WindowState& window, CommandSink& sink);

/// A click into a picture: to the counter whose flag is there, or to that moment. `reach` is the part of the
/// strip in which a flag counts as hit.
void point_at(const ReviewStrip& strip, double place, double reach, const State& state, WindowState& window,
              CommandSink& sink);

/// Plays from where one looks, or pauses.
void play_from_here(const Playback& playback, Instant now, WindowState& window, CommandSink& sink);

/// So many seconds back (negative) or on from where one looks.
void go_by(double seconds, const Playback& playback, Instant now, WindowState& window, CommandSink& sink);

/// Begins a change, at `heard` where it needs a place. What was typed for another one goes. A merge takes the
/// nearest counter, and begun again the one on the other side.
void begin_change(ReviewDraft::Change change, Frame heard, const State& state, WindowState& window);

/// The chosen counter moves, or the change that is on its way does.
void nudge(double seconds, const State& state, WindowState& window);
void move_here(Frame heard, const State& state, WindowState& window);

/// A criterion of the counter that is split goes, or stays after all.
void toggle_part(const CriterionId& criterion, const State& state, WindowState& window);

/// The action behind the change as it stands, or why it is none.
[[nodiscard]] Result<Action> change_action(const State& state, const ReviewDraft& draft);

/// Why the change may not be made as it stands, in the words of the core's rules; empty if it may.
[[nodiscard]] std::string change_refusal(const State& state, const ReviewDraft& draft);

/// Sends it, or asks for what is missing first.
void keep_change(Instant at, const State& state, WindowState& window, CommandSink& sink);
void leave_change(WindowState& window);

/// To the counter that a finding is about; to a new one where it is about a criterion without any.
void go_to_finding(const ReviewFindingRow& finding, Frame heard, const State& state, WindowState& window);
/// Shows the findings too, where the conduct report stands in their place.
void go_to_next_finding(const ReviewView& view, const State& state, WindowState& window);

/// How it was conducted in the place of what is worth another look, and back. Nothing else moves.
void toggle_conduct_report(WindowState& window);

/// Fewer seconds (-1) or more (+1).
void zoom(int direction, WindowState& window);

} // namespace counterpoint
