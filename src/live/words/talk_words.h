#pragma once

// What the screen of the talk says of its questions, its time and what is to be said aloud; and after Stop.
// Thread: constant data.

namespace counterpoint::talk_words {

// The question.
inline constexpr const char* no_questions = "No questions were planned";
inline constexpr const char* how_to_note = "F2 notes that a question was put, F3 that it is answered.";
inline constexpr const char* question = "Question {} of {} · {}";
inline constexpr const char* not_put = "not put yet";
inline constexpr const char* put_at = "put at {}";
inline constexpr const char* put_and_answered_at = "put at {}, answered at {}";
inline constexpr const char* then = "Then: {}";
inline constexpr const char* put = "Put (F2)";
inline constexpr const char* answered = "Answered (F3)";
inline constexpr const char* follow_up = "Follow-up";
inline constexpr const char* follow_up_to = "Follow-up to: {}";
inline constexpr const char* not_on_list = "A question that is not on the list";

// The time.
inline constexpr const char* no_length = "no length was planned";
inline constexpr const char* left = "{} left";
inline constexpr const char* over = "{} over";
inline constexpr const char* of_planned = "of {} min, {} at most";
inline constexpr const char* last_answer = "let the last answer finish: {}";
inline constexpr const char* past_planned = "past the 10 % over {} min";
inline constexpr const char* no_criterion = "There is no AC {}";
inline constexpr const char* typed_criterion = "AC {}_";

// What is to be said aloud, as it is read at a glance; the whole sentences are the core's.
inline constexpr const char* aloud = "To be said aloud: {}. F8 ticks the next, Shift+F8 takes a tick back.";
inline constexpr const char* recorded = "Recording";
inline constexpr const char* date = "Date";
inline constexpr const char* place = "Place";
inline constexpr const char* start_time = "Start time";
inline constexpr const char* names = "Both names";
inline constexpr const char* unit = "Unit";
inline constexpr const char* agreement = "Agreement";
inline constexpr const char* alone = "Nobody else here";
inline constexpr const char* reason = "Why we talk";
inline constexpr const char* how_judged = "How it is judged";
inline constexpr const char* end_time = "At the end: time";

// After Stop.
inline constexpr const char* stopped_at = "Stopped at {}";
inline constexpr const char* stopped = "Nothing is being recorded. F9 takes the Stop back and the recording "
                                       "goes on, with a cut that is stated. F10 closes it for good.";
inline constexpr const char* closes_in = " By itself it closes in {}.";
inline constexpr const char* seconds = "{} s";
inline constexpr const char* minutes = "{} min {:02} s";
inline constexpr const char* untouched = "No counter names these criteria";
inline constexpr const char* unsaid = "Not ticked as said at the end";
inline constexpr const char* nothing_missing = "Every criterion has a counter, and the end was said.";

} // namespace counterpoint::talk_words
