// What key, button and click do to the counters in the Review stage, and what is sent.

#include "live/window/reviewing.h"

#include "discussion/marks/nudge.h"
#include "live/window/unsaved.h"
#include "live/words/review_words.h"
#include "support/fake_clock.h"
#include "support/recording_sink.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;
using Change = ReviewDraft::Change;

namespace {

constexpr Frame second = 48'000;

CriterionId ac(const std::string& number) {
    return {"8585-301", number};
}

/// Ten minutes with counters at 100 s (1.1), 200 s (2.1 and 2.2) and 300 s (3.1).
struct Desk {
    Desk() {
        ToldDiscussion told;
        told.start()
            .mark(100 * second, {ac("1.1")})
            .mark(200 * second, {ac("2.1"), ac("2.2")}, "the model")
            .mark(300 * second, {ac("3.1")})
            .stop(600 * second)
            .close(600 * second, 1, std::string(64, '0'));
        snapshot.state = std::make_shared<const State>(told.state());
        snapshot.link = LinkState::finished;
    }

    [[nodiscard]] const State& state() const { return *snapshot.state; }
    ReviewDraft& draft() { return window.review; }
    void choose(MarkId mark) { choose_counter(mark, state(), window); }
    void begin(Change change, double heard = 0) {
        begin_change(change, static_cast<Frame>(heard * second), state(), window);
    }
    void keep(const std::string& reason) {
        draft().reason = reason;
        keep_change(clock.monotonic_now(), state(), window, sink);
    }
    ReviewView view() {
        const PlayerView player = players.make(snapshot, clock.monotonic_now());
        return views.make(snapshot, window, player, clock.monotonic_now());
    }

    Snapshot snapshot;
    WindowState window;
    RecordingSink sink;
    FakeClock clock;
    PlayerViewMaker players;
    ReviewViewMaker views;
};

} // namespace

TEST_CASE("Counters are gone through along the recording, from where one looks on") {
    Desk desk;
    desk.draft().looked_at = 150 * second;
    choose_neighbour_counter(1, desk.state(), desk.window);
    CHECK(desk.draft().chosen == 2);
    CHECK(desk.draft().looked_at == 200 * second); // the picture goes there
    choose_neighbour_counter(1, desk.state(), desk.window);
    choose_neighbour_counter(1, desk.state(), desk.window);
    CHECK(desk.draft().chosen == 3); // the last one
    choose_neighbour_counter(-1, desk.state(), desk.window);
    CHECK(desk.draft().chosen == 2);
    CHECK(desk.sink.given.empty());
}

