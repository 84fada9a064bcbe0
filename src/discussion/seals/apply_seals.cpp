#include "discussion/seals/seal_rules.h"

namespace counterpoint {

void apply_to(State& state, const RecordedEvent& recorded, const Sealed& event) {
    state.seals.push_back({.number = event.seal,
                           .role = recorded.by,
                           .name = event.name,
                           .statement = event.statement,
                           .established = event.established,
                           .key = event.key,
                           .sheet = event.sheet,
                           .at = recorded.at,
                           .line = recorded.sequence,
                           .head = recorded.line_sha256,
                           .abandoned = false,
                           .abandoned_line = 0});
}

void apply_to(State& state, const RecordedEvent& recorded, const SealAbandoned& event) {
    for (Seal& seal : state.seals)
        if (seal.number == event.seal) {
            seal.abandoned = true;
            seal.abandoned_line = recorded.sequence;
        }
}

} // namespace counterpoint
