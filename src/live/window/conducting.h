#pragma once

// What the assessor does in the talk besides marking: questions, statements, views, the reason of a pause;
// what key and button share. Marks themselves: live/window/marking.h.
//
// A command whose meaning hangs on the last counter leaves it to the recorder which one that is. Thread: the
// window's main thread.

#include "live/controller/snapshot.h"
#include "live/keys/key_map.h"
#include "live/window/window_state.h"

namespace counterpoint {

/// ---- the last counter

/// Its criteria again, now.
void repeat_mark(Instant at, WindowState& window, CommandSink& sink);

/// Back to where the answer began; once more: further back.
void take_mark_back(Instant at, WindowState& window, CommandSink& sink);

/// That the learner needed a prompt, or, if it says so, that they did not.
void flag_prompted(Instant at, const State& state, WindowState& window, CommandSink& sink);

/// Enough was heard to its criteria; where that was said of all of them: not enough.
void note_enough(Instant at, const State& state, WindowState& window, CommandSink& sink);

/// The same of one criterion.
void toggle_enough(const CriterionId& criterion, Instant at, const State& state, WindowState& window,
                   CommandSink& sink);

/// ---- criteria by number

/// A mark as soon as the digits name one criterion and no other; it counts from the first digit on.
void type_digit(const DigitIntent& intent, Instant at, const State& state, WindowState& window,
                CommandSink& sink);

/// Digits that name a criterion and could go on are taken as they are when no more come; others are dropped.
void settle_number(Instant now, const State& state, WindowState& window, CommandSink& sink);

/// Any other key ends a number. True if one was being typed that named nothing.
bool end_number(const State& state, WindowState& window, CommandSink& sink);

/// ---- questions

/// The question that is shown, or nullptr: the chosen one, else the first that was not asked, else the last.
[[nodiscard]] const Question* shown_question(const State& state, const TalkDraft& talk);

void ask_question(Instant at, const State& state, WindowState& window, CommandSink& sink);
void ask_follow_up(Instant at, const State& state, WindowState& window, CommandSink& sink);

/// The next question that was not asked is shown then.
void answer_question(Instant at, const State& state, WindowState& window, CommandSink& sink);
void choose_question(int step, const State& state, WindowState& window);

/// ---- statements

/// The next that was not said, the last that was.
void say_next(Instant at, const State& state, WindowState& window, CommandSink& sink);
void unsay_last(Instant at, const State& state, WindowState& window, CommandSink& sink);
void toggle_statement(SpokenStatement statement, Instant at, const State& state, WindowState& window,
                      CommandSink& sink);

/// The first that was neither said nor ticked a moment ago.
[[nodiscard]] std::optional<SpokenStatement> next_statement(Instant now, const State& state,
                                                            const TalkDraft& talk);

/// ---- the reason of a pause, which began before it was asked for

/// Goes on; a reason that was typed is kept.
void go_on(Instant at, WindowState& window, CommandSink& sink);

void save_pause_reason(Instant at, WindowState& window, CommandSink& sink);
void leave_pause_reason(WindowState& window);

/// With each news: a pause that somebody else ended needs no reason any more.
void follow_pause(const State& state, WindowState& window);

} // namespace counterpoint
