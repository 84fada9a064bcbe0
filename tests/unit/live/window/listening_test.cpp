#include "live/window/listening.h"

#include "live/controller/command_sink.h"
#include "live/link/test_recording_messages.h"
#include "support/fake_clock.h"
#include "support/recording_sink.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

#include <array>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

template <typename T>
T asked(const RecordingSink& sink, std::size_t index = 0) {
    const auto& command = sink.requested<Listen>(index).command;
    REQUIRE(std::holds_alternative<T>(command));
    return std::get<T>(command);
}

struct Listening {
    FakeClock clock;
    RecordingSink sink;
    Playback playback{Playback::Step::ready, 60 * 48'000, {48'000, 2}, {}, {}};
};

} // namespace

TEST_CASE_METHOD(Listening, "One key plays and pauses, also before there is a player") {
    play_or_pause({}, sink);
    (void)asked<PlayCommand>(sink, 0);
    playback.status.playing = true;
    play_or_pause(playback, sink);
    (void)asked<PauseCommand>(sink, 1);
}

TEST_CASE_METHOD(Listening, "Seeking by a key goes from what is heard now, and stays in the recording") {
    playback.status.playing = true;
    playback.status.position = 10 * 48'000;
    playback.status.at = clock.monotonic_now();
    clock.advance(std::chrono::milliseconds(500));
    seek_by(5, playback, clock.monotonic_now(), sink);
    CHECK(asked<SeekCommand>(sink, 0).frame == 15 * 48'000 + 24'000);
    seek_by(-30, playback, clock.monotonic_now(), sink);
    CHECK(asked<SeekCommand>(sink, 1).frame == 0);
    seek_by(300, playback, clock.monotonic_now(), sink);
    CHECK(asked<SeekCommand>(sink, 2).frame == 60 * 48'000);
    seek_to(-5, sink);
    CHECK(asked<SeekCommand>(sink, 3).frame == 0);
}

TEST_CASE_METHOD(Listening, "A counter is heard from a little before it, and round it until told otherwise") {
    ToldDiscussion told;
    told.start().mark(480, {{"8585-301", "1.1"}}).mark(20 * 48'000, {{"8585-301", "2.1"}}).stop(60 * 48'000);
    const State state = told.state();
    listen_to_counter(state, 2, sink);
    CHECK(asked<SeekCommand>(sink, 0).frame == 18 * 48'000);
    (void)asked<PlayCommand>(sink, 1);
    listen_to_counter(state, 1, sink); // two seconds before it there is nothing
    CHECK(asked<SeekCommand>(sink, 2).frame == 0);
    listen_to_counter(state, 7, sink);
    CHECK(sink.given.size() == 4);

    loop_counter(state, 2, playback, sink);
    const auto loop = asked<LoopCommand>(sink, 4);
    CHECK(loop.begin == 18 * 48'000);
    playback.status.loop = {loop.begin, loop.end};
    loop_counter(state, 2, playback, sink);
    (void)asked<EndLoopCommand>(sink, 6);
}

TEST_CASE_METHOD(Listening, "Speeds go by steps and end at the slowest and the fastest") {
    play_faster(playback, sink);
    CHECK(asked<SpeedCommand>(sink, 0).speed == 1.25);
    play_slower(playback, sink);
    CHECK(asked<SpeedCommand>(sink, 1).speed == 0.75);
    playback.status.speed = 2;
    play_faster(playback, sink);
    playback.status.speed = 0.5;
    play_slower(playback, sink);
    CHECK(sink.given.size() == 2);
}

TEST_CASE_METHOD(Listening, "A voice is muted and heard again; one channel has no other voice") {
    mute_or_unmute(1, playback, sink);
    CHECK(asked<MuteCommand>(sink, 0).muted);
    playback.status.muted = {false, true};
    mute_or_unmute(1, playback, sink);
    CHECK_FALSE(asked<MuteCommand>(sink, 1).muted);
    mute_or_unmute(2, playback, sink);
    playback.format.channels = 1;
    mute_or_unmute(0, playback, sink);
    CHECK(sink.given.size() == 2);
}

TEST_CASE("Levels come while a test records, the last of them counts, and the verdict ends them") {
    SoundTest test;
    test.step = SoundTest::Step::recording;
    const std::array<float, 2> quiet{0.01F, 0};
    const std::array<float, 2> loud{0.5F, 0.25F};
    const std::string lines = test_levels_line(quiet) + "\n" + test_levels_line(loud) + "\n";
    REQUIRE(read_test_recording(lines + "{\"lev", test)); // half a line more
    CHECK(test.levels == std::vector<float>{0.5F, 0.25F});
    CHECK(test.step == SoundTest::Step::recording);
    REQUIRE(read_test_recording(lines + test_recording_line({{0.5F, std::nullopt}}, false) + "\n", test));
    CHECK(test.levels.empty());
    CHECK(test.channels.size() == 1);
    CHECK_FALSE(read_test_recording("{\"levels\":[\"loud\"]}\n", test));
}

TEST_CASE("What a test recording found is read as it was printed, and nothing else is believed") {
    SoundTest test;
    test.step = SoundTest::Step::recording;
    const std::string line =
        test_recording_line({{0.5F, std::nullopt}, {0, SignalProblem::dead_microphone}}, true);
    CHECK_FALSE(read_test_recording(line, test)); // half a line
    REQUIRE(read_test_recording(line + "\n", test));
    CHECK(test.step == SoundTest::Step::listening);
    REQUIRE(test.channels.size() == 2);
    CHECK(test.channels[0] == TestedChannel{"left", 0.5F, true, "good"});
    CHECK_FALSE(test.channels[1].good);
    test.step = SoundTest::Step::done;
    CHECK_FALSE(test.passed());
    test.channels.pop_back();
    CHECK(test.passed());
    for (const char* wrong : {"", "\n", "[]\n", "{\"channels\":7,\"plays\":true}\n",
                              "{\"channels\":[{\"name\":1}],\"plays\":true}\n", "{\"channels\":[]}\n"})
        CHECK_FALSE(read_test_recording(wrong, test));
    CHECK(test.channels.size() == 1);
}
