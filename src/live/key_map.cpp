#include "live/key_map.h"

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

/// The letter that the keyboard prints there, or where it prints no Latin one that of a US keyboard; 0 for
/// none.
char letter_of(const KeyPress& press) {
    if (press.printed.size() == 1 && press.printed[0] >= 'a' && press.printed[0] <= 'z')
        return press.printed[0];
    const auto index = static_cast<std::size_t>(press.key);
    const char us = index < us_key_names.size() ? us_key_names[index][0] : 0;
    return us >= 'A' && us <= 'Z' ? static_cast<char>(us - 'A' + 'a') : 0;
}

/// Letters decide only with Control: what is typed beside a field must not pass a criterion.
KeyMeaning meaning_while_deciding(const KeyPress& press, bool typing) {
    if (press.shift)
        return {};
    if (press.control) {
        switch (letter_of(press)) {
        case 'p':
            return WindowIntent::judge_pass;
        case 'r':
            return WindowIntent::judge_referral;
        case 'f':
            return WindowIntent::write_feedback;
        case 'c': // in a field it copies what is selected there
            return typing ? KeyMeaning{} : KeyMeaning{WindowIntent::copy_counters};
        default:
            return {};
        }
    }
    switch (press.key) {
    case Key::page_up:
        return WindowIntent::previous_part;
    case Key::page_down:
        return WindowIntent::next_part;
    case Key::escape:
        return typing ? KeyMeaning{WindowIntent::leave_field} : KeyMeaning{};
    default:
        return {};
    }
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

    const bool plain = !press.control && !press.shift;
    switch (context) {
    case KeyContext::planning:
    case KeyContext::typing_plan:
        if (press.key == Key::f9 && plain) // as where a recorder died: F9 begins, F10 ends
            return WindowIntent::record;
        return {};
    case KeyContext::reading:
        if (press.key == Key::escape && plain)
            return WindowIntent::leave_catalogue;
        return {};
    case KeyContext::arranging:
    case KeyContext::typing_arrangement:
        if (press.key == Key::escape && plain)
            return context == KeyContext::arranging ? WindowIntent::leave_plan_page
                                                    : WindowIntent::leave_field;
        return {};
    case KeyContext::choosing:
        if (press.key == Key::escape && plain)
            return WindowIntent::leave_discussions;
        return {};
    case KeyContext::deciding:
    case KeyContext::typing_decision:
        return meaning_while_deciding(press, context == KeyContext::typing_decision);
    case KeyContext::typing_note:
        if (press.key == Key::enter && plain)
            return WindowIntent::save_note;
        if (press.key == Key::escape && plain)
            return WindowIntent::leave_note;
        // The one function key that no text field takes, so that Stop is never out of reach.
        if (press.key == Key::f10 && plain)
            return WindowIntent::stop;
        return {};
    case KeyContext::stopped:
        if (press.key == Key::f9 && plain)
            return WindowIntent::take_back;
        if (press.key == Key::f10 && plain)
            return WindowIntent::close;
        return {};
    case KeyContext::lost:
        if (press.key == Key::f9 && plain)
            return WindowRequest{GoOnInNewTake{}};
        return {};
    case KeyContext::idle:
        return {};
    case KeyContext::recording:
    case KeyContext::paused:
        break;
    }

    if (press.control)
        return !press.shift && letter_of(press) == 'z' ? KeyMeaning{WindowIntent::undo} : KeyMeaning{};
    if (plain && press.key == Key::backspace)
        return WindowIntent::undo;
    if (plain && press.key == Key::enter)
        return WindowIntent::write_note;
    if (plain && press.key == Key::f9) // as everywhere: F9 makes sound run, F10 ends it
        return context == KeyContext::paused ? WindowIntent::resume : WindowIntent::pause;
    if (plain && press.key == Key::f10)
        return WindowIntent::stop;
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
