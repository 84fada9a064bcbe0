#pragma once

// What the bank of questions says, beside the questions of the plan.
// Thread: constant data.

namespace counterpoint::bank_words {

inline constexpr const char* bank = "Question bank";
inline constexpr const char* how_to = "Press a question to put it at the end of the list.";
inline constexpr const char* choose_unit =
    "Choose a unit first; the questions for its criteria stand here then.";

// The chosen question of the plan.
inline constexpr const char* keep = "Keep in your bank";
inline constexpr const char* keep_changed = "Change it in your bank";
inline constexpr const char* kept = "In your bank";
inline constexpr const char* in_starter_set = "In the starter set";
inline constexpr const char* no_words = "It has no words yet.";
inline constexpr const char* no_criterion =
    "To be kept it needs a criterion: the bank offers questions by what they may bring out.";

// The user's own.
inline constexpr const char* own = "Your own";
inline constexpr const char* own_counted = "Your own ({})";
inline constexpr const char* no_own =
    "None for these units yet. The button below a question's follow-ups keeps it here.";
inline constexpr const char* one_elsewhere = "1 more of your own is for another unit.";
inline constexpr const char* more_elsewhere = "{} more of your own are for other units.";
inline constexpr const char* no_criteria_here = "no criterion of these units";
inline constexpr const char* in_list = " · in the list";
inline constexpr const char* taken_out = "taken out of your bank";
inline constexpr const char* remove = "Remove";
inline constexpr const char* put_back = "Put back";
inline constexpr const char* read_again = "Read your questions again";

// To give away and to take in.
inline constexpr const char* file = "Path of a CSV file";
inline constexpr const char* export_of = "Export {} ({})";
inline constexpr const char* take_in = "Import";
inline constexpr const char* offered = "Without a path, Export {} makes {}";
inline constexpr const char* nothing_to_export =
    "Export gives your own questions of a unit away; there are none yet.";

inline constexpr const char* starter_set = "Starter set";
inline constexpr const char* no_starter = "Nothing of it is for a criterion in scope.";

} // namespace counterpoint::bank_words
