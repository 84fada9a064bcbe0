#include "discussion/marks/counters.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// "1.1", "3.1 and 3.2", "1.1, 1.2 and 1.4".
std::string enumerated(const std::vector<std::string>& numbers) {
    std::string text;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0)
            text += i + 1 == numbers.size() ? " and " : ", ";
        text += numbers[i];
    }
    return text;
}

} // namespace

std::string counter_text(Frame frame, int sample_rate) {
    const Frame seconds = std::max<Frame>(frame, 0) / std::max(sample_rate, 1);
    const Frame minutes = seconds / 60;
    if (minutes < 60)
        return fmt::format("{}m {:02} secs", minutes, seconds % 60);
    return fmt::format("{}h {:02}m {:02} secs", minutes / 60, minutes % 60, seconds % 60);
}

std::string criteria_text(const std::vector<CriterionId>& criteria, const UnitNames& names) {
    std::string text;
    for (auto group = criteria.begin(); group != criteria.end();) {
        std::vector<std::string> numbers;
        auto next = group;
        for (; next != criteria.end() && next->unit == group->unit; ++next)
            numbers.push_back(next->number);
        if (!text.empty())
            text += ", ";
        text += "AC " + enumerated(numbers);
        if (const auto name = names.find(group->unit); name != names.end())
            text += " (" + name->second + ")";
        group = next;
    }
    return text;
}

std::vector<Counter> counters(const State& state) {
    const int sample_rate = sound_format(state).sample_rate;
    const UnitNames names = names_beside_others(state.units);
    std::vector<Counter> list;
    for (const Mark& mark : state.marks) {
        if (mark.withdrawn)
            continue;
        list.push_back({.mark = mark.id,
                        .frame = mark.points_to,
                        .seconds = seconds_from(mark.points_to, sample_rate),
                        .text = counter_text(mark.points_to, sample_rate),
                        .criteria_text = criteria_text(mark.criteria, names),
                        .criteria = mark.criteria,
                        .note = mark.note,
                        .origin = mark.origin});
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Counter& a, const Counter& b) { return a.frame < b.frame; });
    return list;
}

std::string counter_line(const std::vector<Counter>& counters) {
    std::string line;
    for (const Counter& counter : counters) {
        if (!line.empty())
            line += ", ";
        line += counter.text + " " + counter.criteria_text;
    }
    return line;
}

} // namespace counterpoint
