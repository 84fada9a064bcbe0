#pragma once

// From what an assessor meant on the decision's screen to the command that is sent: the one path that key and
// button share.
//
// What is typed is kept when its field is left, when another part is chosen and when a decision is made, so
// nothing typed is ever lost to a click elsewhere. Thread: the window's main thread.

#include "live/controller/command_sink.h"
#include "live/window/window_state.h"

#include "discussion/state.h"

namespace counterpoint {

/// Everything that can be decided on, in the order of the form: the submission, then each unit with its
/// outcomes and criteria.
[[nodiscard]] std::vector<DecideTarget> decide_targets(const State& state);

/// Begins anew, at the first criterion that is not decided.
void read_decisions(const State& state, DecideDraft& draft);

/// True if something is typed that a person would miss and that is written down nowhere.
[[nodiscard]] bool holds_typed_decision(const DecideDraft& draft);

/// Another discussion lies open: what was typed in the one before waits until that one is back.
void change_decisions(const std::string& before, const State& now, WindowState& window);

/// After a new snapshot: what was decided is not missed any more.
void follow_decisions(const State& state, DecideDraft& draft);

/// Shows this part, after keeping what was typed on the one before.
void choose_target(const DecideTarget& target, const State& state, Instant at, WindowState& window,
                   CommandSink& sink);

/// The part so many places further down the list; stops at its ends.
void choose_neighbour(int places, const State& state, Instant at, WindowState& window, CommandSink& sink);

/// Sends feedback or comment, if it differs from what is written down.
void keep_typed(const State& state, Instant at, WindowState& window, CommandSink& sink);

/// Puts the phrase behind what is typed, where one goes on typing.
void add_phrase(const std::string& phrase, WindowState& window);

/// Decides on the chosen criterion; none opens it again. A referral takes the typed reason with it.
/// The decision on the chosen criterion is that, with the reason that is typed.
[[nodiscard]] bool stands_already(std::optional<Judgement> judgement, const State& state,
                                  const DecideDraft& draft);
void judge(std::optional<Judgement> judgement, const State& state, Instant at, WindowState& window,
           CommandSink& sink);

void name_evidence(Instant at, WindowState& window, CommandSink& sink);
void withdraw_evidence(int number, Instant at, WindowState& window, CommandSink& sink);

/// The outcome of the chosen unit: by the assessor, or by who countersigns.
void decide_unit(Judgement outcome, Instant at, WindowState& window, CommandSink& sink);
void countersign_unit(Judgement outcome, Instant at, WindowState& window, CommandSink& sink);

/// The learner declares here and now, or the assessor writes down how they did.
void declare(Actor by, Instant at, WindowState& window, CommandSink& sink);
void name_countersigner(Instant at, WindowState& window, CommandSink& sink);

/// The actions behind those, for telling beforehand whether the core would refuse them.
[[nodiscard]] Action judge_action(std::optional<Judgement> judgement, const DecideDraft& draft);
[[nodiscard]] Action decide_unit_action(Judgement outcome, const DecideDraft& draft);
[[nodiscard]] Action countersign_action(Judgement outcome, const DecideDraft& draft);
[[nodiscard]] Action declare_action(const DecideDraft& draft);
[[nodiscard]] Action countersigner_action(const DecideDraft& draft);

} // namespace counterpoint
