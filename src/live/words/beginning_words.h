#pragma once

// What the page before the recording says.
// Thread: constant data.

namespace counterpoint::beginning_words {

// The points.
inline constexpr const char* met = "met";
inline constexpr const char* not_met = "not met";
inline constexpr const char* chosen_point = "Unit, names, microphone";
inline constexpr const char* chosen = "Chosen.";
inline constexpr const char* microphone = "Microphone";
inline constexpr const char* practice_needs_none = "The practice sound needs none.";
inline constexpr const char* not_tested = "Not tested. Let both of you say a sentence.";
inline constexpr const char* listening = "Listening: speak now, both of you.";
inline constexpr const char* channel = "{}, loudest {:.0f} %: {}";
inline constexpr const char* disk = "Room on the disk";
inline constexpr const char* disk_unknown = "Not known yet.";
inline constexpr const char* room_of_days = "More than a day of sound.";
inline constexpr const char* room_of_hours = "{} h {:02} min of sound.";
inline constexpr const char* room_of_minutes = "{} min of sound.";
inline constexpr const char* room_wanted = "{} {} min are wanted.";
inline constexpr const char* questions = "Questions";
inline constexpr const char* no_questions = "None are listed.";
inline constexpr const char* questions_lack = "{} listed. Without one: {}.";
inline constexpr const char* questions_complete = "{} listed; every criterion in scope has one.";
inline constexpr const char* agreed_by_both = "Plan agreed by both";
inline constexpr const char* agreed = "Agreed as it stands.";
inline constexpr const char* learner_has_not = "The learner has not agreed.";
inline constexpr const char* you_have_not = "You have not agreed.";
inline constexpr const char* changed_since = "The plan was changed since; agree anew under Questions.";
inline constexpr const char* nobody_agreed = "Nobody has agreed; that is done under Questions.";
inline constexpr const char* prior_approval = "Prior approval, {}";
inline constexpr const char* not_stated = "Not stated.";
inline constexpr const char* not_complete = "Not complete.";
inline constexpr const char* identity = "Learner's identity";
inline constexpr const char* identity_not_said = "Not said how it was checked.";
inline constexpr const char* consent = "Agreement to be recorded";
inline constexpr const char* consent_not_said = "Not said how the learner agreed.";
inline constexpr const char* left_out = "Left out: {}";

// All of them.
inline constexpr const char* all_met = "All points are met.";
inline constexpr const char* one_point = "1 point is";
inline constexpr const char* points = "{} points are";
inline constexpr const char* open_in_practice = "{} not met; practice needs none of them.";
inline constexpr const char* open = "{} not met.";

// What is said here.
inline constexpr const char* test = "Test the microphone";
inline constexpr const char* levels_here = "Its level shows here while it is tested.";
inline constexpr const char* speak_now = "Speak now…";
inline constexpr const char* how_identity = "How the learner's identity was checked";
inline constexpr const char* how_consent = "How the learner agreed to be recorded";
inline constexpr const char* reason = "Why it begins although not all is met; it stands on the sheet";
inline constexpr const char* back = "Plan (Esc)";

} // namespace counterpoint::beginning_words
