#pragma once

// What the Review stage says, in one place: view, panels and tests take their words from here.
// Thread: constant data.

#include <string_view>

namespace counterpoint::review_words {

inline constexpr std::string_view review_counters = "Review the counters";

inline constexpr std::string_view banner =
    "F4 plays and pauses, F3 and F5 go three seconds back and on, F6 and F7 slower and faster, F8 hears the "
    "chosen counter. Nothing is changed before its reason is given.";

// Listening.
inline constexpr std::string_view play_key = " (F4)";
inline constexpr std::string_view listen_back = "−3 s (F3)";
inline constexpr std::string_view listen_on = "+3 s (F5)";
inline constexpr std::string_view slower = "Slower (F6)";
inline constexpr std::string_view faster = "Faster (F7)";

inline constexpr std::string_view play_counter = "Play";

// The counters.
inline constexpr std::string_view counters = "Counters";
inline constexpr std::string_view no_counters =
    "Nothing is marked. “New counter” makes one at what is heard.";

// The chosen one.
inline constexpr std::string_view none_chosen = "No counter is chosen";
inline constexpr std::string_view how_to_choose =
    "Choose one in the list, in the picture, or with Page Up and Page Down.";
inline constexpr std::string_view prompted = "The learner was prompted.";
inline constexpr std::string_view added_later = "Added later, at no press of a key.";

// What can be done with it.
inline constexpr std::string_view hear = "Hear it (F8)";
inline constexpr std::string_view loop = "Loop";
inline constexpr std::string_view far_back = "−1 s";
inline constexpr std::string_view back = "−0.1 s";
inline constexpr std::string_view on = "+0.1 s";
inline constexpr std::string_view far_on = "+1 s";
inline constexpr std::string_view move_here = "Move here (Ctrl+M)";
inline constexpr std::string_view split = "Split (Ctrl+S)";
inline constexpr std::string_view merge = "Join (Ctrl+J)";
inline constexpr std::string_view add = "New counter (Ctrl+N)";
inline constexpr std::string_view withdraw = "Withdraw (Ctrl+W)";

// A change on its way.
inline constexpr std::string_view criteria_of_new = "Criteria of the new counter, as 2.1 2.2";
inline constexpr std::string_view criteria_that_go = "Criteria that go to the new counter, as 2.1 2.2";
inline constexpr std::string_view reason = "Why? It stands in the trail";
inline constexpr std::string_view keep = "Keep the change (Enter)";
inline constexpr std::string_view leave = "Leave it (Esc)";
inline constexpr std::string_view trail = "What was changed before";

// What is worth another look.
inline constexpr std::string_view findings = "Worth another look";
inline constexpr std::string_view no_findings = "Nothing stands out.";
inline constexpr std::string_view guidance =
    "Hints where to listen again, never a judgement. Nothing follows from them by itself.";
inline constexpr std::string_view not_checked = "Not checked";

// The picture.
inline constexpr std::string_view picture_comes = "The picture of the sound is being made…";
inline constexpr std::string_view closer = "Closer (Ctrl+I)";
inline constexpr std::string_view wider = "Wider (Ctrl+O)";

} // namespace counterpoint::review_words
