#include "live/recorder.h"

#include "bundle/layout.h"
#include "bundle/verify.h"
#include "live/recorder_link.h"
#include "support/faulty_file_system.h"
#include "support/sample_discussion.h"
#include "support/scripted_device.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <future>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

const DiscussionPlan plan{{small_unit()}, {"Riverside", "012345"}, {"Sam", "L1"}, {"Alex"}};

/// A recorder that runs on a thread of this test, with a device that the test plays.
struct Running {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> real = real_file_system();
    FaultyFileSystem files{*real};
    SystemClock clock;
    TerminationSignals signals;
    std::string path = folder.file("talk");
    ScriptedDevice* device = nullptr;
    std::future<Result<void>> result;

    /// `keeps_time`: the device is a microphone, and not a file that waits to be taken.
    explicit Running(std::optional<Frame> stop_at = {}, std::vector<ScriptedMark> marks = {},
                     bool keeps_time = false, std::chrono::milliseconds closes_after = take_back_time) {
        auto discussion = create_discussion(files, clock, path, plan);
        REQUIRE(discussion.ok());
        auto scripted = std::make_unique<ScriptedDevice>(keeps_time);
        device = scripted.get();
        RecordingRequest request{path,        std::move(scripted), {SourceKind::device, "scripted"},
                                 {48'000, 1}, std::move(marks),    stop_at,
                                 closes_after};
        result = std::async(std::launch::async, [this, discussion = std::move(*discussion),
                                                 request = std::move(request)]() mutable {
            return record({files, clock, signals}, std::move(discussion), std::move(request));
        });
        while (device->starts() == 0)
            std::this_thread::yield();
    }

    RecorderLink attach() {
        const std::string name = *link_name(files, path);
        for (;;)
            if (auto link = RecorderLink::connect(name))
                return std::move(*link);
    }

    /// The instant of delivery.
    Instant deliver(Frame first, Frame frames) {
        const Instant now = clock.monotonic_now();
        device->deliver(counting_sound(first, frames, 1), now);
        return now;
    }

    /// The bundle must be whole; what the recorder says of the recording is returned.
    Result<void> end() {
        Result<void> done = result.get();
        INFO((done ? std::string() : done.error().message()));
        const VerifyReport report = verify(*real, path);
        INFO(report_lines(report));
        REQUIRE(report.verdict == Verdict::whole);
        return done;
    }

    void finish() { REQUIRE(end().ok()); }

    State state() { return state_from(read_journal(*real, journal_path(path))->events); }
};

/// Listens until the condition holds or the recorder is gone.
template <typename Condition>
bool hear_until(RecorderLink& link, Condition condition) {
    for (;;) {
        if (condition())
            return true;
        wait_for({link.descriptor()}, {}, 1s);
        if (!link.receive())
            return condition();
    }
}

StampedCommand mark_on(const std::string& number, Instant at) {
    return {{Actor::assessor, MakeMark{0, 0, {{"8585-301", number}}, {}, MarkOrigin::live}}, at};
}

StampedCommand by_assessor(Action action, Instant at = {}) {
    return {{Actor::assessor, std::move(action)}, at};
}

/// Stops and closes, as whoever does not stay to take it back.
void end(RecorderLink& link) {
    link.send(by_assessor(StopRecording{}, SystemClock().monotonic_now()));
    link.send(by_assessor(CloseRecording{}));
}

} // namespace

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

TEST_CASE("A second recorder for the same discussion is refused and does no harm") {
    Running recorder;
    recorder.deliver(0, 480);
    CHECK(open_discussion(*recorder.real, recorder.path).error().kind == ErrorKind::in_use);
    RecorderLink link = recorder.attach();
    end(link);
    REQUIRE(hear_until(link, [&] { return link.goodbye.has_value(); }));
    recorder.finish();
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
