#pragma once

// The parts of result-sheet.html, in the order in which they stand on the page. Used by sheet_html.cpp alone.
// Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"
#include "sheet/html.h"

namespace counterpoint {

[[nodiscard]] Html
header_html(const ResultSheet& sheet); ///< practice banner, title, centre, learner, assessor
[[nodiscard]] Html player_html(const ResultSheet& sheet);    ///< the player, or why there is none
[[nodiscard]] Html counters_html(const ResultSheet& sheet);  ///< the mandated line of annotated time counters
[[nodiscard]] Html units_html(const ResultSheet& sheet);     ///< the form, unit by unit
[[nodiscard]] Html recording_html(const ResultSheet& sheet); ///< length, format, takes, losses, hash

/// A counter as a link that plays it: with the page's script in the player, without it as an address with a
/// media fragment (`recording.flac#t=115.25`). Plain text while there is no closed recording.
[[nodiscard]] Html counter_link(const ResultSheet& sheet, const Counter& counter, std::string_view text);

/// Text from a person, set apart so that letters that run from right to left move nothing around it.
[[nodiscard]] Html from_person(std::string_view text);

} // namespace counterpoint
