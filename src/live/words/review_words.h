#pragma once

// What the Review stage says.
// Thread: constant data.

namespace counterpoint::review_words {

inline constexpr const char* review_counters = "Review the counters";

inline constexpr const char* banner =
    "F4 plays and pauses, F3 and F5 go three seconds back and on, F6 and F7 slower and faster, F8 hears the "
    "chosen counter. Nothing is changed before its reason is given.";

// Listening.
inline constexpr const char* play_key = " (F4)";
inline constexpr const char* listen_back = "−3 s (F3)";
inline constexpr const char* listen_on = "+3 s (F5)";
inline constexpr const char* slower = "Slower (F6)";
inline constexpr const char* faster = "Faster (F7)";

inline constexpr const char* play_counter = "Play";

// The counters.
inline constexpr const char* counters_counted = "Counters: {}";
inline constexpr const char* no_counters = "Nothing is marked. “New counter” makes one at what is heard.";

// The chosen one.
inline constexpr const char* none_chosen = "No counter is chosen";
inline constexpr const char* how_to_choose =
    "Choose one in the list, in the picture, or with Page Up and Page Down.";
inline constexpr const char* prompted = "The learner was prompted.";
inline constexpr const char* added_later = "Added later, at no press of a key.";

// What can be done with it.
inline constexpr const char* hear = "Hear it (F8)";
inline constexpr const char* loop = "Loop";
inline constexpr const char* far_back = "−1 s";
inline constexpr const char* back = "−0.1 s";
inline constexpr const char* on = "+0.1 s";
inline constexpr const char* far_on = "+1 s";
inline constexpr const char* move_here = "Move here (Ctrl+M)";
inline constexpr const char* split = "Split (Ctrl+S)";
inline constexpr const char* merge = "Join (Ctrl+J)";
inline constexpr const char* add = "New counter (Ctrl+N)";
inline constexpr const char* withdraw = "Withdraw (Ctrl+W)";

// A change on its way.
inline constexpr const char* criteria_of_new = "Criteria of the new counter, as 2.1 2.2";
inline constexpr const char* criteria_that_go = "Criteria that go to the new counter, as 2.1 2.2";
inline constexpr const char* reason = "Why? It stands in the trail";
inline constexpr const char* keep = "Keep the change (Enter)";
inline constexpr const char* leave = "Leave it (Esc)";
inline constexpr const char* trail = "What was changed before";

// What is worth another look.
inline constexpr const char* show_findings = "Worth another look… (Ctrl+R)";
inline constexpr const char* show_conduct_report = "How it was conducted… (Ctrl+R)";
inline constexpr const char* findings = "Worth another look (Ctrl+K)";
inline constexpr const char* no_findings = "Nothing stands out.";
inline constexpr const char* guidance =
    "Hints where to listen again, never a judgement. Nothing follows from them by itself.";
inline constexpr const char* not_checked = "Not checked: {}";

// The picture.
inline constexpr const char* picture_comes = "The picture of the sound is being made…";
inline constexpr const char* closer = "Closer (Ctrl+I)";
inline constexpr const char* wider = "Wider (Ctrl+O)";

// The counters, as rows and as what was done to them.
inline constexpr const char* as_before = "as before";
inline constexpr const char* seconds_back = "{:.2f} s back";
inline constexpr const char* seconds_on = "{:.2f} s on";
inline constexpr const char* added = "Added later";
inline constexpr const char* gained = "Gained {}";
inline constexpr const char* gave_away = "Gave {} away";
inline constexpr const char* moved = "Moved {}, from {}";
inline constexpr const char* noted = "Got a note";
inline constexpr const char* withdrawn = "Withdrawn";
inline constexpr const char* during_talk = "{} during the talk";
inline constexpr const char* because = "{}: {}";
inline constexpr const char* counter = "Counter {} · {}";
inline constexpr const char* points_to = "Points to {}";
inline constexpr const char* pressed_at = "Pressed at {}";
inline constexpr const char* pressed_with = "{} with counter {}";
inline constexpr const char* note = "Note: {}";

// What the change would do.
inline constexpr const char* part_goes = "{} goes";
inline constexpr const char* part_stays = "{} stays";
inline constexpr const char* moves_to = "Moves to {}, {}";
inline constexpr const char* splits = "A new counter at {} takes a part of the criteria";
inline constexpr const char* joins = "Takes up {} of counter {} at {}, which is withdrawn";
inline constexpr const char* adds = "A new counter at {}";
inline constexpr const char* is_withdrawn = "Is withdrawn; it stays in the trail";
inline constexpr const char* no_change = "No change was begun.";
inline constexpr const char* more_findings = "{} more are not listed here.";
inline constexpr const char* minutes = "{}m {:02}.{:02} secs";
inline constexpr const char* hours = "{}h {:02}m {:02}.{:02} secs";

} // namespace counterpoint::review_words
