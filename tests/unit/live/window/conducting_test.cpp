#include "live/window/conducting.h"

#include "live/link/talk_moment.h"
#include "live/window/marking.h"
#include "support/fake_clock.h"
#include "support/recording_sink.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace std::chrono_literals;

namespace {

const CriterionId ac11{"8585-301", "1.1"};
const CriterionId ac23{"8585-301", "2.3"};

struct TalkFixture {
    test::FakeClock clock;
    test::RecordingSink sink;
    WindowState window;
    test::ToldDiscussion told = test::ToldDiscussion()
                                    .add(QuestionsListed{{{3, "How did you plan?", {ac11}, {}},
                                                          {4, "Which tools?", {ac23}, {}},
                                                          {5, "And then?", {}, {}}}},
                                         Actor::assessor)
                                    .start();

    [[nodiscard]] Instant now() const { return clock.monotonic_now(); }
    [[nodiscard]] State state() const { return told.state(); }
    void digit(int digit, bool add = false) { type_digit({digit, add}, now(), state(), window, sink); }
    [[nodiscard]] QuestionId shown() const { return shown_question(state(), window.talk)->id; }
};

} // namespace

TEST_CASE_METHOD(TalkFixture, "A typed number is a mark at the instant of its first digit") {
    const Instant first = now();
    digit(2);
    CHECK(sink.given.empty());
    clock.advance(400ms);
    digit(3);
    REQUIRE(sink.given.size() == 1);
    CHECK(sink.command<MakeMark>().criteria == std::vector<CriterionId>{ac23});
    CHECK(sink.instant() == first);
    CHECK(window.talk.number.digits.empty());
    digit(1, true);
    digit(1);
    CHECK(sink.command<AddCriteria>(1).criteria == std::vector<CriterionId>{ac11});
}

TEST_CASE_METHOD(TalkFixture, "A number that is left unfinished marks nothing and does not wait for ever") {
    digit(2);
    clock.advance(2s);
    settle_number(now(), state(), window, sink);
    CHECK(window.talk.number.digits.empty());
    digit(1);
    digit(1);
    REQUIRE(sink.given.size() == 1);
    CHECK(sink.command<MakeMark>().criteria == std::vector<CriterionId>{ac11});
}

