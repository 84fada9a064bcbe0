// Keys faster than the window draws: a press that is lost is evidence that is lost.

#include "desk.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("Two presses within one frame are two marks, in their order, fifty times", "[quick_keys]") {
    Desk desk;
    desk.fill_in_plan();
    desk.record();
    std::vector<std::string> wanted;
    for (std::size_t pair = 0; pair < 50; ++pair) {
        // Never the same key twice in a burst: GLFW takes two presses of one key within a millisecond for
        // one, and no finger makes them.
        const CriterionKey& first = criterion_keys[2 * pair % criterion_keys.size()];
        const CriterionKey& second = criterion_keys[(2 * pair + 1) % criterion_keys.size()];
        desk.hand.press(first.key);
        desk.hand.press(second.key);
        wanted.emplace_back(first.criterion);
        wanted.emplace_back(second.criterion);
        if (pair % 5 == 4) // bursts of ten presses, and pairs that meet the window between two frames
            await("the marks so far", [&] { return desk.marks() >= wanted.size(); });
    }
    desk.stop();
    desk.close();

    std::vector<std::string> marked;
    const State state = desk.state();
    for (const Mark& mark : state.marks) {
        REQUIRE(mark.criteria.size() == 1);
        marked.push_back(mark.criteria[0].number);
    }
    CHECK(marked == wanted);
    CHECK(desk.command_line({"verify", desk.bundle()}) == 0);
}
