// What ends a recording by itself, and what is told of its source.

#include "running_recorder.h"

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("Scripted marks are made at their frames, to the sample") {
    Running recorder(96'000,
                     {{0.5, {{"8585-301", "1.1"}}, "half", 2}, {1.999'9, {{"8585-301", "2.1"}}, {}, 3}});
    for (Frame at = 0; at < 96'000; at += 4'800)
        recorder.deliver(at, 4'800);
    recorder.finish();
    const State state = recorder.state();
    REQUIRE(state.marks.size() == 2);
    CHECK(state.marks[0].points_to == 24'000);
    CHECK(state.marks[1].points_to == 95'995);
    CHECK(state.stopped_by == StopCause::end_of_source);
}

TEST_CASE("The recording ends by itself, in order, when the disk reaches its reserve") {
    Running recorder;
    recorder.deliver(0, 48'000);
    recorder.files.set_room(std::uint64_t{16} << 20);
    CHECK(recorder.end().error().kind == ErrorKind::full); // whole, but not all that was to be recorded
    CHECK(recorder.state().stopped_by == StopCause::disk_reserve);
    CHECK(recorded_frames(recorder.state()) == 48'000);
}

TEST_CASE("The end of the source ends the recording with everything that it gave") {
    Running recorder;
    recorder.deliver(0, 12'345);
    recorder.device->end();
    recorder.finish();
    CHECK(recorder.state().stopped_by == StopCause::end_of_source);
    CHECK(recorded_frames(recorder.state()) == 12'345);
}

TEST_CASE("A source that breaks off is said, and what it gave is whole") {
    Running recorder;
    recorder.deliver(0, 12'345);
    recorder.device->end(Error{ErrorKind::damaged, "The sound file is damaged.", "/a.wav", {}, {}});
    const Result<void> done = recorder.result.get();
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().message().find("The sound ended early: The sound file is damaged. (/a.wav)") == 0);
    CHECK(verify(*recorder.real, recorder.path).verdict == Verdict::whole);
    CHECK(recorder.state().stopped_by == StopCause::sound_lost);
    CHECK(recorded_frames(recorder.state()) == 12'345);
}

TEST_CASE("Marks that were asked for after the end are not dropped in silence") {
    Running recorder({}, {{0.1, {{"8585-301", "1.1"}}, {}, 2}, {60, {{"8585-301", "1.2"}}, {}, 3}});
    recorder.deliver(0, 9'600);
    recorder.device->end();
    const Result<void> done = recorder.result.get();
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().message().find("last 1 of the marks") != std::string::npos);
    CHECK(recorder.state().marks.size() == 1);
    CHECK(verify(*recorder.real, recorder.path).verdict == Verdict::whole);
}

TEST_CASE(
    "A muted microphone and a lost device are told, kept with their times, and over when they are over") {
    Running recorder({}, {}, true);
    RecorderLink link = recorder.attach();
    const Instant begin = recorder.clock.monotonic_now() - 22s;
    const std::vector<std::int16_t> silence(4'800, 0);
    for (int block = 1; block <= 200; ++block) // 20 s
        recorder.device->deliver(silence, begin + 100ms * block);
    const auto told = [&] {
        const auto& problems = link.status.problems;
        return std::any_of(problems.begin(), problems.end(), [](const std::string& problem) {
            return problem.find("muted or unplugged") != std::string::npos;
        });
    };
    REQUIRE(hear_until(link, told));
    CHECK(link.state->health.signal.size() == 1);

    std::vector<std::int16_t> room;
    for (Frame i = 0; i < 4'800; ++i)
        room.push_back(static_cast<std::int16_t>(i * 7919 % 1201 - 600));
    for (int block = 201; block <= 220; ++block)
        recorder.device->deliver(room, begin + 100ms * block);
    REQUIRE(hear_until(link, [&] { return link.state->health.signal[0].until.has_value(); }));
    REQUIRE(hear_until(link, [&] { return !told(); }));

    recorder.device->break_down();
    REQUIRE(hear_until(link, [&] { return link.state->health.devices.size() == 1; }));
    end(link);
    recorder.finish();

    const RecordingHealth health = recorder.state().health;
    CHECK(health.signal[0].problem == SignalProblem::dead_microphone);
    CHECK(health.signal[0].since == 0);
    CHECK(health.signal[0].noticed == 15 * 48'000);
    CHECK(health.signal[0].until == 21 * 48'000);
    CHECK(health.devices[0].device == "scripted");
    CHECK(health.devices[0].at == 22 * 48'000);
    CHECK(health.devices[0].until.has_value());
    CHECK(health.devices[0].returned_as.empty());
}
