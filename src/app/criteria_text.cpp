#include "app/criteria_text.h"

#include "base/text.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

Error invalid(std::string what) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, {}};
}

Result<CriterionId> criterion_named(std::string_view text, const std::vector<Unit>& units) {
    CriterionId id;
    if (parse_criterion(text, id)) {
        for (const Unit& unit : units)
            if (unit.id == id.unit && find_criterion(unit, id.number) != nullptr)
                return id;
        return invalid(fmt::format("AC {} of unit {} is not part of this discussion.", id.number, id.unit));
    }
    std::vector<const Unit*> having;
    for (const Unit& unit : units)
        if (find_criterion(unit, text) != nullptr)
            having.push_back(&unit);
    if (having.empty())
        return invalid(fmt::format("There is no AC {} in this discussion.", text));
    if (having.size() > 1)
        return invalid(fmt::format("More than one unit has an AC {}; write it as {}/{}.", text,
                                   having.front()->id, text));
    return CriterionId{having.front()->id, std::string(text)};
}

} // namespace

Result<std::vector<CriterionId>> criteria_named(std::string_view text, const std::vector<Unit>& units) {
    std::vector<CriterionId> criteria;
    for (const std::string_view part : split(text, ' ')) {
        if (trimmed(part).empty())
            continue;
        auto id = criterion_named(trimmed(part), units);
        if (!id)
            return id.error();
        criteria.push_back(std::move(*id));
    }
    return criteria;
}

} // namespace counterpoint
