#include "ui/panels/question_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct QuestionFixture : test::PanelFixture {
    test::ToldDiscussion told;

    QuestionFixture() {
        area = {0, 0, 460, 154};
        told.add(QuestionsListed{{{1, "How did you plan?", {{"8585-301", "1.1"}}, {"For example?"}},
                                  {2, "Which tools?", {{"8585-301", "2.1"}}, {}}}},
                 Actor::assessor)
            .start();
        show(told);
    }
};

} // namespace

TEST_CASE_METHOD(QuestionFixture,
                 "The question stands with its criteria and follow-ups, and is put and answered") {
    const auto draw = drawing(draw_question_panel);
    CHECK_THAT(ui.text(draw), Contains("Question 1 of 2 · AC 1.1") && Contains("How did you plan?") &&
                                  Contains("Then: For example?") && Contains("not put yet"));
    ui.activate("question", "answered", draw); // nothing was put
    CHECK(sink.given.empty());
    ui.activate("question", "ask", draw);
    CHECK(sink.command<AskQuestion>().id == 1);
    CHECK(sink.instant() == input.pressed_at);
    show(told.add(QuestionAsked{1, "", 48'000}, Actor::assessor));
    CHECK_THAT(ui.text(draw), Contains("put at 0m 01 secs"));
    ui.activate("question", "answered", draw);
    (void)sink.command<AnswerQuestion>(1);
    CHECK_THAT(ui.text(draw), Contains("Which tools?"));
}

TEST_CASE_METHOD(QuestionFixture, "Another question is looked at without putting it") {
    const auto draw = drawing(draw_question_panel);
    ui.activate("question", "next", draw);
    CHECK_THAT(ui.text(draw), Contains("Question 2 of 2"));
    ui.activate("question", "previous", draw);
    CHECK_THAT(ui.text(draw), Contains("Question 1 of 2"));
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(QuestionFixture, "No question is put while nothing is recorded") {
    snapshot.link = LinkState::lost;
    const auto draw = drawing(draw_question_panel);
    ui.activate("question", "ask", draw);
    ui.activate("question", "follow-up", draw);
    CHECK(sink.given.empty());
}
