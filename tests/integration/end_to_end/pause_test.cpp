// A break and a mistaken Stop, by the keys of the real window: recording time stands still, and no key marks.

#include "desk.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("F9 pauses, goes on and takes a Stop back, and only what is marked while it records counts",
          "[pause]") {
    Desk desk;
    desk.fill_in_plan();
    desk.record();
    desk.hand.press(criterion_keys[0].key);
    await("the first mark", [&] { return desk.marks() == 1; });
    desk.hand.press("F9");
    desk.hand.type("fire alarm"); // at once: the recorder may not have answered yet
    desk.hand.press("Return");
    await("the pause and its reason", [&] {
        const State state = desk.state();
        return is_paused(state) && state.pauses[0].reason == "fire alarm";
    });
    const Frame cut = desk.state().pauses[0].at;
    await("the window that shows it", [&] { return desk.shows_pause(); });
    desk.hand.press(criterion_keys[1].key); // refused
    desk.hand.press("F9");
    await("the end of the pause", [&] { return !is_paused(desk.state()); });
    desk.hand.press(criterion_keys[2].key);
    await("the second mark", [&] { return desk.marks() == 2; });

    desk.stop();
    desk.hand.press(criterion_keys[3].key); // no moment to mark
    desk.hand.press("F9");
    await("the recording that goes on", [&] { return desk.shows_recording(); });
    desk.hand.press(criterion_keys[4].key);
    await("the third mark", [&] { return desk.marks() == 3; });
    desk.stop();
    desk.close();

    const State state = desk.state();
    REQUIRE(state.pauses.size() == 2);
    CHECK(state.pauses[1].reason == stop_was_taken_back);
    CHECK(state.pauses[1].at >= state.marks[1].pressed);
    CHECK(state.marks[2].pressed >= state.pauses[1].at);
    CHECK(state.pauses[0].reason == "fire alarm");
    CHECK(state.marks[0].pressed <= cut);
    CHECK(state.marks[1].pressed >= cut);
    CHECK(state.marks[1].criteria[0].number == criterion_keys[2].criterion);
    CHECK(state.takes.size() == 1);
    CHECK(desk.command_line({"verify", desk.bundle()}) == 0);
}
