#include "live/link/talk_moment.h"

#include "live/link/link_commands.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr Frame step_back = 10;       ///< seconds
constexpr Frame longest_answer = 300; ///< seconds; a question before that is not the one that was answered

} // namespace

Frame answer_began(const State& state, const Mark& mark) {
    const Frame second = sound_format(state).sample_rate;
    const auto& asked = state.conduct.asked;
    const auto question = std::find_if(asked.rbegin(), asked.rend(),
                                       [&](const AskedQuestion& one) { return one.at <= mark.pressed; });
    if (question != asked.rend() && question->at < mark.points_to &&
        mark.pressed - question->at <= longest_answer * second)
        return question->at;
    return std::max<Frame>(mark.points_to - step_back * second, 0);
}

void find_answer(Action& action, const State& state) {
    auto* move = std::get_if<MoveMark>(&action);
    if (move == nullptr || move->points_to != where_answer_began)
        return;
    const Mark* mark = move->mark == 0 ? last_mark(state) : find_mark(state, move->mark);
    move->points_to = mark == nullptr ? 0 : answer_began(state, *mark); // without one it is refused anyway
}

void settle(Action& action, Frame moment, Frame lead_in, const State& state) {
    set_moment(action, moment);
    find_answer(action, state);
    auto* mark = std::get_if<MakeMark>(&action);
    if (mark == nullptr)
        return;
    mark->points_to = std::max<Frame>(moment - lead_in, 0);
    const Mark* last = last_mark(state);
    if (mark->criteria.empty() && last != nullptr)
        mark->criteria = last->criteria;
}

} // namespace counterpoint
