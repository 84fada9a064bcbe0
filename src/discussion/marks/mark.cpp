#include "discussion/marks/mark.h"

#include <algorithm>

namespace counterpoint {

std::string criterion_text(const CriterionId& id) {
    return id.unit + "/" + id.number;
}

bool parse_criterion(std::string_view text, CriterionId& id) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size() ||
        text.find('/', slash + 1) != std::string_view::npos)
        return false;
    id = {std::string(text.substr(0, slash)), std::string(text.substr(slash + 1))};
    return true;
}

std::vector<CriterionId> in_unit_order(const std::vector<Unit>& units,
                                       const std::vector<CriterionId>& criteria) {
    std::vector<CriterionId> ordered;
    for (const Unit& unit : units)
        for (const LearningOutcome& outcome : unit.outcomes)
            for (const Criterion& criterion : outcome.criteria) {
                CriterionId id{unit.id, criterion.number};
                if (std::find(criteria.begin(), criteria.end(), id) != criteria.end())
                    ordered.push_back(std::move(id));
            }
    return ordered;
}

} // namespace counterpoint
