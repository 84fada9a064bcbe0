#pragma once

// What the screen of written notes says.
// Thread: constant data.

namespace counterpoint::notes_words {

// The way in.
inline constexpr const char* without_recording = "Begin without a recording";
inline constexpr const char* with_recording = "No, record it";
inline constexpr const char* instead = "Keep in written notes instead";
inline constexpr const char* reason_to_begin =
    "Written notes are no practice: why they begin although not all is met; it stands on the sheet";
inline constexpr const char* settled =
    "What was planned is settled once the notes were begun; it stands on the result sheet.";
inline constexpr const char* not_ended_yet = "This comes once the notes are ended.";
inline constexpr const char* banner =
    "Write what is said, each note with its AC. Every note is saved when it is written down.";
inline constexpr const char* banner_ended =
    "The notes are ended. The learner reads them and says whether they are a true record; then decide.";

// The notes.
inline constexpr const char* title = "Kept in written notes, no recording";
inline constexpr const char* begun = "Began {} ({}), not ended.";
inline constexpr const char* ended = "Began {}, ended {} ({}).";
inline constexpr const char* none_yet = "Nothing is written down yet.";
inline constexpr const char* row = "{}  {}";
inline constexpr const char* no_criterion = "no AC";
inline constexpr const char* time_typed = "time typed";
inline constexpr const char* untouched = "No note yet on {}.";

// The one that is typed.
inline constexpr const char* new_note = "A new note";
inline constexpr const char* correct_note = "Correct note {}";
inline constexpr const char* text = "What was said";
inline constexpr const char* criteria = "AC it speaks to, such as 2.1 3.2; or press them below";
inline constexpr const char* time = "Time on the clock, such as 14:05; empty: when you began to type";
inline constexpr const char* new_time = "Another time on the clock; empty: as it was";
inline constexpr const char* reason = "Why it is changed; it stands on the sheet";
inline constexpr const char* reason_first =
    "Say why it is changed; then the correction can be kept, or the note withdrawn.";
inline constexpr const char* write_down = "Write down";
inline constexpr const char* keep_correction = "Keep correction";
inline constexpr const char* withdraw = "Withdraw note";
inline constexpr const char* leave = "Leave it";
inline constexpr const char* planned_questions = "Planned questions";
inline constexpr const char* ended_hint = "Choose a note on the left to correct it.";

// The end.
inline constexpr const char* end_time = "When it ended, such as 14:50; empty: now";
inline constexpr const char* end = "End the discussion";
inline constexpr const char* end_and_write = "Write down and end";
inline constexpr const char* typed_in_the_way =
    "The note that is typed would be lost at the end, and cannot be written down: {}";
inline constexpr const char* confirmation = "A true record";
inline constexpr const char* confirmed = "The learner confirmed these notes as a true record: {}";
inline constexpr const char* not_confirmed = "The learner has not confirmed these notes, as they stand.";
inline constexpr const char* how = "How, such as: read together, signed on paper";
inline constexpr const char* confirm = "Confirmed by the learner";
inline constexpr const char* go_on = "Decide";

// Elsewhere.
inline constexpr const char* in_its_folder = "The notes are in their folder";
inline constexpr const char* belongs_together =
    "The notes and the result sheet belong together in this folder. There is no recording.";
inline constexpr const char* notes_counted = "{} notes from {} to {}";
inline constexpr const char* no_player = "Kept in written notes: there is no recording to play.";
inline constexpr const char* clock_times = "Clock times of the notes";
inline constexpr const char* copy_times = "Copy clock times (Ctrl+C)";
inline constexpr const char* submission_detail = "Declaration, countersigning, all clock times";
inline constexpr const char* banner_decide =
    "Page Up and Page Down go through the sheet. With Ctrl: F writes feedback, P passes, R refers, C copies "
    "the clock times. Esc leaves a field and keeps what was typed.";
inline constexpr const char* banner_finished =
    "The notes are ended. They and the sheets are in their folder.";
inline constexpr const char* conduct = "In written notes nobody's time to talk is measured, and no question "
                                       "is ticked as put: what was asked and "
                                       "answered stands in the notes.";
inline constexpr const char* no_note = "No note speaks to it.";
inline constexpr const char* review = "Notes and confirmation";

} // namespace counterpoint::notes_words
