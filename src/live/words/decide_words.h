#pragma once

// What the Decide stage says.
// Thread: constant data.

namespace counterpoint::decide_words {

// The list.
inline constexpr const char* submission = "Submission";
inline constexpr const char* submission_detail = "Declaration, countersigning, all counters";
inline constexpr const char* declared = "declared";
inline constexpr const char* open = "open";
inline constexpr const char* pass = "Pass";
inline constexpr const char* referral = "Referral";

// A criterion.
inline constexpr const char* carried_over = "Passed in an earlier submission; that Pass is carried over.";
inline constexpr const char* not_in_scope = "Not in the scope that was planned for this discussion.";
inline constexpr const char* no_counter = "None points here.";
inline constexpr const char* copy = "Copy counters (Ctrl+C)";
inline constexpr const char* copied = "In the clipboard, as it prints.";
inline constexpr const char* feedback = "Feedback to the learner (Ctrl+F)";
inline constexpr const char* kept = "Written down.";
inline constexpr const char* nothing_written = "Nothing is written here.";
inline constexpr const char* not_kept = "Not written down yet: it is when you leave the field (Esc).";
inline constexpr const char* keep_phrase = "Keep as a phrase of mine";
inline constexpr const char* add = "Add";

// Its judgement.
inline constexpr const char* decision = "Decision";
inline constexpr const char* undecided = "Not decided yet";
inline constexpr const char* referred = "Referral: {}";
inline constexpr const char* press_pass = "Pass (Ctrl+P)";
inline constexpr const char* press_referral = "Referral (Ctrl+R)";
inline constexpr const char* leave_open = "Leave open";
inline constexpr const char* why_referral =
    "For a referral: the ground, and what the learner has not yet shown";
inline constexpr const char* not_met = "AC not met";
inline constexpr const char* literacy = "Spelling or grammar";
inline constexpr const char* presentation = "Presentation";
inline constexpr const char* deadline = "Missed deadline";
inline constexpr const char* missing = "What is missing";

// Evidence from elsewhere.
inline constexpr const char* evidence = "Evidence from elsewhere";
inline constexpr const char* withdraw = "Withdraw";
inline constexpr const char* evidence_title = "Title, as in the evidence matrix";
inline constexpr const char* evidence_reference = "Reference";
inline constexpr const char* evidence_explanation = "How it meets the criterion";

// A learning outcome.
inline constexpr const char* comment = "The assessor's comments, if there are any (Ctrl+F)";
inline constexpr const char* qa_comment = "Comments of quality assurance";

// A unit.
inline constexpr const char* outcome = "Unit outcome";
inline constexpr const char* day = "Date on the sheet";
inline constexpr const char* unit_pass = "Unit Pass";
inline constexpr const char* unit_referral = "Unit Referral";
inline constexpr const char* decided = "{} of {} criteria are decided.";
inline constexpr const char* open_criteria = "Open: AC {}";
inline constexpr const char* referred_criteria = "Referred: AC {}";
inline constexpr const char* with_day = "{}, {}";
inline constexpr const char* countersigned = "{}: {}";
inline constexpr const char* not_countersigned = "not decided yet";
inline constexpr const char* informal =
    "The decision is informal until quality assurance has confirmed it; feedback to the learner says so.";
inline constexpr const char* quality_assurance = "Quality assurance";
inline constexpr const char* iqa = "IQA";
inline constexpr const char* eqa = "EQA";
inline constexpr const char* confirmed = "confirmed";
inline constexpr const char* returned = "returned";
inline constexpr const char* not_sampled = "not sampled";
inline constexpr const char* check = "{} {}: {}";

// The submission.
inline constexpr const char* this_submission = "This submission";
inline constexpr const char* declaration = "Declaration of authenticity";
inline constexpr const char* no_declaration = "There is none yet. It comes before any outcome of a unit.";
inline constexpr const char* declared_words = "“{}”";
inline constexpr const char* declared_how = "“{}” ({})";
inline constexpr const char* what_is_declared = "What the learner declares";
inline constexpr const char* how_declared = "Where you write it down for them: how they declared it";
inline constexpr const char* usual_declaration = "What I said in this discussion is my own work and my own "
                                                 "practice, and I have named the sources that I used.";
inline constexpr const char* declare_learner = "I am the learner and declare this";
inline constexpr const char* declare_assessor = "Write down that they declared it";
inline constexpr const char* no_countersigner =
    "None is named. One is needed where the assessor is not yet qualified.";
inline constexpr const char* countersigner = "Named: {}";
inline constexpr const char* countersigner_name = "Name; empty if none is needed";
inline constexpr const char* write_down = "Write down";

} // namespace counterpoint::decide_words