TEST_CASE_METHOD(TalkFixture, "Digits that are no criterion are shown until the next key, and mark nothing") {
    digit(2);
    digit(9);
    CHECK(window.talk.number.nothing);
    CHECK(window.talk.number.digits == "29");
    digit(1);
    CHECK(window.talk.number.digits == "1");
    CHECK(end_number(state(), window, sink));
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(TalkFixture,
                 "A number that could go on is taken as it is when no digit comes, or another key") {
    Unit unit = state().units.front();
    for (int i = 5; i <= 12; ++i)
        unit.outcomes[1].criteria.push_back({"2." + std::to_string(i), "statement", "label"});
    State many = state();
    many.units = {unit};
    const auto type = [&](int digit) { type_digit({digit, false}, now(), many, window, sink); };
    type(2);
    type(1);
    CHECK(sink.given.empty());
    clock.advance(2s);
    settle_number(now(), many, window, sink);
    CHECK(sink.command<MakeMark>(0).criteria.front().number == "2.1");
    for (const int digit : {2, 1, 0})
        type(digit);
    CHECK(sink.command<MakeMark>(1).criteria.front().number == "2.10");
    for (const int digit : {2, 1, 3, 1})
        type(digit);
    CHECK(sink.command<MakeMark>(2).criteria.front().number == "2.1");
    CHECK(sink.command<MakeMark>(3).criteria.front().number == "3.1");
    type(2);
    type(1);
    CHECK_FALSE(end_number(many, window, sink));
    CHECK(sink.command<MakeMark>(4).criteria.front().number == "2.1");
}

TEST_CASE_METHOD(TalkFixture,
                 "Marking again and going back to the answer leave to the recorder what it knows") {
    window.talk.lead_in = 3s;
    repeat_mark(now(), window, sink);
    CHECK(sink.command<MakeMark>().criteria.empty());
    CHECK(std::get<StampedCommand>(sink.given[0]).lead_in == 3s);
    take_mark_back(now(), window, sink);
    CHECK(sink.command<MoveMark>(1).points_to == where_answer_began);
    CHECK(sink.command<MoveMark>(1).mark == 0);
}

TEST_CASE_METHOD(TalkFixture, "A lead-in goes with every new mark and with nothing else") {
    window.talk.lead_in = 5s;
    mark_criterion({ac11, false}, now(), window, sink);
    mark_criterion({ac23, true}, now(), window, sink);
    CHECK(std::get<StampedCommand>(sink.given[0]).lead_in == 5s);
    CHECK(std::get<StampedCommand>(sink.given[1]).lead_in == 0s);
}

TEST_CASE_METHOD(TalkFixture,
                 "Prompted and enough are said of the last counter, and taken back by the same key") {
    told.mark(48'000, {ac11, ac23});
    flag_prompted(now(), state(), window, sink);
    CHECK(sink.command<PromptMark>(0).prompted);
    note_enough(now(), state(), window, sink);
    CHECK(sink.command<NoteSufficiency>(1).criterion == ac11);
    CHECK(sink.command<NoteSufficiency>(2).criterion == ac23);
    told.add(MarkPrompted{1, true}, Actor::assessor).add(SufficiencyNoted{ac11, true}, Actor::assessor);
    clock.advance(1s);
    flag_prompted(now(), state(), window, sink);
    CHECK_FALSE(sink.command<PromptMark>(3).prompted);
    note_enough(now(), state(), window, sink); // only what is missing
    CHECK(sink.given.size() == 5);
    CHECK(sink.command<NoteSufficiency>(4).criterion == ac23);
    toggle_enough(ac11, now(), state(), window, sink);
    CHECK_FALSE(sink.command<NoteSufficiency>(5).sufficient);
}

TEST_CASE_METHOD(TalkFixture, "The first question that was not asked is shown, until another is chosen") {
    CHECK(shown() == 3);
    choose_question(1, state(), window);
    CHECK(shown() == 4);
    choose_question(1, state(), window);
    choose_question(1, state(), window);
    CHECK(shown() == 5);
    choose_question(-1, state(), window);
    CHECK(shown() == 4);
}

TEST_CASE_METHOD(TalkFixture,
                 "A question stays while it is answered; then the next that was not put is shown") {
    ask_question(now(), state(), window, sink);
    CHECK(sink.command<AskQuestion>().id == 3);
    told.add(QuestionAsked{3, "", 48'000}, Actor::assessor);
    CHECK(shown() == 3);
    ask_follow_up(now(), state(), window, sink);
    CHECK(sink.command<AskQuestion>(1).id == 0);
    CHECK(sink.command<AskQuestion>(1).text == "Follow-up to: How did you plan?");
    answer_question(now(), state(), window, sink);
    (void)sink.command<AnswerQuestion>(2);
    CHECK(shown() == 4);
}

TEST_CASE_METHOD(TalkFixture, "Without a list a question can be put all the same") {
    const State none = test::ToldDiscussion().start().state();
    CHECK(shown_question(none, window.talk) == nullptr);
    ask_question(now(), none, window, sink);
    CHECK(sink.command<AskQuestion>().text == "A question that is not on the list");
}

TEST_CASE_METHOD(TalkFixture, "Statements are ticked in their order, however quickly the key comes again") {
    say_next(now(), state(), window, sink);
    clock.advance(100ms);
    say_next(now(), state(), window, sink); // the snapshot knows of none yet
    CHECK(sink.command<SayStatement>(0).statement == SpokenStatement::recorded);
    CHECK(sink.command<SayStatement>(1).statement == SpokenStatement::date);
    unsay_last(now(), state(), window, sink);
    CHECK(sink.command<UnsayStatement>(2).statement == SpokenStatement::date);
    told.add(StatementSaid{SpokenStatement::recorded, 48'000}, Actor::assessor);
    clock.advance(2s);
    CHECK(next_statement(now(), state(), window.talk) == SpokenStatement::date);
    unsay_last(now(), state(), window, sink);
    CHECK(sink.command<UnsayStatement>(3).statement == SpokenStatement::recorded);
    toggle_statement(SpokenStatement::end_time, now(), state(), window, sink);
    CHECK(sink.command<SayStatement>(4).statement == SpokenStatement::end_time);
    toggle_statement(SpokenStatement::recorded, now(), state(), window, sink);
    (void)sink.command<UnsayStatement>(5);
}

TEST_CASE_METHOD(TalkFixture, "A pause begins at once; why is asked then, and stands on the sheet") {
    pause_recording(now(), window, sink);
    CHECK(sink.command<PauseRecording>().reason == "break");
    CHECK(window.talk.pause.open);
    CHECK(window.talk.pause.takes_focus);
    told.add(RecordingPaused{125 * 48'000, "break"}, Actor::assessor);
    window.talk.pause.text = " fire alarm ";
    go_on(now(), window, sink);
    CHECK(sink.command<ExplainPause>(1).reason == "fire alarm");
    (void)sink.command<ResumeRecording>(2);
    CHECK_FALSE(window.talk.pause.open);
}

TEST_CASE_METHOD(TalkFixture,
                 "The reason is asked for before the recorder answers, until the pause is over") {
    pause_recording(now(), window, sink);
    follow_pause(state(), window); // news of something else
    CHECK(window.talk.pause.open);
    told.add(RecordingPaused{125 * 48'000, "break"}, Actor::assessor);
    follow_pause(state(), window);
    CHECK(window.talk.pause.open);
    told.add(RecordingResumed{125 * 48'000, {}}, Actor::assessor); // from the command line
    follow_pause(state(), window);
    CHECK_FALSE(window.talk.pause.open);
}

TEST_CASE_METHOD(TalkFixture, "What was typed of a pause is not lost by a Stop") {
    pause_recording(now(), window, sink);
    window.talk.pause.text = "fire alarm";
    stop_recording(now(), window, sink);
    CHECK(sink.command<ExplainPause>(1).reason == "fire alarm");
    (void)sink.command<StopRecording>(2);
}

TEST_CASE_METHOD(TalkFixture, "A pause of which nothing more is said stays a break") {
    pause_recording(now(), window, sink);
    window.talk.pause.text = "break "; // said once is enough
    go_on(now(), window, sink);
    CHECK(sink.given.size() == 2);
}
