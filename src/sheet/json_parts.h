#pragma once

// The parts of result-sheet.json (assets/result-sheet.schema.json). Used by sheet_json.cpp alone.
// Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <nlohmann/json_fwd.hpp>

namespace counterpoint {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json unit_json(const SheetUnit& part);             ///< the form: criteria, decisions, outcome
[[nodiscard]] Json recording_json(const ResultSheet& sheet);     ///< takes, losses, file
[[nodiscard]] Json written_notes_json(const ResultSheet& sheet); ///< only where there are any
[[nodiscard]] Json plan_json(const ResultSheet& sheet);          ///< with questions, agreement, exceptions
[[nodiscard]] Json conduct_json(const ResultSheet& sheet);       ///< what was said and asked
[[nodiscard]] Json declaration_json(const ResultSheet& sheet);   ///< null before there is one
[[nodiscard]] Json seals_json(const ResultSheet& sheet);         ///< who sealed what, in order
[[nodiscard]] Json mark_changes_json(const ResultSheet& sheet);  ///< the trail of the counters
[[nodiscard]] Json
decision_changes_json(const ResultSheet& sheet); ///< of the decisions; only where there is one
[[nodiscard]] Json criteria_json(const std::vector<CriterionId>& criteria); ///< ["8585-301/2.1", …]

/// A moment of the recording: `frame` and `seconds`.
[[nodiscard]] Json moment_json(const ResultSheet& sheet, Frame frame);

} // namespace counterpoint
