#pragma once

// Finds the AC of a unit by its number while the unit still grows. Thread: one at a time.

#include "units/unit.h"

#include <string>
#include <unordered_map>

namespace counterpoint {

class CriterionIndex {
public:
    /// The unit must outlive the index; AC are added through the index only.
    explicit CriterionIndex(Unit& unit) : unit_(unit) {
        for (std::size_t i = 0; i < unit.outcomes.size(); ++i)
            for (std::size_t j = 0; j < unit.outcomes[i].criteria.size(); ++j)
                places_.emplace(unit.outcomes[i].criteria[j].number, Place{i, j});
    }

    /// nullptr if there is none; valid until the next AC is added.
    [[nodiscard]] Criterion* find(const std::string& number) {
        const auto found = places_.find(number);
        return found == places_.end() ? nullptr : &at(found->second);
    }

    /// The number must be new; it goes into the last LO, of which there must be one.
    Criterion& add(Criterion criterion) {
        auto& criteria = unit_.outcomes.back().criteria;
        places_.emplace(criterion.number, Place{unit_.outcomes.size() - 1, criteria.size()});
        criteria.push_back(std::move(criterion));
        return criteria.back();
    }

private:
    struct Place {
        std::size_t outcome;
        std::size_t criterion;
    };
    Criterion& at(const Place& place) { return unit_.outcomes[place.outcome].criteria[place.criterion]; }

    Unit& unit_;
    std::unordered_map<std::string, Place> places_;
};

} // namespace counterpoint
