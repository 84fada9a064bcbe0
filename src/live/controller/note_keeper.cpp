#include "live/controller/note_keeper.h"

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

void NoteKeeper::begin() {
    auto action = begin_notes_at({}, {}, clock_.wall_now());
    if (!action)
        return draft_.notice(action.error().message());
    carry_out(*action);
}

void NoteKeeper::put(PutNote wish) {
    (void)write_down(std::move(wish)); // what was refused is told
}

void NoteKeeper::end(EndWrittenNotes wish) {
    if (wish.first && !write_down(std::move(*wish.first)))
        return draft_.notice_of_discussion(
            "The discussion was not ended: the note that was typed could not be written down. It still "
            "stands in its field. Mend it, then end the discussion.");
    auto action = end_notes_at(wish.time, *draft_.value.state, clock_.wall_now());
    if (!action)
        return draft_.notice_of_discussion(action.error().message());
    carry_out(*action);
    if (kept_in_notes(*draft_.value.state) && is_closed(*draft_.value.state))
        draft_.set_link(LinkState::finished);
}

/// True if the note is written; if not, a notice says why.
bool NoteKeeper::write_down(PutNote wish) {
    draft_.forget_notices_of_discussion();
    const std::uint64_t number = wish.number;
    const std::uint64_t before = draft_.value.state->sequence;
    auto action = action_of(std::move(wish), *draft_.value.state, clock_);
    if (action)
        carry_out(std::move(*action));
    else
        draft_.notice_of_discussion(action.error().message());
    // By what was written, not by what was said: a sheet that fails is told too, and the note stands.
    const bool written = draft_.value.state->sequence > before;
    draft_.value.note_answer = {number, written};
    draft_.touch();
    return written;
}

void NoteKeeper::carry_out(Action action) {
    if (!recorder_.leaves_discussion_open())
        return draft_.notice("There is no discussion open that could be kept in notes.");
    desk_.change({std::move(action)});
}

} // namespace counterpoint
