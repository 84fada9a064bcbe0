#pragma once

// Lines that announce something: a unit, a part of it, a result sheet. The words of awarding bodies stand
// here and nowhere else. Thread: pure functions.

#include "units/handbook/handbook_text.h"

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

/// Parts of a learning outcome in the section of a unit, in the order in which handbooks print them.
enum class UnitPart { facts, outcome, criteria, depth, guidance, requirements };

/// "Depth", "The learner must:" and so on; outcome for "The learner will:".
[[nodiscard]] std::optional<UnitPart> part_heading(std::string_view text);

/// "Learning outcome (LO 1)", "Learning Outcome 2 Be able to…", "LO3: Know…".
struct OutcomeHeading {
    std::string number;         ///< empty if the heading has none
    std::string_view statement; ///< of the text that was asked about; may be empty
};
[[nodiscard]] std::optional<OutcomeHeading> outcome_heading(std::string_view text);

enum class Fact { uan, level, credit, glh, aim };
/// A cell "Credit value:", or a line that says the value too: "UAN: D/617/2842", with a tab or a space.
struct FactLine {
    Fact fact;
    std::string_view value; ///< of the text that was asked about; empty if it stands elsewhere
};
[[nodiscard]] std::optional<FactLine> fact_line(std::string_view text);

/// "Unit 301 Title" or "Unit 301"; is one only where the unit's facts follow.
struct UnitHeading {
    std::string number;     ///< "301"
    std::string_view title; ///< of the text that was asked about; may be empty
};
[[nodiscard]] std::optional<UnitHeading> unit_heading(std::string_view text);

/// The unit's number, of "Appendix 2 Unit 300 Result Sheet".
[[nodiscard]] std::optional<std::string> result_sheet_heading(std::string_view text);

/// "Appendix 4 …"
[[nodiscard]] bool is_appendix_heading(const HandbookLine& line);

} // namespace counterpoint
