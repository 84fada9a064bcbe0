#include "live/keys/key_map.h"

#include "live/keys/key_rules.h"

#include <algorithm>
#include <array>

namespace counterpoint {

namespace {

constexpr std::size_t keys_of_one_hand = 5;
constexpr std::size_t rows_of_one_hand = 3;
constexpr std::size_t row_count = 2 * rows_of_one_hand;

/// Rows 0 to 2 belong to the left hand, 3 to 5 to the right; row n and row n + 3 lie side by side.
Key key_at(std::size_t row, std::size_t column) {
    const std::size_t line = row % rows_of_one_hand;
    const std::size_t hand = row / rows_of_one_hand;
    return static_cast<Key>(line * 2 * keys_of_one_hand + hand * keys_of_one_hand + column);
}

struct RowOfOutcome {
    std::string unit;
    const LearningOutcome* outcome = nullptr;
};

/// Gives each outcome the next free row; a unit after the first begins with the other hand if that is free.
std::array<RowOfOutcome, row_count> rows_of(const std::vector<Unit>& units) {
    std::array<RowOfOutcome, row_count> rows;
    std::size_t next = 0;
    for (std::size_t index = 0; index < units.size(); ++index) {
        if (index == 1)
            next = std::max(next, rows_of_one_hand);
        for (const LearningOutcome& outcome : units[index].outcomes)
            if (next < row_count)
                rows[next++] = {units[index].id, &outcome};
    }
    return rows;
}

} // namespace

KeyMap::KeyMap(const std::vector<Unit>& units) {
    const auto rows = rows_of(units);
    for (std::size_t row = 0; row < row_count; ++row) {
        if (!rows[row].outcome)
            continue;
        const bool neighbour_is_free = row < rows_of_one_hand && !rows[row + rows_of_one_hand].outcome;
        const auto& criteria = rows[row].outcome->criteria;
        for (std::size_t column = 0; column < criteria.size(); ++column) {
            const bool overflows = column >= keys_of_one_hand;
            if (overflows && (!neighbour_is_free || column >= 2 * keys_of_one_hand))
                break;
            const Key key =
                overflows ? key_at(row + rows_of_one_hand, column - keys_of_one_hand) : key_at(row, column);
            bindings_.push_back({key, {rows[row].unit, criteria[column].number}});
        }
    }
}

std::optional<Key> KeyMap::key_of(const CriterionId& criterion) const {
    const auto found = std::find_if(bindings_.begin(), bindings_.end(), [&](const KeyBinding& binding) {
        return binding.criterion == criterion;
    });
    return found == bindings_.end() ? std::nullopt : std::optional(found->key);
}

KeyMeaning KeyMap::meaning(const KeyPress& press, KeyContext context) const {
    // A held key is one press: ten marks from a resting finger would be a false record.
    if (press.repeat || press.other_modifier)
        return {};
    const KeyRule* rule = find_rule(press, context);
    if (rule == nullptr)
        return {};
    if (rule->is_digit())
        return DigitIntent{static_cast<int>(press.key) - static_cast<int>(Key::digit_0), press.shift};
    if (!rule->is_criterion_key())
        return rule->meaning;
    for (const KeyBinding& binding : bindings_)
        if (binding.key == press.key)
            return MarkIntent{binding.criterion, press.shift};
    return {};
}

std::string key_label(Key key, const KeyNames& names) {
    const auto index = static_cast<std::size_t>(key);
    if (index >= names.size())
        return {};
    return names[index].empty() ? std::string(us_key_names[index]) : names[index];
}

} // namespace counterpoint
