// The recorder and its windows: marks, what is noted of the talk, refusals.

#include "running_recorder.h"

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("A mark points to the frame of its instant, and its saving is told") {
    Running recorder;
    RecorderLink link = recorder.attach();
    const Instant begin =
        recorder.clock.monotonic_now() - 1s; // a second of sound that came as a microphone's does
    for (Frame first = 0; first < 48'000; first += 480)
        recorder.device->deliver(counting_sound(first, 480, 1), begin + 10ms * (first / 480 + 1));
    const Instant at = begin + 1s;
    REQUIRE(
        hear_until(link, [&] { return recorder.device->drained(); })); // the time line has its first block
    link.send(mark_on("1.1", at));
    REQUIRE(hear_until(link, [&] { return link.state->marks.size() == 1; }));
    const Frame pressed = link.state->marks[0].pressed;
    CHECK(std::abs(pressed - 48'000) <= 1);
    CHECK(link.state->marks[0].points_to == pressed);
    REQUIRE(hear_until(link, [&] { return link.status.durable_sequence == link.state->sequence; }));
    end(link);
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    CHECK(link.goodbye->whole);
    recorder.finish();
    CHECK(recorder.state().marks[0].pressed == pressed);
    CHECK(recorded_frames(recorder.state()) == 48'000);
    CHECK(*link.state == recorder.state());
}

TEST_CASE("Windows come and go; the recording and its marks stay") {
    Running recorder;
    {
        RecorderLink first = recorder.attach();
        first.send(mark_on("1.1", recorder.deliver(0, 4'800)));
        REQUIRE(hear_until(first, [&] { return first.state->marks.size() == 1; }));
    }
    recorder.deliver(4'800, 4'800);
    RecorderLink second = recorder.attach();
    REQUIRE(hear_until(second, [&] { return second.state->marks.size() == 1; }));
    CHECK(second.folder == recorder.path);
    second.send({{Actor::assessor, AddCriteria{0, {{"8585-301", "2.1"}}}}, {}});
    second.send({{Actor::assessor, NoteMark{0, "after the crash"}}, {}});
    end(second);
    REQUIRE(hear_until(second, [&] { return second.goodbye.has_value(); }));
    recorder.finish();
    const State state = recorder.state();
    REQUIRE(state.marks.size() == 1);
    CHECK(state.marks[0].criteria.size() == 2);
    CHECK(state.marks[0].note == "after the crash");
    CHECK(recorded_frames(state) == 9'600);
}

TEST_CASE("A refusal comes back to the one who asked, and the other hears nothing of it") {
    Running recorder;
    RecorderLink asking = recorder.attach();
    RecorderLink other = recorder.attach();
    asking.send({{Actor::assessor, WithdrawMark{}}, {}});
    REQUIRE(hear_until(asking, [&] { return !asking.refused.empty(); }));
    CHECK(asking.refused.front() == "There is no counter yet.");
    asking.send(mark_on("9.9", recorder.deliver(0, 480)));
    REQUIRE(hear_until(asking, [&] { return asking.refused.size() == 2; }));
    CHECK(asking.refused[1].find("9.9") != std::string::npos);
    end(asking);
    REQUIRE(hear_until(other, [&] { return other.goodbye.has_value(); }));
    CHECK(other.refused.empty());
    recorder.finish();
}

TEST_CASE("What is noted of the talk stands at the frames of its instants") {
    Running recorder;
    RecorderLink link = recorder.attach();
    const Instant begin = recorder.clock.monotonic_now() - 1s;
    for (Frame first = 0; first < 48'000; first += 480)
        recorder.device->deliver(counting_sound(first, 480, 1), begin + 10ms * (first / 480 + 1));
    REQUIRE(
        hear_until(link, [&] { return recorder.device->drained(); })); // the time line has its first block
    link.send(by_assessor(CheckIdentity{"photo identification"}));
    link.send(by_assessor(SayStatement{SpokenStatement::date, 0}, begin + 250ms));
    link.send(by_assessor(AskQuestion{0, "How did it begin?", 0}, begin + 500ms));
    link.send(by_assessor(AnswerQuestion{}, begin + 750ms));
    link.send(mark_on("1.1", begin + 750ms));
    link.send(by_assessor(PromptMark{0, true}));
    link.send(by_assessor(RecordException{Step::microphone_tested, "the room was changed"}));
    link.send(by_assessor(AnswerQuestion{}, begin + 800ms)); // it is answered
    REQUIRE(hear_until(link, [&] { return !link.refused.empty(); }));
    end(link);
    recorder.finish();
    const State state = recorder.state();
    CHECK(state.conduct.identity == "photo identification");
    CHECK(std::abs(state.conduct.said.at(SpokenStatement::date) - 12'000) <= 1);
    REQUIRE(state.conduct.asked.size() == 1);
    CHECK(std::abs(state.conduct.asked[0].at - 24'000) <= 1);
    CHECK(std::abs(state.conduct.asked[0].answered.value() - 36'000) <= 1);
    CHECK(state.marks[0].prompted);
    CHECK(state.planning.exceptions.size() == 1);
}

TEST_CASE("A second recorder for the same discussion is refused and does no harm") {
    Running recorder;
    recorder.deliver(0, 480);
    CHECK(open_discussion(*recorder.real, recorder.path).error().kind == ErrorKind::in_use);
    RecorderLink link = recorder.attach();
    end(link);
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    recorder.finish();
}

TEST_CASE("Whoever hears the recorder's goodbye may write to the journal at once") {
    Running recorder;
    recorder.deliver(0, 480);
    RecorderLink link = recorder.attach();
    recorder.files.delay_closes(300ms);
    end(link);
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    CHECK(open_discussion(*recorder.real, recorder.path).ok());
    recorder.finish();
}

TEST_CASE("A mark that is pressed before the first sound was handed over stands at what was heard then") {
    Running recorder;
    RecorderLink link = recorder.attach();
    const Instant begin = recorder.clock.monotonic_now() - 2s;
    link.send(mark_on("1.1", begin + 1s)); // of a device that hands over its first two seconds at once
    link.send(by_assessor(NoteMark{0, "what was noted of it comes behind it"}));
    link.send({{Actor::assessor, WithdrawMark{99}}, {}}); // answered in its turn
    recorder.device->deliver(counting_sound(0, 96'000, 1), begin + 2s);
    REQUIRE(hear_until(link, [&] { return !link.refused.empty(); }));
    REQUIRE(link.state->marks.size() == 1);
    CHECK(std::abs(link.state->marks[0].pressed - 48'000) <= 1);
    CHECK(link.state->marks[0].note == "what was noted of it comes behind it");
    end(link);
    recorder.finish();
}

TEST_CASE("A mark is made all the same when no sound comes, and when Stop comes first") {
    Running recorder;
    RecorderLink link = recorder.attach();
    link.send(mark_on("1.1", recorder.clock.monotonic_now()));
    end(link);
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    CHECK(link.refused.empty());
    recorder.finish();
    REQUIRE(recorder.state().marks.size() == 1);
    CHECK(recorder.state().marks[0].pressed == 0);
}