TEST_CASE("Many nudges are one move with one reason, and the press stays") {
    Desk desk;
    desk.choose(2);
    for (int i = 0; i < 3; ++i)
        nudge(-small_nudge, desk.state(), desk.window);
    nudge(-large_nudge, desk.state(), desk.window);
    CHECK(desk.sink.given.empty());
    CHECK(desk.view().change.what == "Moves to 3m 18.70 secs, 1.30 s back");
    CHECK(*desk.view().drafted == 200 * second - 62'400);
    desk.keep("");
    CHECK(desk.sink.given.empty());
    CHECK(desk.draft().takes_focus == ReviewDraft::Focus::reason); // what is missing is asked for
    desk.keep(" the answer began earlier ");
    const auto& move = desk.sink.command<MoveMark>();
    CHECK(move.mark == 2);
    CHECK(move.points_to == 200 * second - 62'400);
    CHECK(move.reason == "the answer began earlier");
    CHECK(desk.draft().change == Change::none);
    CHECK(desk.draft().reason.empty());
}

TEST_CASE("A counter is moved to what is heard, and a change can be left") {
    Desk desk;
    desk.choose(1);
    move_here(97 * second, desk.state(), desk.window);
    CHECK(desk.draft().points_to == 97 * second);
    leave_change(desk.window);
    CHECK_FALSE(desk.view().drafted);
    desk.keep("a reason");
    CHECK(desk.sink.given.empty());
}

TEST_CASE("A counter is split: typed or pressed criteria go to a new one where it is heard") {
    Desk desk;
    desk.choose(2);
    desk.begin(Change::split, 210);
    CHECK(desk.draft().takes_focus == ReviewDraft::Focus::criteria);
    toggle_part(ac("2.2"), desk.state(), desk.window);
    CHECK(desk.draft().criteria == "2.2");
    CHECK(desk.view().change.parts.at(1).label == "2.2 goes");
    toggle_part(ac("2.1"), desk.state(), desk.window);
    CHECK_THAT(desk.view().change.refusal, Contains("reason"));
    desk.draft().reason = "two answers";
    CHECK_THAT(desk.view().change.refusal, Contains("at least one criterion"));
    toggle_part(ac("2.1"), desk.state(), desk.window);
    nudge(1, desk.state(), desk.window);
    desk.keep("two answers");
    const auto& split = desk.sink.command<SplitMark>();
    CHECK(split.mark == 2);
    CHECK(split.criteria == std::vector<CriterionId>{ac("2.2")});
    CHECK(split.points_to == 211 * second);
}

TEST_CASE("A counter is joined with the nearest one") {
    Desk desk;
    ToldDiscussion told;
    told.start().mark(100 * second, {ac("1.1")}).mark(101 * second, {ac("1.1")});
    told.mark(150 * second, {ac("2.1")}).stop(600 * second).close(600 * second, 1, std::string(64, '0'));
    desk.snapshot.state = std::make_shared<const State>(told.state());
    desk.choose(2);
    desk.begin(Change::merge);
    CHECK(desk.draft().with == 1);
    desk.begin(Change::merge);
    CHECK(desk.draft().with == 3);
    desk.choose(1);
    CHECK(desk.draft().with == 1);
    leave_change(desk.window);
    desk.choose(3); // the last one has one neighbour
    desk.begin(Change::merge);
    CHECK(desk.draft().with == 2);
    desk.begin(Change::merge);
    CHECK(desk.draft().with == 2);
}

TEST_CASE("A counter is joined with its neighbour, the one on the other side, or any that is chosen then") {
    Desk desk;
    desk.choose(2);
    desk.begin(Change::merge);
    CHECK(desk.draft().with == 3);
    CHECK(desk.view().with == 3);
    desk.begin(Change::merge);
    CHECK(desk.draft().with == 1);
    desk.choose(3);
    CHECK(desk.draft().chosen == 2);
    CHECK_THAT(desk.view().change.what, Contains("AC 3.1 of counter 3 at 5m 00.00 secs"));
    choose_neighbour_counter(-1, desk.state(), desk.window); // over the chosen one
    CHECK(desk.draft().with == 1);
    desk.keep("one answer");
    const auto& merge = desk.sink.command<MergeMarks>();
    CHECK(merge.mark == 2);
    CHECK(merge.from == 1);
}

TEST_CASE("A new counter stands where it is heard, names what is typed, and is chosen then") {
    Desk desk;
    desk.begin(Change::add, 400);
    desk.keep("missed");
    CHECK(desk.draft().takes_focus == ReviewDraft::Focus::criteria);
    desk.draft().criteria = "9.9";
    CHECK_THAT(desk.view().change.refusal, Contains("no AC 9.9"));
    desk.draft().criteria = "3.2 1.2";
    desk.keep("missed");
    const auto& made = desk.sink.command<MakeMark>();
    CHECK(made.points_to == 400 * second);
    CHECK(made.origin == MarkOrigin::added_later);
    CHECK(made.reason == "missed");
    CHECK(desk.draft().chosen == 4);
}

TEST_CASE("A counter that is withdrawn leaves the choice to the next one") {
    Desk desk;
    desk.choose(2);
    desk.begin(Change::withdraw);
    desk.keep("wrong key");
    CHECK(desk.sink.command<WithdrawMark>().mark == 2);
    CHECK(desk.draft().chosen == 3);
}

TEST_CASE("Without a chosen counter nothing but a new one can be begun") {
    Desk desk;
    for (const Change change : {Change::move, Change::split, Change::merge, Change::withdraw}) {
        desk.begin(change);
        CHECK(desk.draft().change == Change::none);
    }
    nudge(1, desk.state(), desk.window);
    CHECK(desk.draft().change == Change::none);
    CHECK(desk.view().change.title == review_words::none_chosen);
}

TEST_CASE("A change that is begun waits while another counter is looked at") {
    Desk desk;
    desk.choose(1);
    nudge(-1, desk.state(), desk.window);
    desk.draft().reason = "he began earlier";
    desk.choose(2);
    CHECK(desk.draft().change == Change::none);
    CHECK(desk.draft().reason.empty());
    CHECK(unsaved(desk.snapshot, desk.window).change); // it would be missed
    desk.begin(Change::withdraw);
    desk.draft().reason = "pressed by mistake";
    desk.choose(1);
    CHECK(desk.draft().change == Change::move);
    CHECK(desk.draft().points_to == 99 * second);
    CHECK(desk.draft().reason == "he began earlier");
    desk.keep("he began earlier");
    CHECK(desk.sink.command<MoveMark>(0).mark == 1);
    CHECK(unsaved(desk.snapshot, desk.window).change); // the other one's
    desk.choose(2);
    CHECK(desk.draft().change == Change::withdraw);
    desk.keep("pressed by mistake");
    CHECK(desk.sink.command<WithdrawMark>(1).mark == 2);
    CHECK_FALSE(unsaved(desk.snapshot, desk.window).change);
}

TEST_CASE("A new counter that is begun waits while another one is changed") {
    Desk desk;
    desk.begin(Change::add, 50);
    desk.draft().criteria = "1.2";
    desk.draft().reason = "missed it";
    desk.choose(3);
    desk.begin(Change::withdraw);
    CHECK(desk.draft().criteria.empty());
    CHECK(unsaved(desk.snapshot, desk.window).change);
    leave_change(desk.window);
    desk.begin(Change::add, 90);
    CHECK(desk.draft().criteria == "1.2");
    CHECK(desk.draft().reason == "missed it");
    CHECK(desk.draft().points_to == 50 * second);
}

TEST_CASE("What is begun in Review waits while another discussion lies open") {
    Desk desk;
    desk.choose(2);
    desk.begin(Change::withdraw);
    desk.draft().reason = "pressed by mistake";
    change_review("one", "two", desk.window);
    CHECK(desk.draft().chosen == 0);
    CHECK(unsaved(desk.snapshot, desk.window).change); // it goes with the window all the same
    change_review("two", "one", desk.window);
    CHECK(desk.draft().chosen == 2);
    CHECK(desk.draft().reason == "pressed by mistake");
    CHECK(desk.window.review_elsewhere.empty());
}

TEST_CASE("What is refused for its criteria gives the keyboard to them, not to the reason") {
    Desk desk;
    desk.begin(Change::add, 50);
    desk.draft().criteria = "1.2 9.9";
    desk.draft().takes_focus = ReviewDraft::Focus::none;
    desk.keep("missed it");
    CHECK(desk.sink.given.empty());
    CHECK(desk.draft().takes_focus == ReviewDraft::Focus::criteria);
}

TEST_CASE("A click into a picture chooses the counter whose flag is there, else goes to that moment") {
    Desk desk;
    const ReviewView view = desk.view();
    point_at(view.whole, 200.0 / 600 + 0.001, 0.005, desk.state(), desk.window, desk.sink);
    CHECK(desk.draft().chosen == 2);
    CHECK(desk.sink.given.empty());
    point_at(view.whole, 0.4, 0.005, desk.state(), desk.window, desk.sink);
    CHECK(desk.draft().chosen == 2);
    CHECK(std::get<SeekCommand>(desk.sink.requested<Listen>(0).command).frame == 240 * second);
    CHECK(desk.draft().looked_at == 240 * second);
}

TEST_CASE("A counter is heard from two seconds before it, a change from before where it would point") {
    Desk desk;
    desk.choose(2);
    hear_counter(desk.state(), desk.window, desk.sink);
    CHECK(std::get<SeekCommand>(desk.sink.requested<Listen>(0).command).frame == 198 * second);
    nudge(-10, desk.state(), desk.window);
    hear_counter(desk.state(), desk.window, desk.sink);
    CHECK(std::get<SeekCommand>(desk.sink.requested<Listen>(2).command).frame == 188 * second);
}

TEST_CASE("Playing begins where one looks, and goes back and on from there") {
    Desk desk;
    desk.choose(2);
    const Playback none;
    const Instant now = desk.clock.monotonic_now();
    play_from_here(none, now, desk.window, desk.sink);
    CHECK(std::get<SeekCommand>(desk.sink.requested<Listen>(0).command).frame == 200 * second);
    CHECK(std::holds_alternative<PlayCommand>(desk.sink.requested<Listen>(1).command));
    Playback playing{Playback::Step::ready, 600 * second, {48'000, 1}, {}, {}};
    playing.status.position = 300 * second;
    playing.status.at = now;
    playing.status.playing = true;
    play_from_here(playing, now, desk.window, desk.sink);
    CHECK(std::holds_alternative<PauseCommand>(desk.sink.requested<Listen>(2).command));
    go_by(-listening_step, playing, now, desk.window, desk.sink);
    CHECK(std::get<SeekCommand>(desk.sink.requested<Listen>(3).command).frame == 297 * second);
    CHECK(desk.draft().looked_at == 297 * second);
}

TEST_CASE("The picture goes with the player, and stays where one looks while the player stands") {
    Desk desk;
    const auto follow = [&] {
        follow_playback(desk.players.make(desk.snapshot, desk.clock.monotonic_now()),
                        desk.clock.monotonic_now(), desk.window);
    };
    desk.choose(3);
    follow();
    CHECK(desk.draft().looked_at == 300 * second); // there is no player yet
    desk.snapshot.playback = {Playback::Step::ready, 600 * second, {48'000, 1}, {}, {}};
    desk.snapshot.playback.status.position = 50 * second;
    follow();
    CHECK(desk.draft().looked_at == 50 * second);
    desk.choose(2);
    follow();
    CHECK(desk.draft().looked_at == 200 * second);
    PlayerStatus& status = desk.snapshot.playback.status;
    status.position = 51 * second;
    status.at = desk.clock.monotonic_now();
    status.playing = true;
    desk.clock.advance(std::chrono::milliseconds(500));
    follow();
    CHECK(desk.draft().looked_at == 51 * second + second / 2);
}

TEST_CASE("Findings lead to their counters, one after the other, and from the last to the first") {
    Desk desk;
    ToldDiscussion told;
    told.start();
    for (const int at : {100, 101, 200, 201})
        told.mark(at * second, {ac("1.1")});
    told.stop(600 * second).close(600 * second, 1, std::string(64, '0'));
    desk.snapshot.state = std::make_shared<const State>(told.state());
    for (const MarkId expected : {2, 4, 2}) {
        go_to_next_finding(desk.view(), desk.state(), desk.window);
        CHECK(desk.draft().chosen == expected);
    }
    const auto& findings = *desk.view().findings;
    REQUIRE(findings.back().mark == 0); // a criterion that no counter touches
    go_to_finding(findings.back(), 30 * second, desk.state(), desk.window);
    CHECK(desk.draft().change == Change::add);
    CHECK(desk.draft().criteria == findings.back().criterion.number);
    CHECK(desk.draft().points_to == 30 * second);
}

TEST_CASE("The picture is looked at from closer and from further away, up to its limits") {
    Desk desk;
    CHECK(desk.view().near.until - desk.view().near.from == 30 * second);
    for (int i = 0; i < 9; ++i)
        zoom(-1, desk.window);
    CHECK(desk.view().near.until - desk.view().near.from == review_spans.front() * second);
    for (int i = 0; i < 9; ++i)
        zoom(1, desk.window);
    CHECK(desk.view().near.until - desk.view().near.from == review_spans.back() * second);
}

TEST_CASE("The conduct report is looked at and left again without losing one's place") {
    Desk desk;
    desk.choose(2);
    nudge(-large_nudge, desk.state(), desk.window);
    desk.draft().reason = "the answer beg";
    ReviewDraft before = desk.draft();
    toggle_conduct_report(desk.window);
    CHECK(desk.draft().report_beside);
    toggle_conduct_report(desk.window);
    CHECK(desk.draft() == before);
    CHECK(desk.sink.given.empty());

    toggle_conduct_report(desk.window);
    go_to_next_finding(desk.view(), desk.state(), desk.window);
    CHECK_FALSE(desk.draft().report_beside); // they are shown where one is led to one of them
}
