#pragma once

// What several screens say.
// Thread: constant data.

namespace counterpoint::shared_words {

inline constexpr const char* annotated_counters = "Annotated time counters";
inline constexpr const char* nothing_marked = "Nothing was marked.";
inline constexpr const char* back_to_plan = "Back to the plan (Esc)";
inline constexpr const char* wording_and_handbooks = "Wording and handbooks…";
inline constexpr const char* or_drop_it = "Or drop the file on this window.";
inline constexpr const char* choose_file = "Choose…";
inline constexpr const char* choose_again = "Choose again…";
inline constexpr const char* prior_approval_rule =
    "A discussion takes the place of the written work only if that was approved beforehand.";
inline constexpr const char* practice_conversation = "practice conversation";
inline constexpr const char* starting = "Starting…";
inline constexpr const char* left = "Left";
inline constexpr const char* right = "Right";
inline constexpr const char* assessor = "Assessor";
inline constexpr const char* learner = "Learner";
inline constexpr const char* countersigning_assessor = "Countersigning assessor";
inline constexpr const char* slower = "Slower";
inline constexpr const char* faster = "Faster";

// A criterion, a learning outcome.
inline constexpr const char* criterion_sign = "AC"; // with its number it is one word, which no line parts
inline constexpr const char* outcome_sign = "LO";
inline constexpr const char* criterion_title = "AC {}  {}";
inline constexpr const char* outcome_name = "LO {}";
inline constexpr const char* outcome_title = "LO {}  {}";
inline constexpr const char* to_begin_with = "to begin with";
inline constexpr const char* prompted = "prompted";
inline constexpr const char* and_last = " and ";
inline constexpr const char* sheet_words_it = "On the result sheet: {}";
inline constexpr const char* typical_referral = "Typical of a referral (guidance)";
inline constexpr const char* typical_pass = "Typical of a pass (guidance)";
inline constexpr const char* depth = "Depth";
inline constexpr const char* guidance = "Assessment guidance";
inline constexpr const char* starting_points = "Starting points";
inline constexpr const char* part_of = "{} of {}";

// In the desktop's own file chooser.
inline constexpr const char* choose_recording = "Choose the recording";
inline constexpr const char* choose_handbook = "Choose the handbook";
inline constexpr const char* choose_questions = "Choose the file of questions";
inline constexpr const char* choose_discussion = "Choose the discussion's folder";
inline constexpr const char* recordings = "Sound and video";
inline constexpr const char* handbooks = "Word documents and texts";
inline constexpr const char* tables = "Tables (CSV)";
inline constexpr const char* all_files = "All files";

} // namespace counterpoint::shared_words
