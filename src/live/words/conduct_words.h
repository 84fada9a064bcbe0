#pragma once

// What the screen of the running talk says: clock, sound, tiles, counters.
// Thread: constant data.

namespace counterpoint::conduct_words {

// Clock and sound.
inline constexpr const char* practice = "PRACTICE, not real";
inline constexpr const char* not_recording = "Not recording";
inline constexpr const char* paused = "Paused";
inline constexpr const char* recording = "Recording";
inline constexpr const char* stopped = "Stopped";
inline constexpr const char* may_sleep = "computer may sleep";
inline constexpr const char* space_of_days = "more than a day of space";
inline constexpr const char* space_of_no_minute = "less than 1 min of space";
inline constexpr const char* space_of_hours = "{} h {:02} min of space";
inline constexpr const char* space_of_minutes = "{} min of space";
inline constexpr const char* sound_arrives = "Sound is arriving";
inline constexpr const char* no_sound_arrives = "No sound is arriving";
inline constexpr const char* nothing_recorded = "Nothing is being recorded";
inline constexpr const char* microphone = "Microphone";
inline constexpr const char* good = "good";
inline constexpr const char* too_loud = "too loud";
inline constexpr const char* silent = "silent";
inline constexpr const char* quiet = "quiet";

// What F9 and F10 do.
inline constexpr const char* take_back = "Take back (F9)";
inline constexpr const char* go_on = "Go on (F9)";
inline constexpr const char* pause = "Pause (F9)";
inline constexpr const char* close = "Close (F10)";
inline constexpr const char* stop = "Stop (F10)";

// Tiles.
inline constexpr const char* touched_once = "once";
inline constexpr const char* touched_times = "{} times";
inline constexpr const char* enough_heard = "enough";
inline constexpr const char* last = "last";
inline constexpr const char* not_in_scope = "not in scope";

// The strip of tiles.
inline constexpr const char* window = "Window (F11)";
inline constexpr const char* undo_in_strip = "Undo";

// The last counter.
inline constexpr const char* by_number = "By number";
inline constexpr const char* last_counter = "Last counter";
inline constexpr const char* last_counter_prompted = "Last counter, prompted";
inline constexpr const char* nothing_marked_yet = "Nothing marked yet";
inline constexpr const char* note_hint = "Enter keeps the note, Esc leaves it";
inline constexpr const char* keep_note = "Keep note";
inline constexpr const char* leave_note = "Leave it";
inline constexpr const char* note = "Note (Enter)";
inline constexpr const char* note_is = "Note: {}";
inline constexpr const char* undo = "Undo (Backspace)";
inline constexpr const char* again = "Mark again (F5)";
inline constexpr const char* back_to_answer = "Back to answer (F6)";
inline constexpr const char* why_back_to_answer = "back to where the answer began";
inline constexpr const char* prompted = "Prompted (F4)";
inline constexpr const char* enough = "Enough (F7)";

// The reason of a pause.
inline constexpr const char* why_paused = "Why is it paused? Enter keeps it";
inline constexpr const char* keep_reason = "Keep reason";
inline constexpr const char* it_is_a_break = "It is a break";
inline constexpr const char* a_break = "break";

// All counters.
inline constexpr const char* counters = "Counters";
inline constexpr const char* counters_counted = "Counters: {}, the last first";
inline constexpr const char* how_to_mark = "Press a tile or its key the moment a criterion is addressed. "
                                           "Shift adds another criterion to the last counter.";
inline constexpr const char* being_saved = "being saved…";
inline constexpr const char* perhaps_not_saved = "perhaps not saved";

// What a criterion demands.
inline constexpr const char* wording_here =
    "The exact wording of a criterion stands here when the mouse is over its tile.";
inline constexpr const char* no_descriptors =
    "The handbook that was read in has no sufficiency descriptors for this criterion.";
inline constexpr const char* descriptors_here = "Sufficiency descriptors stand here once your centre's "
                                                "handbook was read in (Plan, Wording and handbooks).";

} // namespace counterpoint::conduct_words
