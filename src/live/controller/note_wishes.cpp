#include "live/controller/note_wishes.h"

#include "app/note_times.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// Of an instant that has passed; now where there is none. Never before the notes were begun.
WallTime wall_time_of(std::optional<Instant> instant, const State& state, const Clock& clock) {
    const WallTime now = clock.wall_now();
    if (!instant || !state.notes)
        return now;
    const auto ago = std::chrono::floor<std::chrono::milliseconds>(clock.monotonic_now() - *instant);
    return std::max(now - std::max(ago, std::chrono::milliseconds(0)), state.notes->began_at);
}

Result<Action> correction_from(PutNote wish, const State& state, const Clock& clock) {
    auto correction = correction_of(wish.note, wish.time, state, clock.wall_now());
    if (!correction)
        return correction.error();
    correction->text = std::move(wish.text);
    correction->criteria = std::move(wish.criteria);
    correction->reason = std::move(wish.reason);
    return Action(std::move(*correction));
}

} // namespace

Result<Action> action_of(PutNote wish, const State& state, const Clock& clock) {
    if (wish.note != 0)
        return correction_from(std::move(wish), state, clock);
    const WallTime now = wish.time.empty() ? wall_time_of(wish.begun, state, clock) : clock.wall_now();
    auto note = note_at(wish.time, state, now);
    if (!note)
        return note.error();
    note->text = std::move(wish.text);
    note->criteria = std::move(wish.criteria);
    return Action(std::move(*note));
}

} // namespace counterpoint
