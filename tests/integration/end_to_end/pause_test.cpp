// A break, by the keys of the real window: recording time stands still, and no key marks.

#include "desk.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("F9 pauses and goes on, and only what is marked outside the pause counts", "[pause]") {
    Desk desk;
    desk.fill_in_plan();
    desk.record();
    desk.hand.press(criterion_keys[0].key);
    await("the first mark", [&] { return desk.marks() == 1; });
    desk.hand.press("F9");
    await("the pause", [&] { return is_paused(desk.state()); });
    const Frame cut = desk.state().pauses[0].at;
    await("the window that shows it", [&] { return desk.shows_pause(); });
    desk.hand.press(criterion_keys[1].key); // refused
    desk.hand.press("F9");
    await("the end of the pause", [&] { return !is_paused(desk.state()); });
    desk.hand.press(criterion_keys[2].key);
    await("the second mark", [&] { return desk.marks() == 2; });
    desk.hand.press("F10");
    desk.await_bundle();

    const State state = desk.state();
    REQUIRE(state.pauses.size() == 1);
    CHECK(state.pauses[0].reason == "break");
    CHECK(state.marks[0].pressed <= cut);
    CHECK(state.marks[1].pressed >= cut);
    CHECK(state.marks[1].criteria[0].number == criterion_keys[2].criterion);
    CHECK(state.takes.size() == 1);
    CHECK(desk.command_line({"verify", desk.bundle()}) == 0);
}
