#pragma once

// The words that stand for the values of an enum wherever they leave the program: in a journal line, in
// result-sheet.json, in `show --json`. What is written here is never renamed: a journal of today is read in
// ten years.
// Thread: constant data.

#include "discussion/event.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace counterpoint {

template <typename T, std::size_t N>
using Names = std::array<std::pair<T, std::string_view>, N>;

inline constexpr Names<Actor, 5> actor_names{{{Actor::program, "program"},
                                              {Actor::assessor, "assessor"},
                                              {Actor::learner, "learner"},
                                              {Actor::iqa, "iqa"},
                                              {Actor::eqa, "eqa"}}};
inline constexpr Names<SourceKind, 3> source_names{
    {{SourceKind::device, "device"}, {SourceKind::file, "file"}, {SourceKind::practice, "practice"}}};
inline constexpr Names<TakeEnding, 2> ending_names{
    {{TakeEnding::stopped, "stopped"}, {TakeEnding::cut_short, "cut-short"}}};
inline constexpr Names<StopCause, 6> cause_names{{{StopCause::assessor, "assessor"},
                                                  {StopCause::end_of_source, "end-of-source"},
                                                  {StopCause::disk_reserve, "disk-reserve"},
                                                  {StopCause::sound_lost, "sound-lost"},
                                                  {StopCause::write_failed, "write-failed"},
                                                  {StopCause::crash, "crash"}}};
inline constexpr Names<SignalProblem, 4> problem_names{{{SignalProblem::clipping, "clipping"},
                                                        {SignalProblem::dead_microphone, "dead-microphone"},
                                                        {SignalProblem::voice_missing, "voice-missing"},
                                                        {SignalProblem::level_too_low, "level-too-low"}}};
inline constexpr Names<MarkOrigin, 2> origin_names{
    {{MarkOrigin::live, "live"}, {MarkOrigin::added_later, "added-later"}}};
inline constexpr Names<NoteClock, 2> note_clock_names{
    {{NoteClock::program, "program"}, {NoteClock::typed, "typed"}}};
inline constexpr Names<NoteChangeKind, 2> note_change_names{
    {{NoteChangeKind::corrected, "corrected"}, {NoteChangeKind::withdrawn, "withdrawn"}}};

inline constexpr Names<Manner, 2> manner_names{
    {{Manner::face_to_face, "face-to-face"}, {Manner::remote, "remote"}}};
inline constexpr Names<Step, 6> step_names{{{Step::plan_agreed, "plan-agreed"},
                                            {Step::prior_approval, "prior-approval"},
                                            {Step::identity_checked, "identity-checked"},
                                            {Step::recording_agreed, "recording-agreed"},
                                            {Step::microphone_tested, "microphone-tested"},
                                            {Step::other, "other"}}};
inline constexpr Names<Judgement, 2> judgement_names{
    {{Judgement::pass, "pass"}, {Judgement::referral, "referral"}}};
inline constexpr Names<QaResult, 3> qa_result_names{{{QaResult::confirmed, "confirmed"},
                                                     {QaResult::returned, "returned"},
                                                     {QaResult::not_sampled, "not-sampled"}}};
inline constexpr Names<MarkChangeKind, 6> mark_change_names{
    {{MarkChangeKind::added_later, "added-later"},
     {MarkChangeKind::criteria_added, "criteria-added"},
     {MarkChangeKind::criteria_taken, "criteria-taken"},
     {MarkChangeKind::moved, "moved"},
     {MarkChangeKind::noted, "noted"},
     {MarkChangeKind::withdrawn, "withdrawn"}}};
inline constexpr Names<DecisionChangeKind, 6> decision_change_names{
    {{DecisionChangeKind::criterion, "criterion"},
     {DecisionChangeKind::feedback, "feedback"},
     {DecisionChangeKind::comment, "comment"},
     {DecisionChangeKind::unit_outcome, "unit-outcome"},
     {DecisionChangeKind::countersignature, "countersignature"},
     {DecisionChangeKind::declaration, "declaration"}}};

/// The word for a value, empty for one that has none (TakeEnding::running is never written).
template <typename T, std::size_t N>
constexpr std::string_view name_of(const Names<T, N>& names, T value) {
    for (const auto& [candidate, name] : names)
        if (candidate == value)
            return name;
    return {};
}

template <typename T, std::size_t N>
std::optional<T> value_of(const Names<T, N>& names, std::string_view name) {
    for (const auto& [value, candidate] : names)
        if (candidate == name)
            return value;
    return std::nullopt;
}

} // namespace counterpoint
