// Processes die as by kill -9. What was recorded and marked is kept, and the recording goes on.

#include "bundle/layout.h"
#include "desk.h"

#include <catch2/catch.hpp>

#include <signal.h>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// Marked criteria in order, e.g. "1.1".
std::vector<std::string> marked(Desk& desk) {
    std::vector<std::string> numbers;
    for (const Mark& mark : desk.state().marks)
        for (const CriterionId& criterion : mark.criteria)
            numbers.push_back(criterion.number);
    return numbers;
}

void mark(Desk& desk, const char* key) {
    const std::size_t before = desk.marks();
    desk.hand.press(key);
    await("the mark", [&] { return desk.marks() == before + 1; });
}

/// Bytes of the take that runs: more of them means that sound still arrives and is kept.
std::uintmax_t sound_bytes(Desk& desk) {
    return (*desk.files->read_all(data_path(desk.bundle(), desk.state().takes.back().file), 1U << 30)).size();
}

void await_more_sound(Desk& desk) {
    const auto before = sound_bytes(desk);
    await("more sound", [&] { return sound_bytes(desk) > before; });
}

void check_whole(Desk& desk) {
    CHECK(desk.command_line({"verify", desk.bundle()}) == 0);
    const State state = desk.state();
    CHECK(state.stage == RecordingStage::closed);
    REQUIRE(state.recording);
    Frame frames = 0;
    for (const Take& take : state.takes) {
        CHECK(take.frames > 0);
        frames += take.frames;
    }
    CHECK(state.recording->frames == frames);
}

} // namespace

TEST_CASE("The window is killed: the recording goes on, and the window that comes back marks in it",
          "[killed_window]") {
    Desk desk;
    desk.fill_in_plan();
    desk.record();
    mark(desk, "q");
    desk.kill_window();
    await_more_sound(desk);
    desk.open_window();
    await("the recording in the new window", [&] { return desk.shows_recording(); });
    mark(desk, "s");
    mark(desk, "v");
    desk.stop();
    desk.close();

    check_whole(desk);
    CHECK(desk.state().takes.size() == 1);
    CHECK(marked(desk) == std::vector<std::string>{"1.1", "2.2", "3.4"});
}

TEST_CASE("The recorder is killed: the window says so, and F9 goes on in a new take", "[killed_recorder]") {
    Desk desk;
    desk.fill_in_plan();
    desk.record();
    mark(desk, "q");
    await_more_sound(desk);
    const pid_t recorder = recorder_of(desk.bundle());
    REQUIRE(recorder > 0);
    REQUIRE(kill(recorder, SIGKILL) == 0);
    await("the window's alarm", [&] { return desk.shows_danger() && !desk.shows_recording(); });
    CHECK(marked(desk) == std::vector<std::string>{"1.1"});

    desk.hand.press("F9");
    await("the recording in a new take", [&] { return desk.shows_recording(); });
    await_more_sound(desk);
    mark(desk, "w");
    desk.stop();
    desk.close();

    check_whole(desk);
    const State state = desk.state();
    REQUIRE(state.takes.size() == 2);
    CHECK(state.takes[0].ending == TakeEnding::cut_short);
    CHECK(state.takes[1].ending == TakeEnding::stopped);
    CHECK(marked(desk) == std::vector<std::string>{"1.1", "1.2"});
    CHECK(state.marks[1].pressed >= state.takes[0].frames);
}

TEST_CASE("A recording that no window comes back to is stopped by command", "[left_recording]") {
    Desk desk;
    desk.fill_in_plan();
    desk.record();
    mark(desk, "q");
    desk.kill_window();
    await_more_sound(desk);
    SECTION("its recorder lives") {
        CHECK(desk.command_line({"stop", desk.bundle()}) == 0);
        desk.await_bundle();
        CHECK(desk.state().takes[0].ending == TakeEnding::stopped);
    }
    SECTION("its recorder died too") {
        REQUIRE(kill(recorder_of(desk.bundle()), SIGKILL) == 0);
        await("the recorder's end", [&] { return recorder_of(desk.bundle()) == 0; });
        CHECK(desk.command_line({"stop", desk.bundle()}) == 0);
        CHECK(desk.state().takes[0].ending == TakeEnding::cut_short);
    }
    check_whole(desk);
    CHECK(marked(desk) == std::vector<std::string>{"1.1"});
}
