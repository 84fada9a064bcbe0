// What the banner says while another microphone is recorded than the one that was chosen.

#include "live/views/sound_test_view.h"

#include "discussion/state.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

TEST_CASE("That another microphone is recorded is said until the chosen one is back") {
    State state = ToldDiscussion().start().state();
    CHECK(stand_in_sentence(State{}).empty());
    CHECK(stand_in_sentence(state).empty());
    state.health.devices.push_back({"USB", "It is gone.", 480, std::nullopt, "", {}, {}});
    CHECK(stand_in_sentence(state).empty()); // it is still looked for
    state.health.devices.back().until = 960;
    state.health.devices.back().returned_as = "HDA";
    CHECK_THAT(stand_in_sentence(state),
               Contains("\"USB\" was lost") && Contains("\"HDA\" is recorded instead"));
    state.health.devices.push_back({"HDA", "It is gone.", 4'800, 9'600, "HDA", {}, {}});
    CHECK_THAT(stand_in_sentence(state), Contains("\"HDA\" is recorded instead"));
    state.health.devices.push_back({"HDA", "It is gone.", 48'000, 96'000, "USB", {}, {}});
    CHECK(stand_in_sentence(state).empty());
}

TEST_CASE("A device that came back as itself needs no words, nor does one of an earlier take") {
    State state = ToldDiscussion().start().state();
    state.health.devices.push_back({"USB", "It is gone.", 480, 960, "USB", {}, {}});
    CHECK(stand_in_sentence(state).empty());
    state.health.devices.back().returned_as = "HDA";
    state.takes.back().first_frame = 48'000;
    CHECK(stand_in_sentence(state).empty());
}
