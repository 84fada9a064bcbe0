#pragma once

// The rules of the talk: whether a command may happen, and what an event changes. Called by `decide` and
// `apply` alone. Pure. Thread: any.

#include "discussion/rules.h"

namespace counterpoint {

[[nodiscard]] Decision decide_on(const State& state, Actor by, const CheckIdentity& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const AgreeToRecording& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const AnswerStandardisation& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const SayStatement& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const UnsayStatement& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const AskQuestion& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const AnswerQuestion& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const NoteSufficiency& command);
[[nodiscard]] Decision decide_on(const State& state, Actor by, const CheckVoices& command);

void apply_to(State& state, const RecordedEvent& recorded, const IdentityChecked& event);
void apply_to(State& state, const RecordedEvent& recorded, const RecordingAgreed& event);
void apply_to(State& state, const RecordedEvent& recorded, const StandardisationAnswered& event);
void apply_to(State& state, const RecordedEvent& recorded, const StatementSaid& event);
void apply_to(State& state, const RecordedEvent& recorded, const StatementUnsaid& event);
void apply_to(State& state, const RecordedEvent& recorded, const QuestionAsked& event);
void apply_to(State& state, const RecordedEvent& recorded, const QuestionAnswered& event);
void apply_to(State& state, const RecordedEvent& recorded, const SufficiencyNoted& event);
void apply_to(State& state, const RecordedEvent& recorded, const VoicesChecked& event);

} // namespace counterpoint
