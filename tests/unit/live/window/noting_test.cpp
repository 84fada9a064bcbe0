#include "live/window/noting.h"

#include "live/controller/note_wishes.h"
#include "support/fake_clock.h"
#include "support/noted_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("What was typed goes once it is written down, and stays while it is not") {
    const State state = begun_notes().state();
    WindowState window;
    window.written.text = "Sam plans.";
    window.written.given = state.sequence;
    follow_notes(state, window); // refused, or not written yet
    CHECK(window.written.text == "Sam plans.");
    State later = state;
    ++later.sequence;
    window.written.how = "read together";
    follow_notes(later, window);
    CHECK(window.written.text.empty());
    CHECK_FALSE(window.written.given.has_value());
    CHECK(window.written.how == "read together");
}

TEST_CASE("A tile puts its criterion beside those that were typed, and takes it out again") {
    const State state = begun_notes().state();
    WindowState window;
    window.written.criteria = "1.1  3.2";
    toggle_note_criterion({"8585-301", "2.1"}, state, window);
    CHECK(window.written.criteria == "1.1 3.2 2.1");
    toggle_note_criterion({"8585-301", "1.1"}, state, window);
    CHECK(window.written.criteria == "3.2 2.1");
    window.written.criteria = "8585-301/3.2";
    toggle_note_criterion({"8585-301", "3.2"}, state, window);
    CHECK(window.written.criteria.empty());
}

TEST_CASE("A note has the time at which its first letter was typed, however long it takes to write") {
    FakeClock clock;
    State state = begun_notes().state();
    state.notes->began_at = clock.wall_now() - std::chrono::hours(1);
    WindowState window;
    window.written.text = "S";
    note_was_typed(clock.monotonic_now(), window);
    clock.advance(std::chrono::seconds(40));
    window.written.text = "Sam plans.";
    note_was_typed(clock.monotonic_now(), window);
    const auto action = action_of({0, "Sam plans.", {}, "", "", window.written.begun}, state, clock);
    REQUIRE(action.ok());
    const auto& note = std::get<WriteNote>(*action);
    CHECK(note.at == clock.wall_now() - std::chrono::seconds(40));
    CHECK(note.clock == NoteClock::program);
    window.written.text.clear();
    note_was_typed(clock.monotonic_now(), window);
    CHECK_FALSE(window.written.begun.has_value());
}

TEST_CASE("A time that is none, or has not come, is refused and nothing is written") {
    FakeClock clock;
    const State state = begun_notes().state();
    CHECK_FALSE(action_of({0, "x", {}, "half past", "", {}}, state, clock).ok());
    CHECK_FALSE(action_of({9, "x", {}, "", "why", {}}, state, clock).ok());
}
