#pragma once

// From what was typed about a plan to the plan itself, and to the commands that bring it about: the one path
// that every page of the plan shares. Thread: the window's main thread.

#include "live/controller/command_sink.h"
#include "live/window/window_state.h"
#include "units/catalogue.h"

#include "discussion/state.h"

namespace counterpoint {

struct BankRow;
struct PlanView;

/// The units that were chosen. Those that the discussion has keep their wording as frozen in it, whatever the
/// catalogue says by now.
[[nodiscard]] std::vector<Unit> chosen_units(const SetupDraft& setup, const Catalogue& catalogue,
                                             const State& state);

/// The plan as typed, without what belongs to units that are not chosen (any more).
[[nodiscard]] Plan drafted_plan(const SetupDraft& setup, const std::vector<Unit>& units);

/// The questions as typed, numbered by their places; those without words are left out.
[[nodiscard]] std::vector<Question> drafted_questions(const SetupDraft& setup,
                                                      const std::vector<Unit>& units);

/// As it is typed into the page of questions.
[[nodiscard]] QuestionDraft draft_of(const Question& question);

/// The inverse: as it is typed, with number 0 and every criterion that was chosen for it.
[[nodiscard]] Question question_of(const QuestionDraft& draft);

/// What was typed begins with what the discussion says.
void read_plan(const State& state, SetupDraft& setup);

/// Plan and questions, where they differ from what is written down.
[[nodiscard]] std::vector<Action> arrangements_of(const SetupDraft& setup, const std::vector<Unit>& units,
                                                  const State& state);

/// Writes down what was typed: into the plan that lies open, or into a new folder.
void keep_plan(const PlanView& plan, Instant at, WindowState& window, CommandSink& sink);

/// Keeps what was typed if a plan lies open, and shows the plan's first page.
void leave_plan_page(const PlanView& plan, Instant at, WindowState& window, CommandSink& sink);

/// A party agreed to what was typed, which is written down first. Only while a plan lies open.
void agree_plan(Actor party, const PlanView& plan, Instant at, WindowState& window, CommandSink& sink);

/// What was typed is kept, then the learner's copy is written from it. Nothing happens unless a plan lies
/// open.
void write_learner_copy(const PlanView& plan, Instant at, WindowState& window, CommandSink& sink);

/// ---- editing

[[nodiscard]] bool holds(const std::vector<CriterionId>& criteria, const CriterionId& id);

/// In scope or out of it; an empty scope means all, so leaving one out names the others.
void toggle_scope(const CriterionId& criterion, const std::vector<Unit>& units, SetupDraft& setup);

void add_question(QuestionDraft question, WindowState& window);
/// At the end of the list, or to it where it stands there already; does nothing with one that was taken out.
void choose_from_bank(const BankRow& row, WindowState& window);
void remove_question(std::size_t index, WindowState& window);
/// The one that was removed last, in its place.
void put_question_back(WindowState& window);
/// `places` -1 or 1; does nothing at the list's end.
void move_question(std::size_t index, int places, WindowState& window);
void toggle_tie(const CriterionId& criterion, QuestionDraft& question);

/// What is typed about the approval of that unit; begun if there is nothing yet. Good until the next call.
[[nodiscard]] PriorApproval& approval_of(const std::string& unit, SetupDraft& setup);

} // namespace counterpoint
