#include "discussion/conduct/conduct_rules.h"

namespace counterpoint {

void apply_to(State& state, const RecordedEvent& /*recorded*/, const IdentityChecked& event) {
    state.conduct.identity = event.how;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const RecordingAgreed& event) {
    state.conduct.recording_agreed = event.how;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const StandardisationAnswered& event) {
    state.conduct.standardisation_allowed = event.allowed;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const StatementSaid& event) {
    state.conduct.said[event.statement] = event.at;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const StatementUnsaid& event) {
    state.conduct.said.erase(event.statement);
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const QuestionAsked& event) {
    state.conduct.asked.push_back({event.id, event.text, event.at, {}});
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const QuestionAnswered& event) {
    if (!state.conduct.asked.empty())
        state.conduct.asked.back().answered = event.at;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const VoicesChecked& event) {
    state.conduct.voices_checked = event.check;
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const SufficiencyNoted& event) {
    auto& noted = state.conduct.sufficient;
    std::erase(noted, event.criterion);
    if (event.sufficient)
        noted.push_back(event.criterion);
}

} // namespace counterpoint
