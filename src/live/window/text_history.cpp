#include "live/window/text_history.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t most_steps = 200;
constexpr std::size_t longest_character = 4; // bytes

bool is_space(char character) {
    return character == ' ' || character == '\n';
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

} // namespace

std::size_t end_of_change(std::string_view before, std::string_view after) {
    if (before.starts_with(after) || after.starts_with(before))
        return after.size(); // at the end, where most is typed
    std::size_t end_before = before.size();
    std::size_t end_after = after.size();
    while (end_before > 0 && end_after > 0 && before[end_before - 1] == after[end_after - 1]) {
        --end_before;
        --end_after;
    }
    while (end_after < after.size() && (static_cast<unsigned char>(after[end_after]) & 0xC0) == 0x80)
        ++end_after; // characters that begin with the same byte
    return end_after;
}

TextHistory::Change TextHistory::change(std::string_view before, std::string_view after) {
    const std::size_t prefix = common_prefix(before, after);
    if (after.size() < before.size())
        return before.size() - after.size() <= longest_character ? Change::deletion : Change::other;
    if (after.size() == before.size() || after.size() - before.size() > longest_character)
        return Change::other;
    return is_space(after[prefix]) ? Change::space : Change::letter;
}

void TextHistory::begin(const std::string& text) {
    steps_.assign(1, text);
    here_ = 0;
    last_ = Change::none;
}

void TextHistory::follow(std::string_view text) {
    if (steps_.empty())
        return begin(std::string(text));
    if (steps_[here_] == text)
        return;
    const Change now = change(steps_[here_], text);
    steps_.resize(here_ + 1); // what was taken back is gone
    // A space ends a word and belongs to it; the next letter begins another.
    const bool goes_on = here_ > 0 && ((now == last_ && now != Change::other) ||
                                       (now == Change::space && last_ == Change::letter));
    last_ = now;
    if (goes_on) {
        steps_.back() = text;
        return;
    }
    steps_.emplace_back(text);
    if (steps_.size() > most_steps)
        steps_.erase(steps_.begin());
    here_ = steps_.size() - 1;
}

std::optional<std::string> TextHistory::undo() {
    last_ = Change::none;
    if (here_ == 0)
        return std::nullopt;
    return steps_[--here_];
}

std::optional<std::string> TextHistory::redo() {
    last_ = Change::none;
    if (here_ + 1 >= steps_.size())
        return std::nullopt;
    return steps_[++here_];
}

} // namespace counterpoint
