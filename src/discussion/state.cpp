#include "discussion/state.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

State::State() = default;
State::State(const State&) = default;
State::State(State&&) noexcept = default;
State& State::operator=(const State&) = default;
State& State::operator=(State&&) noexcept = default;
State::~State() = default;
bool State::operator==(const State&) const = default;

bool kept_in_notes(const State& state) {
    return state.notes.has_value();
}

bool is_closed(const State& state) {
    return state.recording.has_value() || (state.notes && state.notes->ended_at);
}

bool claims_notes_and_sound(const State& state) {
    return state.notes && (!state.takes.empty() || state.recording || state.imported || !state.marks.empty());
}

const Note* find_note(const State& state, NoteId id) {
    // As with marks: note n stands at place n - 1.
    const auto place = static_cast<std::size_t>(id - 1);
    return state.notes && id >= 1 && place < state.notes->notes.size() ? &state.notes->notes[place] : nullptr;
}

const Take* running_take(const State& state) {
    return !state.takes.empty() && state.takes.back().ending == TakeEnding::running ? &state.takes.back()
                                                                                    : nullptr;
}

bool is_paused(const State& state) {
    return state.stage == RecordingStage::recording && running_take(state) != nullptr &&
           !state.pauses.empty() && !state.pauses.back().resumed_at;
}

bool stop_can_be_taken_back(const State& state) {
    return state.stage == RecordingStage::stopped && running_take(state) != nullptr;
}

Frame recorded_frames(const State& state) {
    return state.takes.empty() ? 0 : state.takes.back().first_frame + state.takes.back().frames;
}

std::string next_take_file(const State& state) {
    return fmt::format("take-{:02}.flac", state.takes.size() + 1);
}

Frame lost_frames(const State& state) {
    Frame sum = 0;
    for (const Loss& loss : state.losses)
        sum += loss.frames;
    return sum;
}

SoundFormat sound_format(const State& state) {
    return state.takes.empty() ? SoundFormat{} : state.takes.front().format;
}

bool is_practice(const State& state) {
    return std::any_of(state.takes.begin(), state.takes.end(),
                       [](const Take& take) { return take.source.kind == SourceKind::practice; });
}

const Mark* find_mark(const State& state, MarkId id) {
    // Numbers are given in order and nothing is erased, so mark n stands at place n - 1.
    const auto place = static_cast<std::size_t>(id - 1);
    return id >= 1 && place < state.marks.size() ? &state.marks[place] : nullptr;
}

const Mark* last_mark(const State& state) {
    const auto found = std::find_if(state.marks.rbegin(), state.marks.rend(),
                                    [](const Mark& mark) { return !mark.withdrawn; });
    return found == state.marks.rend() ? nullptr : &*found;
}

std::optional<Judgement> judgement_of(const State& state, const CriterionId& id) {
    const auto decided = state.decisions.criteria.find(id);
    if (decided != state.decisions.criteria.end() && decided->second.judgement)
        return decided->second.judgement;
    const auto& carried = state.planning.submission.carried_over;
    if (std::find(carried.begin(), carried.end(), id) != carried.end())
        return Judgement::pass;
    return std::nullopt;
}

const Criterion* find_criterion(const State& state, const CriterionId& id) {
    for (const Unit& unit : state.units)
        if (unit.id == id.unit)
            return find_criterion(unit, id.number);
    return nullptr;
}

} // namespace counterpoint
