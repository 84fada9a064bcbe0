#include "live/link/talk_moment.h"

#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

constexpr Frame second = 48'000;
const CriterionId ac11{"8585-301", "1.1"};
const CriterionId ac21{"8585-301", "2.1"};

ToldDiscussion running() {
    ToldDiscussion told;
    told.start();
    return told;
}

Mark mark_of(Frame pressed, Frame points_to) {
    Mark mark;
    mark.id = 1;
    mark.pressed = pressed;
    mark.points_to = points_to;
    return mark;
}

template <typename T>
T settled(T action, Frame moment, Frame lead_in, const State& state) {
    Action any(std::move(action));
    settle(any, moment, lead_in, state);
    return std::get<T>(any);
}

} // namespace

TEST_CASE("A mark points to its press, or a lead-in before it, and the press is kept") {
    const State state = running().state();
    MakeMark mark;
    mark.criteria = {ac11};
    CHECK(settled(mark, 10 * second, 0, state).points_to == 10 * second);
    CHECK(settled(mark, 10 * second, 3 * second, state).points_to == 7 * second);
    CHECK(settled(mark, 10 * second, 3 * second, state).pressed == 10 * second);
    CHECK(settled(mark, 2 * second, 3 * second, state).points_to == 0);
}

TEST_CASE("A mark without criteria repeats those of the last one that stands") {
    const State state = running()
                            .mark(second, {ac11, ac21})
                            .mark(2 * second, {ac11})
                            .add(MarkWithdrawn{2, "", 0}, Actor::assessor)
                            .state();
    CHECK(settled(MakeMark{}, 5 * second, 0, state).criteria == std::vector<CriterionId>{ac11, ac21});
    CHECK(settled(MakeMark{}, 5 * second, 0, running().state()).criteria.empty());
}

TEST_CASE("The last mark goes back to the question that was put shortly before it") {
    const State state = running()
                            .add(QuestionAsked{0, "How?", 20 * second}, Actor::assessor)
                            .mark(60 * second, {ac11})
                            .add(QuestionAsked{0, "And then?", 90 * second}, Actor::assessor)
                            .state();
    CHECK(settled(MoveMark{0, where_answer_began, ""}, 99 * second, 0, state).points_to == 20 * second);
    CHECK(answer_began(state, mark_of(60 * second, 20 * second)) == 10 * second);
}

TEST_CASE("Where no question was noted, or one long ago, a mark goes back in steps of ten seconds") {
    const State none = running().mark(15 * second, {ac11}).state();
    CHECK(answer_began(none, none.marks[0]) == 5 * second);
    CHECK(answer_began(none, mark_of(15 * second, 5 * second)) == 0);
    const State old =
        running().add(QuestionAsked{0, "How?", second}, Actor::assessor).mark(400 * second, {ac11}).state();
    CHECK(answer_began(old, old.marks[0]) == 390 * second);
}

TEST_CASE("A frame that a person chose stays as it is") {
    const State state = running().mark(15 * second, {ac11}).state();
    CHECK(settled(MoveMark{1, 7 * second, ""}, 99 * second, 0, state).points_to == 7 * second);
}
