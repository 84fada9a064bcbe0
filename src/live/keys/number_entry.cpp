#include "live/keys/number_entry.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// What is to be typed for a criterion: "2.10" of the only unit is "210".
std::string code_of(const std::vector<Unit>& units, std::size_t unit, const std::string& number) {
    std::string code = units.size() > 1 ? std::to_string(unit + 1) : "";
    std::copy_if(number.begin(), number.end(), std::back_inserter(code),
                 [](char letter) { return letter >= '0' && letter <= '9'; });
    return code;
}

} // namespace

TypedNumber typed_number(const std::vector<Unit>& units, std::string_view digits) {
    TypedNumber typed;
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        for (const LearningOutcome& outcome : units[unit].outcomes)
            for (const Criterion& criterion : outcome.criteria) {
                const std::string code = code_of(units, unit, criterion.number);
                if (code == digits)
                    typed.criterion = CriterionId{units[unit].id, criterion.number};
                else if (code.starts_with(digits))
                    typed.may_go_on = true;
            }
    return typed;
}

std::string typed_text(const std::vector<Unit>& units, std::string_view digits) {
    std::string text;
    if (units.size() > 1 && !digits.empty()) {
        const auto place = static_cast<std::size_t>(digits.front() - '1');
        text = place < units.size() ? units[place].id + "  " : std::string(1, digits.front()) + "  ";
        digits.remove_prefix(1);
    }
    if (!digits.empty())
        text += std::string(1, digits.front()) + "." + std::string(digits.substr(1));
    return text;
}

} // namespace counterpoint
