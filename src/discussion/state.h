#pragma once

// The state of a discussion: a pure fold of its events, and nothing that is not in them.
// Thread: plain value; threads share it as std::shared_ptr<const State>.

#include "discussion/event.h"

#include <optional>

namespace counterpoint {

/// How far the recording is. (Decisions and seals have stages of their own, per unit.)
enum class RecordingStage {
    none,      ///< nothing opened yet
    planned,   ///< opened, no sound yet
    noting,    ///< written notes are kept instead of a recording
    recording, ///< a take runs, or ran when the recorder died
    stopped,   ///< no take runs, or the last one stands still; the recording may still go on
    closed,    ///< recording.flac is final, or the notes have ended
};

struct State {
    std::uint64_t sequence = 0; ///< of the last event applied
    Sha256Hex head;             ///< of the journal at that event; empty outside a journal
    RecordingStage stage = RecordingStage::none;
    std::string discussion;
    std::string program;
    WallTime opened_at{};
    std::vector<Unit> units;
    Centre centre;
    Learner learner;
    Assessor assessor;
    std::vector<Take> takes;
    std::optional<ImportedRecording> imported; ///< the takes were recorded elsewhere, by another program
    std::vector<Loss> losses;
    std::vector<Pause> pauses;
    RecordingHealth health;
    std::vector<Mark> marks; ///< in the order in which they were made, withdrawn ones too
    std::optional<StopCause> stopped_by;
    Frame stopped_frames = 0; ///< recording time at which it stopped; of no meaning before
    WallTime stopped_at{};
    std::optional<ClosedRecording> recording;
    std::optional<WrittenNotes> notes;    ///< kept instead of a recording: there is no sound
    std::vector<MarkChange> mark_changes; ///< in the order in which they happened
    Planning planning;
    Conduct conduct;
    Decisions decisions;
    std::vector<Seal> seals; ///< in the order in which they were made, abandoned ones too

    // Compiled once, in state.cpp, for the sake of all files that hold a state.
    State();
    State(const State& other);
    State(State&& other) noexcept;
    State& operator=(const State& other);
    State& operator=(State&& other) noexcept;
    ~State();
    bool operator==(const State& other) const;
};

/// Kept in written notes: nothing was recorded, and nothing will be.
[[nodiscard]] bool kept_in_notes(const State& state);

/// What was recorded or written down is final, so that sheets and manifests follow from it.
[[nodiscard]] bool is_closed(const State& state);

/// A journal that claims both a recording and notes instead of one: no program writes such.
[[nodiscard]] bool claims_notes_and_sound(const State& state);

/// The note of that number (withdrawn or not), or nullptr.
[[nodiscard]] const Note* find_note(const State& state, NoteId id);

/// The take that runs, or nullptr.
[[nodiscard]] const Take* running_take(const State& state);

/// A take runs and stands still, until it is gone on with.
[[nodiscard]] bool is_paused(const State& state);

/// The recording was stopped and its take stands still: TakeBackStop goes on with it.
[[nodiscard]] bool stop_can_be_taken_back(const State& state);

/// Recording time at the end of the last ended take: where the next one begins. Frames.
[[nodiscard]] Frame recorded_frames(const State& state);

/// The name of the next take's file, relative to data/: "take-01.flac".
[[nodiscard]] std::string next_take_file(const State& state);

/// Sum of all losses, frames.
[[nodiscard]] Frame lost_frames(const State& state);

/// The format every take has, the default one before the first.
[[nodiscard]] SoundFormat sound_format(const State& state);

/// True if any take came from the built-in practice sound: every sheet then says PRACTICE.
[[nodiscard]] bool is_practice(const State& state);

/// The mark of that number (withdrawn or not), or nullptr.
[[nodiscard]] const Mark* find_mark(const State& state, MarkId id);

/// The last mark that is not withdrawn, or nullptr: what Undo and "one more criterion" speak of.
[[nodiscard]] const Mark* last_mark(const State& state);

/// Pass or Referral of a criterion as it stands; Pass where an earlier submission carries it.
[[nodiscard]] std::optional<Judgement> judgement_of(const State& state, const CriterionId& id);

/// The criterion a discussion's own units give, or nullptr.
[[nodiscard]] const Criterion* find_criterion(const State& state, const CriterionId& id);

} // namespace counterpoint
