#include "discussion/apply.h"

#include "discussion/conduct/conduct_rules.h"
#include "discussion/decision/decision_rules.h"
#include "discussion/health/health_rules.h"
#include "discussion/marks/mark_rules.h"
#include "discussion/notes/note_rules.h"
#include "discussion/plan/plan_rules.h"
#include "discussion/recording/recording_rules.h"
#include "discussion/seals/seal_rules.h"

namespace counterpoint {

State apply(State state, const RecordedEvent& recorded) {
    state.sequence = recorded.sequence;
    state.head = recorded.line_sha256;
    std::visit([&](const auto& event) { apply_to(state, recorded, event); }, recorded.event);
    return state;
}

} // namespace counterpoint
