#pragma once

// What the further pages of Plan say: arrangements and scope, questions and agreement.
// Thread: constant data.

namespace counterpoint::plan_pages_words {

// What the discussion is to cover.
inline constexpr const char* scope = "Criteria in scope";
inline constexpr const char* all_criteria = "All criteria";
inline constexpr const char* only_gaps = "Only the gaps";
inline constexpr const char* no_unit = "Choose a unit first; its criteria are listed here then.";
inline constexpr const char* all_in_scope = "All {} criteria are in scope.";
inline constexpr const char* some_in_scope = "{} of {} criteria are in scope.";

// When, where and how.
inline constexpr const char* when_where_how = "When, where and how";
inline constexpr const char* date = "Date, as agreed";
inline constexpr const char* time = "Time";
inline constexpr const char* minutes = "Planned minutes";
inline constexpr const char* minutes_problem = "The planned length is a number of minutes.";
inline constexpr const char* place = "Place, or the meeting's name";
inline constexpr const char* face_to_face = "Face to face";
inline constexpr const char* remote = "Remote";
inline constexpr const char* method = "Areas to be covered; how it is conducted and recorded";
inline constexpr const char* access = "Access arrangements (they never change what is demanded)";
inline constexpr const char* special = "Special consideration, if there is any";
inline constexpr const char* others = "Others present: name, role; one a line (a live IQA, an interpreter)";
inline constexpr const char* needs_approval =
    "{}: a discussion takes the place of the written work only if that was approved beforehand.";
inline constexpr const char* approved_by = "Approved by";
inline constexpr const char* approved_on = "On";
inline constexpr const char* evidence_title = "Title in the evidence matrix";
inline constexpr const char* evidence_reference = "Reference there";

// The list of questions.
inline constexpr const char* new_question = "New";
inline constexpr const char* earlier = "Earlier";
inline constexpr const char* later = "Later";
inline constexpr const char* remove = "Remove";
inline constexpr const char* put_back = "Put back: {}";
inline constexpr const char* no_words = "(no words yet)";
inline constexpr const char* one_follow_up = " · {} follow-up";
inline constexpr const char* follow_ups = " · {} follow-ups";
inline constexpr const char* see_note = " · see the note";
inline constexpr const char* without_question = "Without a question so far: {}.";
inline constexpr const char* fill = "Add one from the bank for each of them";

// One question.
inline constexpr const char* none_chosen = "Press New to write a question, or take one from the bank.";
inline constexpr const char* question = "Question {}";
inline constexpr const char* ties = "Criteria that it may bring out";
inline constexpr const char* on_follow_up = "Follow-up “{}”: {}";
inline constexpr const char* follow_ups_at_hand = "Follow-ups at hand, one a line";

// Agreement.
inline constexpr const char* agreement = "Agreement to plan and questions";
inline constexpr const char* not_agreed = "not yet";
inline constexpr const char* agreed = "agreed";
inline constexpr const char* agreed_how = "agreed, {}";
inline constexpr const char* agreed_text = "Assessor: {}. Learner: {}.";
inline constexpr const char* learner_copy = "Copy for the learner (page and PDF)";
inline constexpr const char* keep_first =
    "Keep the plan first; then it can be copied for the learner, and both can agree to it.";
inline constexpr const char* assessor_agrees = "The assessor agrees";
inline constexpr const char* how_learner_agreed = "How the learner agreed (“by e-mail on 12 October”)";
inline constexpr const char* learner_agreed = "Write down that the learner agreed";

} // namespace counterpoint::plan_pages_words
