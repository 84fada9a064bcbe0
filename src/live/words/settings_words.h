#pragma once

// What the settings and the first steps say.
// Thread: constant data.

namespace counterpoint::settings_words {

// Look and size.
inline constexpr const char* look = "Look";
inline constexpr const char* light = "Light";
inline constexpr const char* light_detail = "Dark letters on a light ground";
inline constexpr const char* dark = "Dark";
inline constexpr const char* dark_detail = "Light letters on a dark ground; glares less in a dim room";
inline constexpr const char* high_contrast = "High contrast";
inline constexpr const char* high_contrast_detail =
    "White and yellow on black, with an edge around everything that can be pressed";
inline constexpr const char* size = "Size";
inline constexpr const char* percent = "{} %";
inline constexpr const char* smaller = "Smaller";
inline constexpr const char* larger = "Larger";
inline constexpr const char* size_keys = "Anywhere: Ctrl with + and −, and Ctrl with 0 for the first size.";

// Marking.
inline constexpr const char* marking = "Marking";
inline constexpr const char* points_to = "A counter points to";
inline constexpr const char* its_press = "its press";
inline constexpr const char* seconds_before = "{} s before";
inline constexpr const char* press_is_kept =
    "The instant of the press is kept too. Playback begins a little before a counter anyway.";

// The page's buttons.
inline constexpr const char* back = "Back (Esc)";
inline constexpr const char* help = "Help (F1)";
inline constexpr const char* first_steps = "First steps";

// The file.
inline constexpr const char* damaged =
    "The settings of the window could not be read; it opens as it does the first time. Discussions are not "
    "touched by this. The next change of a setting writes the file anew.";
inline constexpr const char* no_sense =
    "The setting \"{}\" of the window makes no sense and stands at its default.";
inline constexpr const char* file_is = " The file is {}.";

// The first steps.
inline constexpr const char* read_easily = "1  Make it easy to read";
inline constexpr const char* read_easily_detail =
    "You will look at this window from the corner of your eye, while you listen.";
inline constexpr const char* handbook = "2  Read in your centre's handbook";
inline constexpr const char* handbook_detail =
    "The units of 8585, 8588, 8589 and 8580 are built in with the exact wording of their criteria. Your "
    "centre's own handbook (.docx or .txt) adds what a Pass and a Referral look like. It can wait.";
inline constexpr const char* practise = "3  Practise once";
inline constexpr const char* practise_detail =
    "A built-in conversation takes the microphone's place. Choose a unit and press Record (F9). When a "
    "criterion is spoken of, press the key on its tile. F10 stops. The sheet that comes out says PRACTICE.";
inline constexpr const char* practise_now = "Practise now";
inline constexpr const char* begin_detail =
    "F1 shows every key, wherever you are. Settings… brings this page back.";
inline constexpr const char* begin = "Plan a discussion";

} // namespace counterpoint::settings_words
