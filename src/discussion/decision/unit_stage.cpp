#include "discussion/decision/unit_stage.h"

namespace counterpoint {

namespace {

UnitStage stage_before_decisions(const State& state) {
    switch (state.stage) {
    case RecordingStage::none:
    case RecordingStage::planned:
        return agreed(state.planning) ? UnitStage::agreed : UnitStage::planned;
    case RecordingStage::noting:
        return UnitStage::noting;
    case RecordingStage::recording:
        return UnitStage::recording;
    case RecordingStage::stopped:
        return UnitStage::stopped;
    case RecordingStage::closed:
        break;
    }
    return state.decisions.declaration ? UnitStage::authenticated : UnitStage::closed;
}

UnitStage stage_of_check(QaResult result) {
    switch (result) {
    case QaResult::confirmed:
        return UnitStage::confirmed;
    case QaResult::returned:
        return UnitStage::returned;
    case QaResult::not_sampled:
        return UnitStage::not_sampled;
    }
    return UnitStage::decided;
}

/// The last check speaks of the outcome that stands, unless the assessor has decided again since.
bool checked_since(const UnitDecisions& decisions) {
    return !decisions.checks.empty() && decisions.checks.back().sequence > decisions.outcome->sequence;
}

} // namespace

UnitStage unit_stage(const State& state, const std::string& unit) {
    const UnitStage before = stage_before_decisions(state);
    const auto found = state.decisions.units.find(unit);
    if (found == state.decisions.units.end())
        return before;
    const UnitDecisions& decisions = found->second;
    if (!decisions.outcome) {
        const bool returned =
            !decisions.checks.empty() && decisions.checks.back().result == QaResult::returned;
        return returned ? UnitStage::returned : before;
    }
    if (checked_since(decisions))
        return stage_of_check(decisions.checks.back().result);
    const bool waits = !state.decisions.countersigner.empty() && !decisions.countersigned;
    return waits ? before : UnitStage::decided;
}

std::string_view unit_stage_name(UnitStage stage) {
    switch (stage) {
    case UnitStage::planned:
        return "planned";
    case UnitStage::agreed:
        return "agreed";
    case UnitStage::noting:
        return "noting";
    case UnitStage::recording:
        return "recording";
    case UnitStage::stopped:
        return "stopped";
    case UnitStage::closed:
        return "closed";
    case UnitStage::authenticated:
        return "authenticated";
    case UnitStage::decided:
        return "decided";
    case UnitStage::returned:
        return "returned";
    case UnitStage::not_sampled:
        return "not-sampled";
    case UnitStage::confirmed:
        return "confirmed";
    }
    return {};
}

} // namespace counterpoint
