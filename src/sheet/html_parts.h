#pragma once

// The parts of result-sheet.html, in the order in which they stand on the page. Used by html_*.cpp and
// sheet_html.cpp alone.
// Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"
#include "sheet/html.h"

namespace counterpoint {

/// Practice banner, title, centre, learner, assessor.
[[nodiscard]] Html header_html(const ResultSheet& sheet, std::string_view title);
struct PageFacts {
    std::string title;
    std::string program;
    std::string_view script; ///< the only one that may run; empty for none. Lives as long as the facts
    bool practice = false;
};

/// The whole page around its body, which skips to an element `sheet`.
[[nodiscard]] std::string page_html(const PageFacts& facts, const Html& body);

[[nodiscard]] Html player_html(const ResultSheet& sheet);    ///< the player, or why there is none
[[nodiscard]] Html waveform_html(const ResultSheet& sheet);  ///< in the player, with the counters on it
[[nodiscard]] Html counters_html(const ResultSheet& sheet);  ///< the mandated line of annotated time counters
[[nodiscard]] Html units_html(const ResultSheet& sheet);     ///< the form, unit by unit
[[nodiscard]] Html seals_html(const ResultSheet& sheet);     ///< who sealed what, and the head code
[[nodiscard]] Html questions_html(const ResultSheet& sheet); ///< asked, with their times, and not asked
[[nodiscard]] Html plan_html(const ResultSheet& sheet);      ///< what was agreed beforehand, and exceptions
[[nodiscard]] Html statements_html(const ResultSheet& sheet);  ///< what was said at the beginning and the end
[[nodiscard]] Html declaration_html(const ResultSheet& sheet); ///< the learner's, or that it is missing
[[nodiscard]] Html decision_trail_html(const ResultSheet& sheet);  ///< changes of decisions, if there are any
[[nodiscard]] Html trail_html(const ResultSheet& sheet);           ///< changes of counters
[[nodiscard]] Html evidence_matrix_html(const ResultSheet& sheet); ///< per AC title and reference number
[[nodiscard]] Html recording_html(const ResultSheet& sheet);       ///< length, format, takes, losses, hash

/// Where there is no sound: the notes with their clock times, in place of player, counters and recording.
[[nodiscard]] Html notes_html(const ResultSheet& sheet);
[[nodiscard]] Html note_line_html(const ResultSheet& sheet); ///< in place of the mandated line
[[nodiscard]] Html notes_of_criterion(const SheetCriterion& row);
[[nodiscard]] Html note_trail_html(const ResultSheet& sheet); ///< changes of notes

/// A counter as a link that plays it: with the page's script in the player, without it as an address with a
/// media fragment (`recording.flac#t=115.25`). Plain text while there is no closed recording.
[[nodiscard]] Html counter_link(const ResultSheet& sheet, const Counter& counter, std::string_view text);

/// The same in a drawing: `content` is SVG.
[[nodiscard]] Html counter_pin(const ResultSheet& sheet, const Counter& counter, const Html& content);

/// A moment of the recording as a link that plays it, in the form of a counter.
[[nodiscard]] Html moment_link(const ResultSheet& sheet, Frame frame);

/// A fact of a list of facts; an empty one says so.
[[nodiscard]] Html fact_html(std::string_view name, std::string_view value);

/// Text from a person, set apart so that letters that run from right to left move nothing around it.
[[nodiscard]] Html from_person(std::string_view text);

} // namespace counterpoint
