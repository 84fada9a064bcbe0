#include "live/views/view_model_maker.h"

#include "support/fake_clock.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

struct ViewFixture {
    test::FakeClock clock;
    Snapshot snapshot;
    WindowState window;
    ViewModelMaker maker;

    ViewFixture() {
        snapshot.state = std::make_shared<State>();
        snapshot.catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    }

    void show(const test::ToldDiscussion& discussion) {
        snapshot.link = LinkState::attached;
        snapshot.state = std::make_shared<State>(discussion.state());
    }
    const ViewModel& view() { return maker.make(snapshot, window, {}, clock.monotonic_now()); }

    const TileView& tile(const std::string& number) {
        for (const OutcomeView& outcome : view().discussion.units.at(0).outcomes)
            for (const TileView& one : outcome.tiles)
                if (one.number == number)
                    return one;
        throw std::runtime_error("no tile " + number);
    }
};

} // namespace

TEST_CASE("recording time is minutes and seconds, and hours once there are any") {
    CHECK(clock_text(0, 48'000) == "0:00");
    CHECK(clock_text(59 * 48'000 + 47'999, 48'000) == "0:59");
    CHECK(clock_text(65 * 48'000, 48'000) == "1:05");
    CHECK(clock_text(3'605LL * 44'100, 44'100) == "1:00:05");
    CHECK(clock_text(-5, 48'000) == "0:00");
}

TEST_CASE_METHOD(ViewFixture, "which screen is shown follows the link") {
    const auto with_units = test::ToldDiscussion().state();
    const auto [link, units_known, screen] = GENERATE(table<LinkState, bool, Screen>({
        {LinkState::none, false, Screen::plan},
        {LinkState::starting, false, Screen::plan},
        {LinkState::starting, true, Screen::conduct},
        {LinkState::attached, true, Screen::conduct},
        {LinkState::lost, true, Screen::conduct},
        {LinkState::lost, false, Screen::plan},
        {LinkState::finishing, true, Screen::finished},
        {LinkState::finished, true, Screen::finished},
    }));
    snapshot.link = link;
    if (units_known)
        snapshot.state = std::make_shared<State>(with_units);
    CHECK(view().screen == screen);
}

TEST_CASE_METHOD(ViewFixture, "keys mark only while a take runs and nobody types") {
    show(test::ToldDiscussion().start());
    CHECK(view().keys == KeyContext::recording);

    window.note.open = window.note.takes_focus = true;
    CHECK(view().keys == KeyContext::typing_note);
    window.note.takes_focus = false;
    CHECK(view().keys == KeyContext::recording); // the note stands open, but the field is not active
    window.typing = true;
    CHECK(view().keys == KeyContext::typing_note);
    window = {};

    snapshot.link = LinkState::lost;
    CHECK(view().keys == KeyContext::lost);
    snapshot.link = LinkState::finishing;
    CHECK(view().keys == KeyContext::idle);
    show(test::ToldDiscussion());
    CHECK(view().keys == KeyContext::idle); // planned: no take yet
    snapshot.link = LinkState::none;
    CHECK(view().keys == KeyContext::planning);
    window.typing = true;
    CHECK(view().keys == KeyContext::typing_plan);
}

TEST_CASE_METHOD(ViewFixture, "tiles count standing marks and know the last") {
    test::ToldDiscussion discussion;
    discussion.start();
    discussion.mark(48'000, {{"8585-301", "2.1"}});
    discussion.mark(96'000, {{"8585-301", "2.1"}, {"8585-301", "3.4"}});
    show(discussion);
    CHECK(tile("2.1").touched == 2);
    CHECK(tile("2.1").touched_text == "2 times");
    CHECK(tile("3.4").touched_text == "once");
    CHECK(tile("1.1").touched_text.empty());
    CHECK(tile("3.4").last);
    CHECK(tile("2.1").label == "Diagnostic tools");
    CHECK(tile("2.1").key == "A");

    discussion.add(MarkWithdrawn{2, "", 0});
    show(discussion);
    CHECK(tile("2.1").touched == 1);
    CHECK_FALSE(tile("3.4").last);
    CHECK(tile("2.1").last);
    CHECK(view().discussion.counters.size() == 1);
}

TEST_CASE_METHOD(ViewFixture, "a counter counts as saved only when its own event is durable") {
    test::ToldDiscussion discussion;
    discussion.start().mark(48'000, {{"8585-301", "2.1"}});
    show(discussion);
    const std::uint64_t after_first = snapshot.state->sequence;
    snapshot.live.durable_sequence = after_first;
    REQUIRE(view().discussion.counters.size() == 1);
    CHECK(view().conduct.saved(view().discussion.counters[0]));

    discussion.mark(96'000, {{"8585-301", "2.2"}});
    show(discussion);
    snapshot.live.durable_sequence = after_first;
    REQUIRE(view().discussion.counters.size() == 2);
    CHECK_FALSE(view().conduct.saved(view().discussion.counters[0])); // the new one stands first
    CHECK(view().conduct.saved(view().discussion.counters[1]));

    // A note makes the first counter unsaved again until the note is durable.
    discussion.add(MarkNoted{1, "a note"}, Actor::assessor);
    show(discussion);
    snapshot.live.durable_sequence = after_first + 1;
    CHECK(view().conduct.saved(view().discussion.counters[0]));
    CHECK_FALSE(view().conduct.saved(view().discussion.counters[1]));
    snapshot.live.durable_sequence = after_first + 2;
    CHECK(view().conduct.saved(view().discussion.counters[1]));
}

TEST_CASE_METHOD(ViewFixture, "another discussion begins with its own keys and counters") {
    show(test::ToldDiscussion().start().mark(48'000, {{"8585-301", "2.1"}}));
    CHECK(view().discussion.counters.size() == 1);
    show(test::ToldDiscussion({"8585-302"}).start());
    CHECK(view().discussion.counters.empty());
    CHECK(maker.key_map().key_of({"8585-302", "1.1"}) == Key::q);
    CHECK_FALSE(maker.key_map().key_of({"8585-301", "1.1"}));
}

TEST_CASE_METHOD(ViewFixture, "a meter holds its loudest moment for a while") {
    show(test::ToldDiscussion().start());
    snapshot.live.peak = {0.5F, 0};
    const float loud = view().conduct.meters.at(0).held;
    snapshot.live.peak = {0.01F, 0};
    clock.advance(std::chrono::milliseconds(500));
    CHECK(view().conduct.meters.at(0).held == loud);
    CHECK(view().conduct.meters.at(0).level < loud);
    CHECK(view().conduct.meters.at(0).word == "good");
    clock.advance(std::chrono::seconds(2));
    CHECK(view().conduct.meters.at(0).held < loud);
    CHECK(view().conduct.meters.at(0).word == "quiet");
}

TEST_CASE_METHOD(ViewFixture, "the space that is left is said in hours and minutes, or not at all") {
    show(test::ToldDiscussion().start());
    const auto [minutes, text] = GENERATE(table<double, std::string>({
        {-1, ""},
        {0, "less than 1 min of space"},
        {1.9, "1 min of space"},
        {59.9, "59 min of space"},
        {312, "5 h 12 min of space"},
        {1e12, "more than a day of space"},
    }));
    snapshot.live.disk_minutes_left = minutes;
    CHECK(view().conduct.space_text == text);
}

TEST_CASE_METHOD(ViewFixture, "what the recorder last said about itself is not repeated once it is gone") {
    show(test::ToldDiscussion().start());
    snapshot.live.problems = {"The disk is slow."};
    CHECK(view().banner.severity == Severity::danger);
    CHECK(view().banner.lines == std::vector<std::string>{"The disk is slow."});
    snapshot.link = LinkState::lost;
    REQUIRE(view().banner.lines.size() == 1);
    CHECK(view().banner.lines[0].find("The recorder has ended") == 0);
}

TEST_CASE_METHOD(ViewFixture, "lost sound is still said when sound arrives again") {
    auto discussion = test::ToldDiscussion().start();
    show(discussion);
    CHECK(view().banner.severity == Severity::calm);
    discussion.add(FramesLost{67 * 48'000, 6 * 48'000, "the device was gone for 6.0 s"});
    discussion.add(FramesLost{90 * 48'000, 24'000, "a gap"});
    show(discussion);
    CHECK(view().banner.severity == Severity::notice);
    REQUIRE(view().banner.lines.size() == 1);
    const std::string told = view().banner.lines[0];
    INFO(told);
    CHECK(told.find("6.5 seconds") != std::string::npos);
    CHECK(told.find("1m 30 secs") != std::string::npos);
    CHECK(told.find("All is well") == std::string::npos);
}

TEST_CASE_METHOD(ViewFixture, "Stop warns of what is missing, as long as it can be taken back") {
    const std::string unit = "8585-301";
    auto discussion = test::ToldDiscussion();
    discussion.add(DiscussionPlanned{{.scope = {{unit, "1.1"}, {unit, "2.1"}}}}, Actor::assessor).start();
    discussion.mark(48'000, {{unit, "1.1"}}).mark(50'000, {{unit, "2.1"}});
    discussion.add(MarkWithdrawn{2, "", 0}, Actor::assessor);
    discussion.add(RecordingStopped{StopCause::assessor, 115 * 48'000}, Actor::assessor);
    show(discussion);
    snapshot.live.closes_in = 104.2;
    snapshot.live.sound_arriving = false; // in the room nobody talks into a file any more
    CHECK(view().screen == Screen::stopped);
    CHECK(view().keys == KeyContext::stopped);
    CHECK(view().conduct.clock_state == "Stopped");
    CHECK(view().stopped.title == "Stopped at 1m 55 secs");
    CHECK(view().stopped.explanation.find("closes in 1 min 45 s") != std::string::npos);
    REQUIRE(view().stopped.untouched.size() == 1);
    CHECK(view().stopped.untouched[0].find("AC 2.1  ") == 0);
    CHECK(view().stopped.unsaid == std::vector<std::string>{"The time at which we end"});
    CHECK(view().banner.severity == Severity::warning);
    CHECK(view().banner.lines.size() == 1);

    discussion.add(StatementSaid{SpokenStatement::end_time, 115 * 48'000}, Actor::assessor);
    show(discussion);
    CHECK(view().stopped.unsaid.empty());
    discussion.add(StopTakenBack{115 * 48'000, {}}, Actor::assessor);
    show(discussion);
    CHECK(view().screen == Screen::conduct);
    CHECK(view().keys == KeyContext::recording);
}

TEST_CASE_METHOD(ViewFixture, "all is not called well beside a meter that is silent") {
    show(test::ToldDiscussion().start());
    snapshot.live.peak = {0.3F, 0.3F};
    CHECK(view().banner.lines == std::vector<std::string>{"All is well. Sound and marks are being saved."});
    clock.advance(std::chrono::seconds(3));
    snapshot.live.peak = {0, 0};
    CHECK(view().conduct.meters[0].alarming);
    CHECK(view().banner.lines ==
          std::vector<std::string>{"Sound and marks are being saved. Microphone is silent at the moment."});
    CHECK(view().banner.severity == Severity::calm); // a pause for thought is no alarm
}

TEST_CASE_METHOD(ViewFixture, "a failure while planning is shown on the plan and can be dismissed") {
    snapshot.notices = {"The folder could not be made."};
    CHECK(view().screen == Screen::plan);
    CHECK(view().banner.lines == snapshot.notices);
    REQUIRE(view().banner.buttons.size() == 1);
    CHECK(view().banner.buttons[0].action == BannerAction::dismiss);
}
