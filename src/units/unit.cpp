#include "units/unit.h"

namespace counterpoint {

Unit::Unit() = default;
Unit::Unit(const Unit&) = default;
Unit::Unit(Unit&&) noexcept = default;
Unit& Unit::operator=(const Unit&) = default;
Unit& Unit::operator=(Unit&&) noexcept = default;
Unit::~Unit() = default;
bool Unit::operator==(const Unit&) const = default;

const Criterion* find_criterion(const Unit& unit, std::string_view number) {
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (criterion.number == number)
                return &criterion;
    return nullptr;
}

const LearningOutcome* find_outcome(const Unit& unit, std::string_view number) {
    for (const LearningOutcome& outcome : unit.outcomes)
        if (outcome.number == number)
            return &outcome;
    return nullptr;
}

std::size_t criteria_of(const Unit& unit) {
    std::size_t count = 0;
    for (const LearningOutcome& outcome : unit.outcomes)
        count += outcome.criteria.size();
    return count;
}

UnitNames names_beside_others(const std::vector<Unit>& units) {
    UnitNames names;
    if (units.size() < 2)
        return names;
    constexpr std::size_t shortest_clear_number = 3;
    const auto number_of = [](const Unit& unit) { return unit.id.substr(unit.id.rfind('-') + 1); };
    std::map<std::string, int> bearers;
    for (const Unit& unit : units)
        ++bearers[number_of(unit)];
    for (const Unit& unit : units) {
        const std::string number = number_of(unit);
        const bool clear = number.size() >= shortest_clear_number && bearers[number] == 1;
        names[unit.id] = clear ? number : unit.id;
    }
    return names;
}

} // namespace counterpoint
