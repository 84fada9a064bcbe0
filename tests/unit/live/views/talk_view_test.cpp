#include "live/views/talk_view.h"

#include "live/controller/snapshot.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace counterpoint;

namespace {

constexpr Frame second = 48'000;
constexpr Frame minute = 60 * second;

TalkView view_of(const test::ToldDiscussion& told, const WindowState& window = {}) {
    Snapshot snapshot;
    snapshot.state = std::make_shared<State>(told.state());
    return talk_view(snapshot, window, Instant{});
}

} // namespace

TEST_CASE("The clock says what is left, and lets the last answer finish within a tenth") {
    CHECK(time_left(60, 12 * minute + 13 * second, 48'000).text == "47:47 left");
    CHECK(time_left(60, 12 * minute, 48'000).detail == "of 60 min, 66 at most");
    CHECK(time_left(60, 60 * minute, 48'000).pace == Pace::inside);
    const TimeLeft tenth = time_left(60, 62 * minute + 10 * second, 48'000);
    CHECK(tenth.pace == Pace::last_tenth);
    CHECK(tenth.text == "2:10 over");
    CHECK(tenth.detail == "let the last answer finish: 3:50");
    const TimeLeft over = time_left(60, 67 * minute, 48'000);
    CHECK(over.pace == Pace::over);
    CHECK(over.text == "7:00 over");
    CHECK(time_left(0, minute, 48'000).pace == Pace::unplanned);
}

TEST_CASE("The question of the moment is shown with its criteria and when it was put") {
    test::ToldDiscussion told;
    test::tell_plan(told);
    told.start();
    TalkView view = view_of(told);
    CHECK(view.question.heading == "Question 1 of 2 · AC 1.1");
    CHECK(view.question.text == "How did you plan?");
    CHECK(view.question.follow_ups == "Then: Can you give an example?");
    CHECK(view.question.status == "not put yet");
    CHECK_FALSE(view.question.may_go_back);
    CHECK(view.question.may_go_on);
    told.add(QuestionAsked{1, "", 65 * second}, Actor::assessor);
    WindowState window;
    window.talk.question = 1;
    view = view_of(told, window);
    CHECK(view.question.open);
    CHECK(view.question.status == "put at 1m 05 secs");
    told.add(QuestionAnswered{80 * second}, Actor::assessor);
    view = view_of(told, window);
    CHECK(view.question.status == "put at 1m 05 secs, answered at 1m 20 secs");
    CHECK_FALSE(view.question.open);
}

TEST_CASE("A discussion without questions says how one is noted") {
    const TalkView view = view_of(test::ToldDiscussion().start());
    CHECK_FALSE(view.question.planned);
    CHECK(view.question.text.find("F2") != std::string::npos);
}

TEST_CASE("The checklist names what is to be said, with its moment, and one that is next") {
    test::ToldDiscussion told;
    told.start().add(StatementSaid{SpokenStatement::recorded, 12 * second}, Actor::assessor);
    const TalkView view = view_of(told);
    REQUIRE(view.statements.size() == 11);
    CHECK(view.statements_said == "1 of 11");
    CHECK(view.statements[0].said);
    CHECK(view.statements[0].at == "0:12");
    CHECK(view.statements[1].next);
    CHECK(view.statements.back().closing);
    CHECK(std::count_if(view.statements.begin(), view.statements.end(),
                        [](const StatementRow& row) { return row.next; }) == 1);
    for (const StatementRow& row : view.statements)
        CHECK_FALSE(row.words.empty());
}

TEST_CASE("What was typed of a number is shown, also when it is nothing") {
    const auto told = test::ToldDiscussion().start();
    WindowState window;
    CHECK(view_of(told, window).number.empty());
    window.talk.number.digits = "2";
    CHECK(view_of(told, window).number == "AC 2._");
    window.talk.number = {"29", {}, false, true};
    CHECK(view_of(told, window).number == "There is no AC 2.9");
}

TEST_CASE("The last counter says whether the learner was prompted and whether enough was heard") {
    const CriterionId ac11{"8585-301", "1.1"}, ac21{"8585-301", "2.1"};
    test::ToldDiscussion told;
    told.start().mark(second, {ac11, ac21}).add(SufficiencyNoted{ac11, true}, Actor::assessor);
    CHECK_FALSE(view_of(told).last.enough);
    told.add(SufficiencyNoted{ac21, true}, Actor::assessor).add(MarkPrompted{1, true}, Actor::assessor);
    CHECK(view_of(told).last.enough);
    CHECK(view_of(told).last.prompted);
}
