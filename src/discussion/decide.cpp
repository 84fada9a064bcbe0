#include "discussion/decide.h"

#include "discussion/conduct/conduct_rules.h"
#include "discussion/decision/decision_rules.h"
#include "discussion/health/health_rules.h"
#include "discussion/marks/mark_rules.h"
#include "discussion/notes/note_rules.h"
#include "discussion/plan/plan_rules.h"
#include "discussion/recording/recording_rules.h"
#include "discussion/seals/seal_rules.h"

namespace counterpoint {

Result<std::vector<Event>> decide(const State& state, const Command& command) {
    return std::visit([&](const auto& action) { return decide_on(state, command.by, action); },
                      command.action);
}

} // namespace counterpoint
