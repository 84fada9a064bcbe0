#pragma once

// result-sheet.html: the result sheet as one page that opens from disk in any browser, and the accessible way
// into a bundle. It fetches nothing but the recording beside it; without its script it can be read in full
// and its counters are plain links into the recording. It prints as the awarding body's form (FIELD R50).
//
// The page's Content-Security-Policy names the hashes of its one style and one script, so that nothing else
// on it can ever run, whatever a name or a note holds. (Not chosen: 'unsafe-inline'; hashes work on file://
// as well.) Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>

namespace counterpoint {

/// The page. Holds the bytes of sheet_json(sheet), unchanged, between `embedded_json_begin` and
/// `embedded_json_end`; neither text can occur inside them.
[[nodiscard]] std::string sheet_html(const ResultSheet& sheet);

inline constexpr std::string_view embedded_json_begin =
    "<script type=\"application/json\" id=\"result-sheet\">";
inline constexpr std::string_view embedded_json_end = "</script>";

/// The bytes that a page embeds as its result-sheet.json; empty if it does not hold exactly one such place.
/// The view lives as long as `page`.
[[nodiscard]] std::string_view embedded_json(std::string_view page);

} // namespace counterpoint
