#pragma once

// What the first page of Plan says: units, people, sound and what is still needed.
// Thread: constant data.

namespace counterpoint::plan_words {

// Units.
inline constexpr const char* units = "Units under discussion";
inline constexpr const char* unit_level = "Level {} · "; // where it is known
inline constexpr const char* unit_facts = "{}{} learning outcomes · {} criteria{}";

// People.
inline constexpr const char* people = "People";
inline constexpr const char* registration = "Learner registration number";
inline constexpr const char* centre = "Centre";
inline constexpr const char* centre_number = "Centre number";
inline constexpr const char* arrangements = "Date, place, scope…";
inline constexpr const char* questions = "Questions…";
inline constexpr const char* questions_counted = "Questions ({})…";

// The microphone.
inline constexpr const char* microphone = "Microphone";
inline constexpr const char* looking = "Looking for microphones…";
inline constexpr const char* no_microphone =
    "No microphone was found. Plug one in and look again, or try the program with the practice sound below.";
inline constexpr const char* default_microphone = "The system's default microphone";
inline constexpr const char* default_detail = "as chosen in the sound settings of this computer";
inline constexpr const char* sound_server = "The desktop's sound server";
inline constexpr const char* usual_device = "The usual device of the sound system";
inline constexpr const char* with_computer = "Also record what the computer plays";
inline constexpr const char* with_computer_detail =
    "For a call: your microphone on the left, the other side on the right. Use headphones, or the other side "
    "is heard on both.";
inline constexpr const char* look_again = "Look again";
inline constexpr const char* practice_sound = "Practice sound instead of a microphone";
inline constexpr const char* practice_detail =
    "A short conversation that is built in. Its sheets say PRACTICE.";

// Its test.
inline constexpr const char* not_tested = "Not tested yet. A few words are recorded, judged and played back.";
inline constexpr const char* speak_now = "Speak now, both of you, as in the talk: {:.0f} seconds.";
inline constexpr const char* played_back = "Now it is played back.";
inline constexpr const char* test_ended_early = "The test was ended before it was done.";
inline constexpr const char* sound_is_good = "The sound is good.";
inline constexpr const char* sound_is_bad = "Something is wrong with the sound.";
inline constexpr const char* practice_needs_no_test = "The practice sound needs no test.";
inline constexpr const char* end_test = "Enough";
inline constexpr const char* test = "Test the sound";
inline constexpr const char* test_again = "Test again";
inline constexpr const char* stand_in = "If lost: {}";
inline constexpr const char* no_stand_in = "none";
inline constexpr const char* stand_in_detail =
    "That one is recorded when the chosen microphone is lost and does not come back.";
inline constexpr const char* stand_in_recorded =
    "The microphone \"{}\" was lost and did not come back. \"{}\" is recorded instead; sit so that it hears "
    "both of you.";

// A recording that exists.
inline constexpr const char* recorded_elsewhere = "Recorded elsewhere…";
inline constexpr const char* existing = "Recorded elsewhere: path of the file";
inline constexpr const char* importing = "Importing…";
inline constexpr const char* import_what_there_is = "Import what there is";
inline constexpr const char* import_it = "Import";

// What is missing.
inline constexpr const char* still_needed = "Still needed: {}.";
inline constexpr const char* a_unit = "a unit";
inline constexpr const char* learner_name = "the learner's name";
inline constexpr const char* assessor_name = "the assessor's name";
inline constexpr const char* a_microphone = "a microphone";
inline constexpr const char* sheet_will_lack = "The result sheet will lack {}.";
inline constexpr const char* centre_name = "the centre's name";
inline constexpr const char* a_centre_number = "the centre number";
inline constexpr const char* registration_number = "the registration number";
inline constexpr const char* disk_full = "The disk is too full to record.";
inline constexpr const char* room_of_days = "The disk has room for more than a day of sound.";
inline constexpr const char* room_of_hours = "The disk has room for {} h {:02} min of sound.";
inline constexpr const char* room_of_minutes = "The disk has room for {} min of sound.";

// What can be done.
inline constexpr const char* ready = "Ready. Next: what should be so before it is recorded.";
inline constexpr const char* keep = "Keep plan";
inline constexpr const char* kept = "Plan kept";
inline constexpr const char* go_on = "Go on to Record (F9)";
inline constexpr const char* record = "Record (F9)";
inline constexpr const char* record_practice = "Record PRACTICE (F9)";

} // namespace counterpoint::plan_words
