#pragma once

// What the panels are called where somebody goes through them by Ctrl+Tab.
// Thread: constant data.

namespace counterpoint::panel_words {

inline constexpr const char* title = "Top of the screen";
inline constexpr const char* clock = "Clock, pause and stop";
inline constexpr const char* banner = "Messages";

// Plan and catalogue.
inline constexpr const char* units = "Units";
inline constexpr const char* people = "People";
inline constexpr const char* sound = "Microphone";
inline constexpr const char* sound_test = "Sound test";
inline constexpr const char* record = "Go on to the recording";
inline constexpr const char* scope = "Criteria to be covered";
inline constexpr const char* arrangements = "Arrangements";
inline constexpr const char* question_list = "Planned questions";
inline constexpr const char* question_page = "The chosen question";
inline constexpr const char* bank = "Question bank";
inline constexpr const char* catalogue_list = "Units of the catalogue";
inline constexpr const char* catalogue_page = "The chosen unit";
inline constexpr const char* discussions = "Discussions";
inline constexpr const char* points = "Before the recording";
inline constexpr const char* given = "Agreement and identity";

// The talk.
inline constexpr const char* tiles = "Assessment criteria";
inline constexpr const char* question = "Current question";
inline constexpr const char* descriptors = "Guidance";
inline constexpr const char* stopped = "After the stop";
inline constexpr const char* strip = "Strip of tiles";
inline constexpr const char* last_mark = "Last mark";
inline constexpr const char* counters = "Counters";
inline constexpr const char* statements = "Statements to be spoken";
inline constexpr const char* notes_list = "Written notes";
inline constexpr const char* notes_page = "A written note";

// Afterwards.
inline constexpr const char* finished = "The recorded discussion";
inline constexpr const char* review_sound = "The recording as a picture";
inline constexpr const char* review_counters = "Counters";
inline constexpr const char* review_change = "Change of a counter";
inline constexpr const char* review_findings = "Points to look at";
inline constexpr const char* conduct_report = "How it was conducted";
inline constexpr const char* player = "Player";
inline constexpr const char* decide_list = "Units and criteria";
inline constexpr const char* decide_page = "Decision";

// The program itself.
inline constexpr const char* welcome_look = "How it looks";
inline constexpr const char* welcome_handbook = "Handbook";
inline constexpr const char* welcome_practice = "Practice";
inline constexpr const char* welcome_begin = "Begin";
inline constexpr const char* settings = "Settings";
inline constexpr const char* help = "Help";

} // namespace counterpoint::panel_words
