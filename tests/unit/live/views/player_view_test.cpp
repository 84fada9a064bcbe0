#include "live/views/player_view.h"

#include "audio/waveform_overview.h"
#include "discussion/state.h"
#include "support/fake_clock.h"
#include "support/recording_sink.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

constexpr int rate = 48'000;
constexpr Frame length = 600 * rate;

/// Two voices, ten minutes, counters at 100 s and 200 s; loud on the left at the beginning.
struct Closed {
    Closed() {
        OverviewBuilder overview({rate, 2}, length);
        overview.add(std::vector<SampleRange>{{-20'000, 20'000}, {-10, 10}});
        ToldDiscussion told;
        told.start()
            .mark(100 * rate, {{"8585-301", "1.1"}})
            .mark(200 * rate, {{"8585-301", "2.1"}})
            .stop(length);
        told.add(
            RecordingClosed{{"recording.flac", {rate, 2}, length, 1, std::string(64, '0'), overview.text()}});
        State state = told.state();
        state.takes[0].format = {rate, 2};
        snapshot.state = std::make_shared<const State>(std::move(state));
        snapshot.link = LinkState::finished;
    }

    /// A player is there, and stands here.
    void hear(double seconds, bool playing = false) {
        snapshot.playback = {Playback::Step::ready, length, {rate, 2}, {}, {}};
        snapshot.playback.status.position = static_cast<Frame>(seconds * rate);
        snapshot.playback.status.at = clock.monotonic_now();
        snapshot.playback.status.playing = playing;
    }
    PlayerView view() { return maker.make(snapshot, clock.monotonic_now()); }

    Snapshot snapshot;
    FakeClock clock;
    PlayerViewMaker maker;
};

} // namespace

TEST_CASE("There is nothing to listen to before the recording is closed") {
    Closed closed;
    closed.snapshot.link = LinkState::attached;
    CHECK_FALSE(closed.view().possible);
    closed.snapshot.link = LinkState::finished;
    closed.snapshot.state = std::make_shared<const State>(ToldDiscussion().state());
    CHECK_FALSE(closed.view().possible);
}

TEST_CASE("A closed recording shows its picture and its counters, also before a player was started") {
    Closed closed;
    const PlayerView view = closed.view();
    CHECK(view.possible);
    CHECK(view.play_label == "Play");
    CHECK(view.time == "0:00 of 10:00");
    CHECK(view.speed == "normal speed");
    REQUIRE(view.picture->columns.size() == 2 * overview_columns);
    CHECK(view.picture->columns[0].highest > 15'000);
    CHECK(view.picture->columns[1].highest < 300);
    CHECK(view.picture->places == std::vector<double>{100.0 / 600, 200.0 / 600});
    CHECK(view.voices.size() == 2);
    CHECK(view.next == MarkId{1});
    CHECK_FALSE(view.previous);
    CHECK_FALSE(view.here);
}

TEST_CASE("While it plays the place moves on, and counters before and behind it can be gone to") {
    Closed closed;
    closed.hear(100, true);
    closed.clock.advance(std::chrono::milliseconds(500));
    const PlayerView view = closed.view();
    CHECK(view.play_label == "Pause");
    CHECK(view.part == Approx(100.5 / 600));
    CHECK(view.here == MarkId{1});
    CHECK(view.previous == MarkId{1}); // from its start again
    CHECK(view.next == MarkId{2});
    closed.hear(198.5); // just behind the start of the second
    CHECK(closed.view().here == MarkId{2});
    CHECK(closed.view().previous == MarkId{1});
    CHECK_FALSE(closed.view().next);
}

TEST_CASE("A counter is looped and let go again by one button") {
    Closed closed;
    RecordingSink sink;
    closed.hear(150);
    loop_or_end(closed.view(), *closed.snapshot.state, sink);
    const auto loop = std::get<LoopCommand>(sink.requested<Listen>(0).command);
    CHECK(loop.begin == 98 * rate);
    closed.snapshot.playback.status.loop = {loop.begin, loop.end};
    CHECK(closed.view().loop_label == "End loop");
    CHECK(closed.view().loop->first == Approx(98.0 / 600));
    loop_or_end(closed.view(), *closed.snapshot.state, sink);
    CHECK(std::holds_alternative<EndLoopCommand>(sink.requested<Listen>(2).command));
}

TEST_CASE("What is wrong with listening is said, and a muted voice is named") {
    Closed closed;
    closed.hear(10);
    closed.snapshot.playback.status.muted = {false, true};
    closed.snapshot.playback.status.speed = 0.75;
    closed.snapshot.playback.status.device_present = false;
    const PlayerView view = closed.view();
    CHECK(view.speed == "0.75 times the speed");
    CHECK(view.voices[0].label == "Left is heard");
    CHECK(view.voices[1].label == "Right is muted");
    CHECK(view.problem.find("The sound output is gone") == 0);
    closed.snapshot.playback = {};
    closed.snapshot.playback.step = Playback::Step::failed;
    closed.snapshot.playback.failure = "The player could not be started.";
    CHECK(closed.view().problem == "The player could not be started.");
    CHECK(closed.view().play_label == "Play");
}
