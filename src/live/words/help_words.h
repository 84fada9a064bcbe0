#pragma once

// What the help on F1 says: the names of keys, what each does, and when.
// Thread: constant data.

namespace counterpoint::help_words {

// The page.
inline constexpr const char* keys = "Keys";
inline constexpr const char* close = "Close (F1)";
inline constexpr const char* everywhere = "Everywhere";

// What Dear ImGui does with keys by itself, on every screen.
inline constexpr const char* by_keyboard = "Going about by the keyboard";
inline constexpr const char* tab = "Tab";
inline constexpr const char* next_field =
    "The next field of this part, or where it has none the next part; Shift+Tab the one before";
inline constexpr const char* arrows = "Arrow keys";
inline constexpr const char* next_item = "The next button, choice or field of this part";
inline constexpr const char* ctrl_tab = "Ctrl+Tab";
inline constexpr const char* next_panel = "The next part of the screen";
inline constexpr const char* ctrl_shift_tab = "Ctrl+Shift+Tab";
inline constexpr const char* previous_panel = "The part before it";
inline constexpr const char* space_or_enter = "Space, Enter";
inline constexpr const char* press_item =
    "Presses what has the frame; a field with a frame begins to be typed into";

// Names of keys.
inline constexpr const char* esc = "Esc";
inline constexpr const char* enter = "Enter";
inline constexpr const char* backspace = "Backspace";
inline constexpr const char* page_up = "Page Up";
inline constexpr const char* page_down = "Page Down";
inline constexpr const char* tile_key = "a tile's key";
inline constexpr const char* shift_tile_key = "Shift + a tile's key";
inline constexpr const char* number = "2 3";
inline constexpr const char* shift_number = "Shift + 2 3";
inline constexpr const char* shift_f2 = "Shift+F2";
inline constexpr const char* shift_f3 = "Shift+F3";
inline constexpr const char* shift_f5 = "Shift+F5";
inline constexpr const char* shift_f6 = "Shift+F6";
inline constexpr const char* shift_f7 = "Shift+F7";
inline constexpr const char* shift_f8 = "Shift+F8";
inline constexpr const char* ctrl_c = "Ctrl+C";
inline constexpr const char* ctrl_enter = "Ctrl+Enter";
inline constexpr const char* ctrl_f = "Ctrl+F";
inline constexpr const char* ctrl_i = "Ctrl+I";
inline constexpr const char* ctrl_j = "Ctrl+J";
inline constexpr const char* ctrl_k = "Ctrl+K";
inline constexpr const char* ctrl_m = "Ctrl+M";
inline constexpr const char* ctrl_n = "Ctrl+N";
inline constexpr const char* ctrl_o = "Ctrl+O";
inline constexpr const char* ctrl_p = "Ctrl+P";
inline constexpr const char* ctrl_r = "Ctrl+R";
inline constexpr const char* ctrl_s = "Ctrl+S";
inline constexpr const char* ctrl_w = "Ctrl+W";
inline constexpr const char* ctrl_z = "Ctrl+Z";
inline constexpr const char* ctrl_plus = "Ctrl and +";
inline constexpr const char* ctrl_minus = "Ctrl and −";
inline constexpr const char* ctrl_0 = "Ctrl+0";

// Plan, and before the recording.
inline constexpr const char* go_on_to_recording = "Go on to the recording";
inline constexpr const char* record = "Record, or first say why a point is left open";
inline constexpr const char* back_to_plan = "Back to the plan";
inline constexpr const char* leave_field = "Leave the field";
inline constexpr const char* close_list = "Close the list";
inline constexpr const char* back_to_work = "Back to the work";

// The talk.
inline constexpr const char* mark = "Mark its criterion now";
inline constexpr const char* add_to_last = "Add its criterion to the last counter";
inline constexpr const char* mark_number =
    "Mark AC 2.3 at the first digit; of several units the unit's place comes first";
inline constexpr const char* add_number_to_last = "Add AC 2.3 to the last counter";
inline constexpr const char* mark_again = "Mark the last counter's criteria again, now";
inline constexpr const char* answer_began = "Let the last counter point to where the answer began";
inline constexpr const char* prompted = "The learner needed a prompt, or not after all";
inline constexpr const char* enough = "Enough was heard to the last counter's criteria, or not after all";
inline constexpr const char* withdraw_last = "Withdraw the last counter";
inline constexpr const char* write_note = "Write a note on the last counter";
inline constexpr const char* question_put = "The question that is shown was put";
inline constexpr const char* other_question_put = "A question that is not on the list was put";
inline constexpr const char* question_answered = "The question is answered";
inline constexpr const char* question_before = "Show the question before";
inline constexpr const char* question_after = "Show the next question";
inline constexpr const char* said = "The next statement of the list was said";
inline constexpr const char* not_said = "The last tick was a mistake";
inline constexpr const char* strip = "A small strip of tiles, or the window again";
inline constexpr const char* pause = "Pause";
inline constexpr const char* pause_or_go_on = "Keep the note; pause, or go on";
inline constexpr const char* go_on = "Go on";
inline constexpr const char* stop = "Stop";
inline constexpr const char* keep_note = "Keep the note";
inline constexpr const char* leave_note = "Leave the note as it was";
inline constexpr const char* keep_reason = "Keep the reason";
inline constexpr const char* leave_reason = "Leave it at “break”";
inline constexpr const char* take_back = "Take the Stop back";
inline constexpr const char* close_recording = "Close the recording";
inline constexpr const char* go_on_recording = "Go on recording";

// Written notes.
inline constexpr const char* write_note_down = "Write the note down, or keep the correction";
inline constexpr const char* leave_field_kept = "Leave the field; what was typed stays in it";

// Decide.
inline constexpr const char* part_above = "What stands above";
inline constexpr const char* part_below = "What stands below";
inline constexpr const char* pass = "Pass the criterion";
inline constexpr const char* refer = "The reason for a referral; in its field: refer the criterion";
inline constexpr const char* refer_with_reason = "Refer the criterion, from the field of its reason";
inline constexpr const char* write_feedback = "Write feedback";
inline constexpr const char* copy_counters = "Copy the counters, or the clock times of notes";

// Review.
inline constexpr const char* play = "Play, or pause";
inline constexpr const char* seconds_back = "Three seconds back";
inline constexpr const char* seconds_on = "Three seconds on";
inline constexpr const char* slower = "Slower";
inline constexpr const char* faster = "Faster";
inline constexpr const char* counter_before = "The counter before";
inline constexpr const char* counter_after = "The next counter";
inline constexpr const char* hear = "Hear the counter, from two seconds before it";
inline constexpr const char* hear_again = "Hear it again and again, or no more";
inline constexpr const char* nudge_back = "The counter 0.1 s back";
inline constexpr const char* nudge_on = "The counter 0.1 s on";
inline constexpr const char* nudge_far_back = "The counter 1 s back";
inline constexpr const char* nudge_far_on = "The counter 1 s on";
inline constexpr const char* move_here = "Move the counter to what is heard";
inline constexpr const char* split = "Split the counter in two, each with a part of its criteria";
inline constexpr const char* join =
    "Join the counter with the nearest one, or with the one on its other side";
inline constexpr const char* new_counter = "A new counter at what is heard";
inline constexpr const char* withdraw = "Withdraw the counter";
inline constexpr const char* keep_change = "Give the reason, then keep the change";
inline constexpr const char* leave_change = "Leave the counter as it was";
inline constexpr const char* next_finding = "The next counter that is worth another look";
inline constexpr const char* conduct_report =
    "How it was conducted, in the place of what is worth another look, and back";
inline constexpr const char* closer = "A closer look at the sound";
inline constexpr const char* wider = "A wider look at the sound";

// Everywhere.
inline constexpr const char* help = "Show every key, and back";
inline constexpr const char* larger = "Everything larger";
inline constexpr const char* smaller = "Everything smaller";
inline constexpr const char* first_size = "The first size";

// When a key does it.
inline constexpr const char* while_planning = "Plan";
inline constexpr const char* while_reading = "Wording and handbooks";
inline constexpr const char* while_arranging = "Arrangements and questions";
inline constexpr const char* while_choosing = "The list of discussions";
inline constexpr const char* while_deciding = "Decide";
inline constexpr const char* while_reviewing = "Review";
inline constexpr const char* while_recording = "While the talk is recorded";
inline constexpr const char* while_paused = "In a pause";
inline constexpr const char* after_stop = "After Stop";
inline constexpr const char* while_noting = "While a note is typed";
inline constexpr const char* in_written_notes = "Written notes";
inline constexpr const char* before_recording = "Before the recording";
inline constexpr const char* while_giving_reason = "While the reason of a pause is typed";
inline constexpr const char* recorder_lost = "When the recorder ended by itself";
inline constexpr const char* while_aside = "Settings, help and first steps";
inline constexpr const char* otherwise = "When there is nothing else to do";

} // namespace counterpoint::help_words
