#include "units/unit.h"

namespace counterpoint {

const Criterion* find_criterion(const Unit& unit, std::string_view number) {
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (criterion.number == number)
                return &criterion;
    return nullptr;
}

std::size_t criteria_of(const Unit& unit) {
    std::size_t count = 0;
    for (const LearningOutcome& outcome : unit.outcomes)
        count += outcome.criteria.size();
    return count;
}

std::string short_unit_name(std::string_view unit_id) {
    const auto dash = unit_id.rfind('-');
    return std::string(dash == std::string_view::npos ? unit_id : unit_id.substr(dash + 1));
}

} // namespace counterpoint
