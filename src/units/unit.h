#pragma once

// A unit of a qualification as a handbook prints it: learning outcomes and assessment criteria with their
// exact statements. A discussion freezes a copy of its units into its journal, so a later catalogue changes
// no record. Thread: plain values.

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// An assessment criterion (AC).
struct Criterion {
    std::string number;    ///< "2.3", unique within the unit
    std::string statement; ///< exact wording, never paraphrased on a result sheet
    std::string label; ///< our own short words for a button, at most 28 characters, begins with the number

    bool operator==(const Criterion&) const = default;
};

/// A learning outcome (LO).
struct LearningOutcome {
    std::string number; ///< "2"
    std::string statement;
    std::vector<Criterion> criteria;

    bool operator==(const LearningOutcome&) const = default;
};

struct Unit {
    std::string id; ///< "8585-301": awarding body's qualification and unit number
    std::string title;
    std::string uan; ///< unit accreditation number, "D/617/2842"
    int level = 0;
    int credit = 0;
    int glh = 0; ///< guided learning hours
    std::vector<LearningOutcome> outcomes;

    bool operator==(const Unit&) const = default;
};

/// The criterion of that number, or nullptr. The pointer lives as long as `unit` is unchanged.
[[nodiscard]] const Criterion* find_criterion(const Unit& unit, std::string_view number);

/// What the unit is called in a counter line beside others: "301" for "8585-301".
[[nodiscard]] std::string short_unit_name(std::string_view unit_id);

} // namespace counterpoint
