#pragma once

// Commands: what somebody wants, in the imperative. Key, button, menu and command line all make the same
// value; `decide` answers with events or a refusal, and there is no other way to change a discussion. Each
// area names its own, with a `decide_on` beside it. Thread: plain values.

#include "discussion/conduct/conduct_commands.h"
#include "discussion/decision/decision_commands.h"
#include "discussion/health/health_commands.h"
#include "discussion/marks/mark_commands.h"
#include "discussion/notes/note_commands.h"
#include "discussion/plan/plan_commands.h"
#include "discussion/recording/recording_commands.h"
#include "discussion/seals/seal_commands.h"

#include <cstddef>

namespace counterpoint {

/// Bytes of the longest name, number, note or reason: enough for any that a person types, small enough to
/// print.
constexpr std::size_t longest_text = 10'000;

using ActionVariant = JoinedVariant<PlanCommands, RecordingCommands, HealthCommands, MarkCommands,
                                    NoteCommands, ConductCommands, DecisionCommands, SealCommands>;

/// One of all commands; a std::variant whose copies and moves are compiled once (as Event's are).
struct Action : ActionVariant {
    using Variant = ActionVariant;
    using Variant::Variant;
    Action();
    Action(const Action& other);
    Action(Action&& other) noexcept;
    Action& operator=(const Action& other);
    Action& operator=(Action&& other) noexcept;
    ~Action();
};

struct Command {
    Actor by = Actor::program;
    Action action;
};

} // namespace counterpoint
