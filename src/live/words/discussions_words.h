#pragma once

// What the bar of stages and the list of discussions say.
// Thread: constant data.

namespace counterpoint::discussions_words {

// The four stages.
inline constexpr const char* program = "Counterpoint";
inline constexpr const char* plan = "1  Plan";
inline constexpr const char* conduct = "2  Conduct";
inline constexpr const char* review = "3  Review";
inline constexpr const char* decide = "4  Decide";
inline constexpr const char* settled =
    "What was planned is settled once the recording has begun; it stands on the result sheet.";
inline constexpr const char* not_closed_yet = "This comes once the recording is closed.";
inline constexpr const char* subject = "{} · {}";
inline constexpr const char* settings = "Settings…";
inline constexpr const char* discussions_button = "Discussions…";

// The list.
inline constexpr const char* discussions = "Discussions";
inline constexpr const char* plan_another = "Plan a new one";
inline constexpr const char* back = "Back (Esc)";
inline constexpr const char* path = "Folder of a discussion that lies elsewhere";
inline constexpr const char* open = "Open";
inline constexpr const char* looking = "Looking through the folder…";
inline constexpr const char* none = "There are no discussions in the folder yet.";
inline constexpr const char* older = "{} older ones are not listed; type their folder above.";
inline constexpr const char* no_name = "(no name)";
inline constexpr const char* facts = "{} · {}";
inline constexpr const char* practice_facts = "{} · {} · PRACTICE";
inline constexpr const char* planned = "planned";
inline constexpr const char* noting = "written notes, not ended";
inline constexpr const char* closed_in_notes = "written notes, not decided";
inline constexpr const char* cut_short = "recording not closed";
inline constexpr const char* closed = "recorded, not decided";
inline constexpr const char* decided = "decided";
inline constexpr const char* unreadable = "cannot be read";

} // namespace counterpoint::discussions_words
