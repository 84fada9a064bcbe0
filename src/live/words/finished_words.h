#pragma once

// What the page of a closed recording says: its folder, the player, how it was conducted.
// Thread: constant data.

namespace counterpoint::finished_words {

// The recording.
inline constexpr const char* in_its_folder = "The recording is in its folder";
inline constexpr const char* closing = "Closing the recording…";
inline constexpr const char* closing_detail =
    "The sound is checked and the sheets are written. This takes a moment for a long talk.";
inline constexpr const char* practice = "This was made with the practice sound: every sheet says PRACTICE.";
inline constexpr const char* belongs_together =
    "The sound, the counters and the result sheet belong together in this folder.";
inline constexpr const char* imported = "Imported from {}, {}";
inline constexpr const char* recorded_one = "{} recorded · {} counter";
inline constexpr const char* recorded_counters = "{} recorded · {} counters";
inline constexpr const char* source_ended = "The recording ended because its source came to an end.";
inline constexpr const char* disk_reserve =
    "The recording ended because the disk was nearly full; the rest was needed to close it in order.";
inline constexpr const char* sound_lost = "The recording ended because no sound arrived any more.";
inline constexpr const char* write_failed = "The recording ended because it could not be written any more.";
inline constexpr const char* crash =
    "The recorder ended unexpectedly; the recording was closed as it was found.";
inline constexpr const char* loss =
    "{:.1f} seconds of sound never arrived and stand as silence; the result sheet says where.";
inline constexpr const char* folder = "Folder";

// What can be done.
inline constexpr const char* open_sheet = "Open result sheet";
inline constexpr const char* open_folder = "Open folder";
inline constexpr const char* new_discussion = "New discussion";

// The player.
inline constexpr const char* pause = "Pause";
inline constexpr const char* play = "Play";
inline constexpr const char* jump_back = "- 10 s";
inline constexpr const char* jump_on = "+ 10 s";
inline constexpr const char* previous = "Previous";
inline constexpr const char* next = "Next";
inline constexpr const char* loop_counter = "Loop counter";
inline constexpr const char* end_loop = "End loop";
inline constexpr const char* time = "{} of {}";
inline constexpr const char* time_and_speed = "{}, {}";
inline constexpr const char* normal_speed = "normal speed";
inline constexpr const char* speed = "{:g} times the speed";
inline constexpr const char* output_gone =
    "The sound output is gone. It is looked for; playing goes on where it stopped.";
inline constexpr const char* voice = "{} is {}";
inline constexpr const char* muted = "muted";
inline constexpr const char* heard = "heard";
inline constexpr const char* no_counters = "This discussion has no counters.";
inline constexpr const char* no_such_counter = "There is no counter {}; this discussion has {}.";
inline constexpr const char* show_lists_them = "counterpoint-cli show lists the counters.";

// How it was conducted.
inline constexpr const char* conduct = "How it was conducted";
inline constexpr const char* put = "{} put, {} of the list not ticked as put.";
inline constexpr const char* one_question = "1 question was";
inline constexpr const char* questions = "{} questions were";
inline constexpr const char* questions_put = "Put";
inline constexpr const char* questions_not_put = "On the list, not ticked as put";
inline constexpr const char* over_time = "Over time";
inline constexpr const char* between_counters = "From each counter to the next";
inline constexpr const char* thinking = "After each question";
inline constexpr const char* whose_channel =
    "Whose channel is whose: find ten seconds in which the assessor alone speaks, and ten of the learner, "
    "and press while you hear their beginning.";
inline constexpr const char* speaks_from = "{}: from {}";
inline constexpr const char* speaks_here = "{} speaks here";
inline constexpr const char* check = "Check";

} // namespace counterpoint::finished_words
