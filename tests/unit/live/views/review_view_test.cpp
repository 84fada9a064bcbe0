// What the Review stage shows.

#include "live/views/review_view.h"

#include "support/fake_clock.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

constexpr Frame second = 48'000;

struct Room {
    Room() {
        told.start()
            .mark(115 * second + 12'345, {{"8585-301", "2.1"}})
            .mark(116 * second, {{"8585-301", "2.1"}, {"8585-301", "2.2"}}, "the GROW model")
            .mark(290 * second, {{"8585-301", "3.1"}})
            .add(MarkPrompted{3, true}, Actor::assessor)
            .stop(300 * second)
            .close(300 * second, 1, std::string(64, '0'))
            .add(MarkMoved{3, 289 * second, "the answer began earlier"}, Actor::assessor);
    }
    ReviewView view() {
        snapshot.state = std::make_shared<const State>(told.state());
        snapshot.link = LinkState::finished;
        const PlayerView player = players.make(snapshot, clock.monotonic_now());
        return views.make(snapshot, window, player, clock.monotonic_now());
    }
    void look_at(HeardVoices voices) {
        std::vector<SampleRange> columns(static_cast<std::size_t>(Waveform::columns_of(300 * second)),
                                         SampleRange{-1'000, 1'000});
        columns.at(0) = {-30'000, 30'000};
        snapshot.picture = std::make_shared<const RecordingPicture>(
            RecordingPicture{Waveform({48'000, 1}, 300 * second, std::move(columns)), std::move(voices)});
    }

    ToldDiscussion told;
    Snapshot snapshot;
    WindowState window;
    FakeClock clock;
    PlayerViewMaker players;
    ReviewViewMaker views;
};

} // namespace

TEST_CASE("A time of the review has hundredths and is rounded down, as counters are") {
    CHECK(fine_time(115 * second + 47'999, 48'000) == "1m 55.99 secs");
    CHECK(fine_time(3'725 * second, 48'000) == "1h 02m 05.00 secs");
    CHECK(fine_time(-1, 48'000) == "0m 00.00 secs");
}

TEST_CASE("Every counter has a row along the recording, with what is to be known of it") {
    Room room;
    const ReviewView view = room.view();
    REQUIRE(view.rows->size() == 3);
    CHECK((*view.rows)[0].time == "1m 55.25 secs");
    CHECK((*view.rows)[1].criteria == "AC 2.1 and 2.2");
    CHECK_THAT((*view.rows)[1].remark, Contains("Pressed twice") && Contains("the GROW model"));
    CHECK((*view.rows)[1].found);
    CHECK((*view.rows)[2].remark == "prompted");
    CHECK_FALSE((*view.rows)[2].found);
}

TEST_CASE("The whole recording has a flag for each counter, the part from close by has its own") {
    Room room;
    room.window.review.looked_at = 116 * second;
    const ReviewView view = room.view();
    REQUIRE(view.whole.flags.size() == 3);
    CHECK(view.whole.flags[1].label == "2.1 2.2");
    CHECK(view.whole.place_of(view.whole.flags[2].at) == Approx(289.0 / 300));
    CHECK(view.near.from == 101 * second);
    CHECK(view.near.until == 131 * second);
    CHECK(view.near.flags.size() == 2);
    CHECK(view.near.left == "1m 41 secs");
    CHECK(view.near.frame_at(view.near.place_of(110 * second)) == 110 * second);
    CHECK(flag_near(view.near, 0.5, 0.01) == 2);
    CHECK(flag_near(view.near, 0.9, 0.01) == 0);
}

TEST_CASE("At either end of the recording the part from close by stops there") {
    Room room;
    CHECK(room.view().near.from == 0);
    room.window.review.looked_at = 300 * second;
    CHECK(room.view().near.until == 300 * second);
}

TEST_CASE("The sound's picture comes when it was looked at; until then, and where it cannot, it says so") {
    Room room;
    CHECK(room.view().near.columns.empty());
    CHECK_THAT(room.view().picture_word, Contains("is being made"));
    room.snapshot.picture_problem = "The recording is damaged.";
    CHECK(room.view().picture_word == "The recording is damaged.");
    room.look_at({});
    const ReviewView view = room.view();
    CHECK(view.picture_word.empty());
    REQUIRE_FALSE(view.near.columns.empty());
    CHECK(view.near.columns.front().highest == 30'000);
    CHECK(view.near.columns.back().highest == 1'000);
}

TEST_CASE("Once the sound was looked at silence behind a counter is found") {
    Room room;
    CHECK_THAT(room.view().not_checked.at(0), Contains("the sound was not looked at"));
    HeardVoices voices{second, static_cast<int>(second), {std::vector<bool>(300, true)}, {}};
    for (std::size_t i = 289; i < 300; ++i)
        voices.heard[0][i] = false;
    room.look_at(voices);
    const auto& findings = *room.view().findings;
    const auto silent = std::find_if(findings.begin(), findings.end(),
                                     [](const ReviewFindingRow& row) { return row.mark == 3; });
    REQUIRE(silent != findings.end());
    CHECK(silent->title == "Nobody speaks");
    CHECK_FALSE(silent->why.empty());
}

TEST_CASE("The chosen counter tells where it points, when its key went down, and what was changed before") {
    Room room;
    room.window.review.chosen = 3;
    const ReviewChange change = room.view().change;
    CHECK(change.title == "Counter 3 · AC 3.1");
    CHECK(change.facts.at(0) == "Points to 4m 49.00 secs");
    CHECK(change.facts.at(1) == "Pressed at 4m 50.00 secs");
    CHECK(change.facts.at(2) == "The learner was prompted.");
    REQUIRE(change.trail.size() == 1);
    CHECK(change.trail[0] == "Moved 1.00 s back, from 4m 50.00 secs: the answer began earlier");
}

TEST_CASE("A counter that was split off tells of the press that it came from, one that was missed of none") {
    Room room;
    room.told.add(
        MarkMade{4, 116 * second, 120 * second, {{"8585-301", "2.2"}}, "", MarkOrigin::added_later, "x"});
    room.told.add(
        MarkMade{5, 130 * second, 130 * second, {{"8585-301", "2.2"}}, "", MarkOrigin::added_later, "x"});
    room.window.review.chosen = 4;
    CHECK(room.view().change.facts.at(1) == "Pressed at 1m 56.00 secs with counter 2");
    room.window.review.chosen = 5;
    CHECK(room.view().change.facts.at(1) == "Added later, at no press of a key.");
}

TEST_CASE("A counter that was withdrawn is chosen no more") {
    Room room;
    room.window.review.chosen = 1;
    CHECK(room.view().chosen == 1);
    room.told.add(MarkWithdrawn{1, "wrong key", 0}, Actor::assessor);
    CHECK(room.view().chosen == 0);
    CHECK_FALSE(room.view().change.chosen);
}

TEST_CASE("There is nothing to review before a recording is closed") {
    Room room;
    (void)room.view();
    room.snapshot.link = LinkState::attached;
    const PlayerView player = room.players.make(room.snapshot, room.clock.monotonic_now());
    CHECK_FALSE(room.views.make(room.snapshot, room.window, player, room.clock.monotonic_now()).possible);
}
