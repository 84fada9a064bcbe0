#include "discussion/marks/counters.h"
#include "live/views/view_model.h"
#include "live/words/talk_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

bool is_touched(const State& state, const CriterionId& criterion) {
    return std::any_of(state.marks.begin(), state.marks.end(), [&](const Mark& mark) {
        return !mark.withdrawn &&
               std::find(mark.criteria.begin(), mark.criteria.end(), criterion) != mark.criteria.end();
    });
}

std::vector<std::string> untouched_criteria(const State& state) {
    const UnitNames names = names_beside_others(state.units);
    std::vector<std::string> list;
    for (const CriterionId& id : criteria_in_scope(state.planning.plan, state.units)) {
        const Criterion* criterion = find_criterion(state, id);
        if (criterion != nullptr && !is_touched(state, id))
            list.push_back(criteria_text({id}, names) + "  " + label_without_number(*criterion));
    }
    return list;
}

std::vector<std::string> unsaid_words(const Conduct& conduct) {
    std::vector<std::string> words;
    for (const SpokenStatement statement : unsaid(conduct, true))
        for (const SpokenStatementForm& form : spoken_statements())
            if (form.statement == statement)
                words.emplace_back(form.words);
    return words;
}

/// Rounded up: it reaches 0 when it happens.
std::string time_left(double seconds) {
    const auto whole = static_cast<int>(seconds) + 1;
    return whole < 60 ? fmt::format(talk_words::seconds, whole)
                      : fmt::format(talk_words::minutes, whole / 60, whole % 60);
}

} // namespace

StoppedView stopped_view(const Snapshot& snapshot) {
    const State& state = *snapshot.state;
    StoppedView view;
    view.title = fmt::format(talk_words::stopped_at,
                             counter_text(state.stopped_frames, sound_format(state).sample_rate));
    view.explanation = talk_words::stopped;
    if (snapshot.live.closes_in >= 0)
        view.explanation += fmt::format(talk_words::closes_in, time_left(snapshot.live.closes_in));
    view.untouched = untouched_criteria(state);
    view.unsaid = unsaid_words(state.conduct);
    return view;
}

} // namespace counterpoint
