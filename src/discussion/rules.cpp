#include "discussion/rules.h"

#include "base/text.h"

#include <fmt/format.h>

namespace counterpoint {

Error refused(std::string what, std::string advice) {
    return Error{ErrorKind::refused, std::move(what), {}, {}, std::move(advice)};
}

Error invalid(std::string what, std::string advice) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, std::move(advice)};
}

Result<void> check_text(const std::string& text, std::string_view what) {
    if (text.size() > longest_text)
        return invalid(fmt::format("{} is longer than {} bytes.", what, longest_text));
    if (!is_clean_utf8(text))
        return invalid(fmt::format("{} is not UTF-8 text.", what));
    return {};
}

Result<std::vector<CriterionId>> known_criteria(const State& state, const std::vector<CriterionId>& wanted) {
    if (wanted.empty())
        return invalid("A mark needs at least one assessment criterion.");
    for (const CriterionId& id : wanted)
        if (find_criterion(state, id) == nullptr)
            return invalid(
                fmt::format("AC {} of unit {} is not part of this discussion.", id.number, id.unit));
    return in_unit_order(state.units, wanted);
}

} // namespace counterpoint
