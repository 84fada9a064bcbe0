#include "live/views/counter_rows.h"

#include "discussion/marks/counters.h"

#include <algorithm>

namespace counterpoint {

void CounterRows::count(const Mark& mark, int by) {
    if (!mark.withdrawn)
        for (const CriterionId& criterion : mark.criteria)
            touched_[criterion] += by;
}

void CounterRows::forget_from(std::size_t first, std::deque<CounterRow>& rows) {
    for (std::size_t i = first; i < known_.size(); ++i) {
        count(known_[i].mark, -1);
        if (!known_[i].mark.withdrawn)
            rows.pop_front();
    }
}

void CounterRows::follow(const State& state, bool anew, std::deque<CounterRow>& rows) {
    const auto& marks = state.marks;
    const bool other = discussion_ != state.discussion;
    std::size_t first = 0;
    if (!anew && !other)
        while (first < known_.size() && first < marks.size() && known_[first].mark == marks[first])
            ++first;
    forget_from(first, rows);
    if (other)
        known_.clear();
    discussion_ = state.discussion;

    const int rate = sound_format(state).sample_rate;
    const UnitNames names = names_beside_others(state.units);
    known_.resize(std::min(known_.size(), marks.size()));
    for (std::size_t i = first; i < marks.size(); ++i) {
        const Mark& mark = marks[i];
        if (i == known_.size())
            known_.push_back({mark, state.sequence});
        else if (known_[i].mark != mark)
            known_[i] = {mark, state.sequence};
        count(mark, 1);
        if (!mark.withdrawn)
            rows.push_front({mark.id, counter_text(mark.points_to, rate), criteria_text(mark.criteria, names),
                             mark.note, mark.prompted, known_[i].sequence});
    }
}

int CounterRows::touched(const CriterionId& criterion) const {
    const auto found = touched_.find(criterion);
    return found == touched_.end() ? 0 : found->second;
}

} // namespace counterpoint
