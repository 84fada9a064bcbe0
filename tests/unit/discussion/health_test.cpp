#include "support/sample_discussion.h"

#include "discussion/decide.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

ReportSignalProblem muted(Frame since, Frame noticed) {
    return {{SignalProblem::dead_microphone, 1, since, noticed}};
}

bool refuses(const State& state, Action action, ErrorKind kind) {
    const auto events = decide(state, {Actor::program, std::move(action)});
    return !events && events.error().kind == kind;
}

} // namespace

TEST_CASE("A problem of the signal stands from where it began until it is over") {
    State state = after(recording_discussion(), {muted(100, 900)});
    REQUIRE(state.health.signal.size() == 1);
    CHECK(state.health.signal[0].since == 100);
    CHECK(state.health.signal[0].noticed == 900);
    CHECK(standing(state.health, SignalProblem::dead_microphone, 1) != nullptr);
    CHECK(refuses(state, muted(1'000, 1'900), ErrorKind::refused)); // known already

    state = after(state, {ReportSignalClear{{SignalProblem::dead_microphone, 1, 2'000}}});
    CHECK(state.health.signal[0].until == 2'000);
    CHECK(standing(state.health, SignalProblem::dead_microphone, 1) == nullptr);
    CHECK(refuses(state, ReportSignalClear{{SignalProblem::dead_microphone, 1, 2'100}}, ErrorKind::refused));
    CHECK(after(state, {muted(3'000, 4'000)}).health.signal.size() == 2);
}

TEST_CASE("A device is lost once, and what comes after it is named") {
    State state = after(recording_discussion(), {ReportDeviceLost{{"USB microphone", "It is gone.", 480}}});
    CHECK(refuses(state, ReportDeviceLost{{"USB microphone", "Again.", 490}}, ErrorKind::refused));
    CHECK(refuses(state, ReportDeviceReturned{{"another", "another", 500}}, ErrorKind::refused));
    state = after(state, {ReportDeviceReturned{{"USB microphone", "Built-in", 9'600}}});
    REQUIRE(state.health.devices.size() == 1);
    CHECK(state.health.devices[0].at == 480);
    CHECK(state.health.devices[0].until == 9'600);
    CHECK(state.health.devices[0].returned_as == "Built-in");
}

TEST_CASE("Whatever stands ends with its take") {
    const State state = after(recording_discussion(),
                              {muted(100, 900), ReportDeviceLost{{"USB microphone", "It is gone.", 1'000}},
                               EndTake{48'000, TakeEnding::stopped}});
    CHECK(state.health.signal[0].until == 48'000);
    CHECK(state.health.devices[0].until == 48'000);
    CHECK(state.health.devices[0].returned_as.empty());
    CHECK(refuses(state, muted(50'000, 60'000), ErrorKind::refused)); // no take runs
}

TEST_CASE("What cannot be is no trouble") {
    const State state = recording_discussion();
    CHECK(refuses(state, muted(900, 100), ErrorKind::invalid));
    CHECK(refuses(state, ReportSignalProblem{{SignalProblem::clipping, 2, 0, 1}}, ErrorKind::invalid));
    CHECK(refuses(state, ReportSignalProblem{{SignalProblem::clipping, 0, 0, 1}}, ErrorKind::invalid));
    CHECK(refuses(state, ReportDeviceLost{{std::string(longest_text + 1, 'x'), "", 0}}, ErrorKind::invalid));
}
