#pragma once

// How far a unit of the discussion is, from its first plan to quality assurance (DESIGN "Stages").
// Pure. Thread: any.

#include "discussion/state.h"

namespace counterpoint {

enum class UnitStage {
    planned,
    agreed,    ///< plan and questions, by both
    noting,    ///< written notes are kept instead of a recording
    recording, ///< or paused
    stopped,
    closed,        ///< the recording is final, or the notes have ended
    authenticated, ///< by the learner's declaration
    decided,       ///< by the assessor (and who countersigns, where one is named); informal until checked
    returned,      ///< by quality assurance; the assessor decides again
    not_sampled,   ///< the decision stands without a check
    confirmed,     ///< by quality assurance
};

/// The stage of one of the discussion's units; `planned` for a unit it does not have.
[[nodiscard]] UnitStage unit_stage(const State& state, const std::string& unit);

[[nodiscard]] std::string_view unit_stage_name(UnitStage stage); ///< "agreed"; for files and screens

} // namespace counterpoint
