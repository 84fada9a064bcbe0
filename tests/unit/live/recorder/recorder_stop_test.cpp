// A recording that stands still: pauses, and Stop until it is taken back or closed.

#include "running_recorder.h"

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("What comes after Stop and Close is not done, and says so, however soon it comes") {
    for (int round = 0; round < 20; ++round) {
        Running recorder;
        RecorderLink link = recorder.attach();
        const Instant at = recorder.deliver(0, 4'800);
        link.send(mark_on("1.1", at));
        link.send(by_assessor(StopRecording{}, at));
        link.send(mark_on("1.2", at)); // it waits until it is known where the recording stopped
        end(link);
        link.send(mark_on("1.2", at));
        REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
        REQUIRE(link.refused.size() == 2);
        CHECK(link.refused[0].find("has stopped") != std::string::npos);
        CHECK(link.refused[1].find("is being closed") != std::string::npos);
        recorder.finish();
        REQUIRE(recorder.state().marks.size() == 1);
        CHECK(recorder.state().marks[0].criteria[0].number == "1.1");
    }
}

TEST_CASE("A Stop is taken back: the same take goes on, nothing in between is kept, and the cut is stated") {
    Running recorder;
    RecorderLink link = recorder.attach();
    const Instant begin = recorder.clock.monotonic_now() - 3s;
    const auto instant_of = [&](Frame frame) { return begin + std::chrono::nanoseconds(frame * 62'500 / 3); };
    const auto deliver = [&](Frame from, Frame to) {
        for (Frame first = from; first < to; first += 480)
            recorder.device->deliver(counting_sound(first, 480, 1), instant_of(first + 480));
    };
    deliver(0, 24'000);
    link.send(by_assessor(StopRecording{}, instant_of(24'000)));
    deliver(24'000, 48'000);
    REQUIRE(
        hear_until(link, [&] { return stop_can_be_taken_back(*link.state) && link.status.closes_in > 0; }));
    const Frame cut = link.state->stopped_frames;
    CHECK(cut == 24'000);
    link.send(by_assessor(SayStatement{SpokenStatement::end_time, 0}, instant_of(40'000)));
    link.send(by_assessor(UnsayStatement{SpokenStatement::end_time}));
    link.send(by_assessor(TakeBackStop{}, instant_of(72'000)));
    REQUIRE(hear_until(link, [&] { return link.state->stage == RecordingStage::recording; }));
    deliver(48'000, 120'000);
    while (!recorder.device->drained())
        std::this_thread::yield();
    link.send(mark_on("1.2", instant_of(96'000)));
    REQUIRE(hear_until(link, [&] { return link.state->marks.size() == 1; }));
    CHECK(std::abs(link.state->marks[0].pressed - (cut + 24'000)) <= 1);
    CHECK(link.refused.empty());
    end(link);
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    recorder.finish();
    const State state = recorder.state();
    CHECK(state.takes.size() == 1);
    CHECK(recorded_frames(state) == cut + 48'000);
    CHECK(lost_frames(state) == 0);
    REQUIRE(state.pauses.size() == 1);
    CHECK(state.pauses[0].reason == stop_was_taken_back);
    CHECK(state.stopped_by == StopCause::assessor);
}

TEST_CASE("Stopped in a pause and taken back it is paused, and goes on when the pause is over") {
    Running recorder;
    RecorderLink link = recorder.attach();
    link.send(by_assessor(PauseRecording{0, "tea"}, recorder.deliver(0, 4'800)));
    REQUIRE(hear_until(link, [&] { return is_paused(*link.state); }));
    link.send(by_assessor(StopRecording{}));
    link.send(by_assessor(TakeBackStop{}));
    REQUIRE(hear_until(link, [&] { return link.state->sequence > 0 && is_paused(*link.state); }));
    link.send(by_assessor(ResumeRecording{}, recorder.clock.monotonic_now()));
    REQUIRE(hear_until(link, [&] { return link.state->pauses.back().resumed_at.has_value(); }));
    recorder.deliver(4'800, 9'600);
    REQUIRE(hear_until(link, [&] { return link.status.frames == 4'800 + 9'600; }));
    end(link);
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    recorder.finish();
    CHECK(recorder.state().pauses.size() == 1);
    CHECK(recorded_frames(recorder.state()) == 4'800 + 9'600);
}

TEST_CASE("A pause that is explained before it stands still has one reason, and later another") {
    Running recorder;
    RecorderLink link = recorder.attach();
    const Instant pressed = recorder.deliver(0, 4'800);
    link.send(by_assessor(PauseRecording{0, "break"}, pressed));
    link.send(by_assessor(ExplainPause{"tea"})); // the block of the press may not have come yet
    REQUIRE(
        hear_until(link, [&] { return is_paused(*link.state) && link.state->pauses[0].reason == "tea"; }));
    link.send(by_assessor(ExplainPause{"fire alarm"}));
    REQUIRE(hear_until(link, [&] { return link.state->pauses[0].reason == "fire alarm"; }));
    end(link);
    recorder.finish();
    CHECK(recorder.state().pauses.size() == 1);
    CHECK(recorder.state().pauses[0].reason == "fire alarm");
}

TEST_CASE("A stopped recording that nobody closes is closed by itself") {
    Running recorder({}, {}, false, 300ms);
    RecorderLink link = recorder.attach();
    link.send(by_assessor(StopRecording{}, recorder.deliver(0, 4'800)));
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    CHECK(link.goodbye->whole);
    link.send(by_assessor(TakeBackStop{})); // nobody is there to hear it
    recorder.finish();
    CHECK(recorded_frames(recorder.state()) == 4'800);
    CHECK(recorder.state().stopped_by == StopCause::assessor);
}

TEST_CASE("A pause is a cut in one take, and a mark behind it points to its sound") {
    Running recorder;
    RecorderLink link = recorder.attach();
    const Instant begin = recorder.clock.monotonic_now() - 3s;
    const auto instant_of = [&](Frame frame) { return begin + std::chrono::nanoseconds(frame * 62'500 / 3); };
    const auto deliver = [&](Frame from, Frame to) {
        for (Frame first = from; first < to; first += 480)
            recorder.device->deliver(counting_sound(first, 480, 1), instant_of(first + 480));
    };
    deliver(0, 24'000);
    link.send({{Actor::assessor, PauseRecording{0, "fire alarm"}}, instant_of(24'000)});
    deliver(24'000, 48'000);
    REQUIRE(hear_until(link, [&] { return is_paused(*link.state); }));
    const Frame cut = link.state->pauses[0].at;
    link.send(mark_on("1.1", instant_of(40'000)));
    REQUIRE(hear_until(link, [&] { return !link.refused.empty(); }));
    CHECK(link.refused.front().find("paused") != std::string::npos);

    link.send({{Actor::assessor, ResumeRecording{}}, instant_of(72'000)});
    REQUIRE(hear_until(link, [&] { return !is_paused(*link.state); }));
    deliver(48'000, 120'000);
    while (!recorder.device->drained())
        std::this_thread::yield();
    link.send(mark_on("1.2", instant_of(96'000)));
    REQUIRE(hear_until(link, [&] { return link.state->marks.size() == 1; }));
    CHECK(std::abs(link.state->marks[0].pressed - (cut + 24'000)) <= 1);
    end(link);
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    recorder.finish();
    const State state = recorder.state();
    CHECK(state.takes.size() == 1);
    CHECK(recorded_frames(state) == cut + 48'000);
    CHECK(lost_frames(state) == 0);
    CHECK(state.pauses[0].reason == "fire alarm");
    CHECK(state.pauses[0].resumed_at.has_value());
}

TEST_CASE("A mark right behind a pause stands at what was heard then, although its sound came later") {
    Running recorder;
    RecorderLink link = recorder.attach();
    const Instant begin = recorder.clock.monotonic_now() - 3s;
    const auto instant_of = [&](Frame frame) { return begin + std::chrono::nanoseconds(frame * 62'500 / 3); };
    recorder.device->deliver(counting_sound(0, 24'000, 1), instant_of(24'000));
    link.send(by_assessor(PauseRecording{0, "tea"}, instant_of(24'000)));
    REQUIRE(hear_until(link, [&] { return is_paused(*link.state); }));
    link.send(by_assessor(ResumeRecording{}, instant_of(72'000)));
    link.send(mark_on("1.1", instant_of(90'000)));
    REQUIRE(hear_until(link, [&] { return !is_paused(*link.state); }));
    CHECK(link.state->marks.empty());
    recorder.device->deliver(counting_sound(72'000, 24'000, 1), instant_of(96'000));
    REQUIRE(hear_until(link, [&] { return link.state->marks.size() == 1; }));
    CHECK(std::abs(link.state->marks[0].pressed - (24'000 + 18'000)) <= 1);
    end(link);
    recorder.finish();
}
