#pragma once

// What the line above each screen says, and its buttons.
// Thread: constant data.

namespace counterpoint::banner_words {

// The recorder is gone, or the window is to go.
inline constexpr const char* recorder_ended = "The recorder has ended. Nothing is being recorded now. What "
                                              "it had saved of the sound and the marks is safe on the disk.";
inline constexpr const char* go_on = "Go on in a new take (F9)";
inline constexpr const char* close_as_it_is = "Close as it is";
inline constexpr const char* still_recording = "The recording is running. It can go on without this window; "
                                               "the window finds it again when it is started again.";
inline constexpr const char* lost_with_window = "Not written down, and lost when this window closes: {}.";
inline constexpr const char* plan_not_kept = "a plan that was never kept";
inline constexpr const char* note_unwritten = "a note";
inline constexpr const char* change_not_made = "a reason in Review, for a change that is not made";
inline constexpr const char* decision_not_made =
    "what was typed in Decide and given by no button (a reason, evidence, about the declaration)";
inline constexpr const char* close_all_the_same = "Close without it";
inline constexpr const char* stop = "Stop the recording";
inline constexpr const char* close_window = "Close, go on recording";
inline constexpr const char* stay = "Stay here";

// While it is recorded.
inline constexpr const char* all_well = "All is well. Sound and marks are being saved.";
inline constexpr const char* starting = "Starting the recorder…";
inline constexpr const char* paused =
    "Paused: {}. Nothing is being recorded. F9 goes on; then say what time it is and why there was a break.";
inline constexpr const char* no_sound =
    "No sound is arriving from the microphone. The recording waits for it and goes on by itself.";
inline constexpr const char* loss = "Sound and marks are being saved. {:.1f} seconds of sound never arrived, "
                                    "the last of them at {}; they stand as silence, so that time stays true.";
inline constexpr const char* level = "Sound and marks are being saved. {} is {} at the moment.";
inline constexpr const char* keys_elsewhere =
    "Another window has the keyboard, so keys are not heard here: nothing is marked by them. Click into this "
    "window, or keep a strip of tiles in sight.";
inline constexpr const char* strip = "Strip of tiles (F11)";
inline constexpr const char* stopped = "The recording is stopped and not closed yet. Take the Stop back (F9) "
                                       "if it was a mistake, or close the recording (F10).";

// Elsewhere.
inline constexpr const char* dismiss = "Dismiss";
inline constexpr const char* several_dropped =
    "Several files were dropped at once, and one is asked for. Nothing was taken; drop that one alone.";
inline constexpr const char* dropped_elsewhere =
    "A dropped file is taken where a path is asked for, and this page asks for none. A recording made "
    "elsewhere belongs on the first page of Plan, a handbook on “Wording and handbooks…”, a discussion's "
    "folder on “Discussions…”.";
inline constexpr const char* plan =
    "Choose the units, say who is there and which microphone hears them. Then go on to the recording.";
inline constexpr const char* beginning = "Before the recording. What is not met can be mended here, or left "
                                         "open for a reason that stands on the sheet.";
inline constexpr const char* arrangements = "What is agreed beforehand. It stands on the result sheet.";
inline constexpr const char* questions =
    "Questions in the order in which they will be asked. Notes are advice; you know the room.";
inline constexpr const char* discussions = "Choose the discussion to go on with, or plan a new one.";
inline constexpr const char* decide =
    "Page Up and Page Down go through the sheet. With Ctrl: F writes feedback, P passes, R refers, C copies "
    "the counters. Esc leaves a field and keeps what was typed.";
inline constexpr const char* finished = "Nothing is being recorded any more.";

} // namespace counterpoint::banner_words
