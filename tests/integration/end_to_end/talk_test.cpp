// The talk led by the keys of the real window: statements, questions, marks by number, what is said of the
// last counter. Each key becomes what it says, at its own moment.

#include "desk.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("A talk is led by keys alone, and every one of them is in the record", "[talk]") {
    Desk desk;
    desk.fill_in_plan();
    desk.record();
    const auto exceptions = desk.state().planning.exceptions;
    REQUIRE_FALSE(exceptions.empty());
    CHECK(exceptions.front().reason.ends_with("a test"));

    desk.hand.press_twice("F8"); // quicker than the recorder answers
    await("two statements", [&] { return desk.state().conduct.said.size() == 2; });
    desk.hand.press("F2");
    await("the question", [&] { return desk.state().conduct.asked.size() == 1; });
    desk.hand.press("2");
    desk.hand.press("3");
    await("the mark by number", [&] { return desk.marks() == 1; });
    desk.hand.press("F5");
    await("the same again", [&] { return desk.marks() == 2; });
    desk.hand.press("F4");
    desk.hand.press("F6");
    desk.hand.press("F7");
    await("what is said of the last counter", [&] {
        const State state = desk.state();
        return state.marks[1].prompted && state.marks[1].points_to < state.marks[1].pressed &&
               state.conduct.sufficient.size() == 1;
    });
    desk.hand.press("F3");
    await("the answer", [&] { return desk.state().conduct.asked[0].answered.has_value(); });
    desk.stop();
    desk.close();

    const State state = desk.state();
    CHECK(state.conduct.said.contains(SpokenStatement::recorded));
    CHECK(state.conduct.said.contains(SpokenStatement::date));
    CHECK(state.marks[0].criteria == std::vector<CriterionId>{{"8585-301", "2.3"}});
    CHECK(state.marks[1].criteria == state.marks[0].criteria);
    CHECK(state.marks[1].points_to == state.conduct.asked[0].at);
    CHECK(state.conduct.sufficient == state.marks[0].criteria);
    CHECK(*state.conduct.asked[0].answered >= state.marks[1].pressed);
    CHECK(desk.command_line({"verify", desk.bundle()}) == 0);
}
