#include "discussion/notes/note_rules.h"

namespace counterpoint {

namespace {

/// The note of that number, or nullptr: a journal of a stranger's may name one that is not there.
Note* note_of(State& state, NoteId id) {
    return const_cast<Note*>(find_note(state, id));
}

/// Before it changes. What the learner confirmed no longer stands.
void keep_trail(State& state, const RecordedEvent& recorded, const Note& note, NoteChangeKind kind,
                const std::string& reason) {
    WrittenNotes& notes = *state.notes;
    notes.changes.push_back({.sequence = recorded.sequence,
                             .changed_at = recorded.at,
                             .note = note.id,
                             .kind = kind,
                             .at = note.at,
                             .criteria = note.criteria,
                             .text = note.text,
                             .reason = reason,
                             .after_end = notes.ended_at.has_value(),
                             .after_confirmation = notes.confirmed.has_value()});
    notes.confirmed.reset();
}

} // namespace

void apply_to(State& state, const RecordedEvent& /*recorded*/, const NotesBegun& event) {
    state.stage = RecordingStage::noting;
    state.notes = WrittenNotes{event.began_at, event.utc_offset, {}, {}, {}, {}};
}

void apply_to(State& state, const RecordedEvent& recorded, const NoteWritten& event) {
    if (state.notes)
        state.notes->notes.push_back(
            {event.note, event.at, event.clock, event.criteria, event.text, recorded.at, false});
}

void apply_to(State& state, const RecordedEvent& recorded, const NoteCorrected& event) {
    if (Note* note = note_of(state, event.note)) {
        keep_trail(state, recorded, *note, NoteChangeKind::corrected, event.reason);
        if (note->at != event.at)
            note->clock = NoteClock::typed;
        note->at = event.at;
        note->criteria = event.criteria;
        note->text = event.text;
    }
}

void apply_to(State& state, const RecordedEvent& recorded, const NoteWithdrawn& event) {
    if (Note* note = note_of(state, event.note)) {
        keep_trail(state, recorded, *note, NoteChangeKind::withdrawn, event.reason);
        note->withdrawn = true;
    }
}

void apply_to(State& state, const RecordedEvent& /*recorded*/, const NotesEnded& event) {
    if (state.notes) {
        state.stage = RecordingStage::closed;
        state.notes->ended_at = event.ended_at;
    }
}

void apply_to(State& state, const RecordedEvent& recorded, const NotesConfirmed& event) {
    if (state.notes)
        state.notes->confirmed = NotesConfirmation{recorded.by, event.words, event.how, recorded.at};
}

} // namespace counterpoint
