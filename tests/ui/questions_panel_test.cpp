// The questions of a plan and their craft.

#include "ui/panels/questions_panel.h"

#include "app/question_bank.h"
#include "discussion/plan/question_craft.h"
#include "live/window/planning.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct QuestionsFixture : test::PanelFixture {
    test::HeadlessUi::Draw list = drawing(draw_question_list_panel);
    test::HeadlessUi::Draw page = drawing(draw_question_page_panel);

    QuestionsFixture() {
        area = {0, 0, 700, 1'600};
        window.setup.units = {"8585-301"};
        window.plan_page.page = PlanPageDraft::Page::questions;
    }
    std::vector<Question> questions() { return drafted_questions(window.setup, view().plan.units_chosen); }
};

} // namespace

TEST_CASE_METHOD(QuestionsFixture, "questions are written, tied, ordered and removed") {
    ui.activate("question list", "add", list);
    ui.enter_field("question page", "text 1", page);
    ui.type("How did you plan?", page);
    ui.activate("question page", "tie 8585-301/1.1", page);
    window.setup.questions[0].follow_ups = "An example?\n\nWhat changed?";
    ui.activate("question list", "add", list);
    window.setup.questions[1].text = "Tell me about your client.";
    ui.activate("question list", "add", list); // stays empty: it is not listed
    window.plan_page.question = 1;
    ui.activate("question list", "earlier", list);
    REQUIRE(questions().size() == 2);
    CHECK(questions()[0] == Question{1, "Tell me about your client.", {}, {}});
    CHECK(questions()[1] ==
          Question{2, "How did you plan?", {{"8585-301", "1.1"}}, {"An example?", "What changed?"}});
    const std::string text = ui.text(list);
    CHECK_THAT(text, Contains("AC 1.1 · 2 follow-ups") && Contains("to begin with"));
    CHECK_THAT(text, Contains("Without a question so far: AC 1.2"));
    CHECK_THAT(text, !Contains("so far: AC 1.1"));
    ui.activate("question list", "remove", list);
    CHECK(questions().size() == 1);
}

TEST_CASE_METHOD(QuestionsFixture, "a question that was removed is put back in its place by one press") {
    for (const char* words : {"First", "Second", "Third"})
        add_question({words, {}, ""}, window);
    window.plan_page.question = 1;
    CHECK_THAT(ui.text(list), !Contains("Put back"));
    ui.activate("question list", "remove", list);
    CHECK_THAT(ui.text(list), Contains("Put back: Second"));
    ui.activate("question list", "put-back", list);
    REQUIRE(questions().size() == 3);
    CHECK(questions()[1].text == "Second");
    CHECK(window.plan_page.question == 1);
    CHECK_THAT(ui.text(list), !Contains("Put back"));
    ui.activate("question list", "add", list); // one without words is not missed
    ui.activate("question list", "remove", list);
    CHECK_THAT(ui.text(list), !Contains("Put back"));
}

TEST_CASE_METHOD(QuestionsFixture, "a note on craft is shown while typing and takes no place of its own") {
    add_question({"Did you", {}, ""}, window);
    ui.frame(page);
    const ImVec2 before = ui.find_by_mouse("question page", "tie 8585-301/1.1", page);
    window.setup.questions[0].text = "Surely you had a contract, didn't you?";
    CHECK_THAT(ui.text(page), Contains("which answer is wanted") && Contains("Yes or no would answer it."));
    CHECK(ui.find_by_mouse("question page", "tie 8585-301/1.1", page).y == before.y);
    CHECK_THAT(ui.text(list), Contains("see the note"));
}

TEST_CASE_METHOD(QuestionsFixture,
                 "a follow-up that leads has its note, a short one that only helps has none") {
    add_question({"How did you plan?", {{"8585-301", "1.1"}}, "Was it hard?"}, window);
    CHECK(view().questions.notes.empty());
    window.setup.questions[0].follow_ups = "Was it hard?\nYou did agree goals, didn't you?";
    REQUIRE(view().questions.notes.size() == 1);
    CHECK_THAT(view().questions.notes[0], Contains("Follow-up “You did agree goals, didn't you?”"));
    CHECK(view().questions.rows[0].has_notes);
}

TEST_CASE_METHOD(QuestionsFixture, "the bank offers what is in scope, and fills what has no question") {
    snapshot.bank = std::make_shared<const QuestionBank>(
        load_question_bank(*real_file_system(), "", snapshot.catalogue->units()));
    CHECK(view().bank.starter.size() == 11);
    choose_from_bank(view().bank.starter[0], window);
    CHECK(questions().size() == 1);
    CHECK(view().bank.starter.size() == 11); // it stays where it stood
    CHECK(view().bank.starter[0].listed);
    CHECK_THAT(ui.text(page), Contains("In the starter set"));
    ui.activate("question list", "fill", list);
    CHECK(questions().size() == 11);
    CHECK(view().questions.without.empty());
    CHECK(view().questions.list_notes.empty());
}

TEST_CASE_METHOD(QuestionsFixture,
                 "both agree to what is written down, the learner in the assessor's words") {
    add_question({"How did you plan?", {{"8585-301", "1.1"}}, ""}, window);
    ui.activate("question list", "agree-assessor", list);
    CHECK(sink.given.empty());
    CHECK_THAT(ui.text(list), Contains("Keep the plan first"));

    test::ToldDiscussion discussion;
    snapshot.state = std::make_shared<State>(discussion.state());
    snapshot.folder = "/d/one";
    ui.activate("question list", "agree-assessor", list);
    CHECK(sink.command<ListQuestions>(0).questions.size() == 1); // first what is agreed to
    CHECK(sink.command<AgreePlan>(1).party == Actor::assessor);
    ui.activate("question list", "agree-learner", list);
    CHECK(sink.given.size() == 2); // how did they agree?
    window.plan_page.agreed_how = "by e-mail";
    ui.activate("question list", "agree-learner", list);
    CHECK(std::get<AgreePlan>(std::get<StampedCommand>(sink.given.back()).command.action).how == "by e-mail");
}

TEST_CASE_METHOD(QuestionsFixture, "the learner's copy is of what is written down") {
    add_question({"How did you plan?", {{"8585-301", "1.1"}}, ""}, window);
    ui.activate("question list", "learner-copy", list);
    CHECK(sink.given.empty());
    test::ToldDiscussion discussion;
    snapshot.state = std::make_shared<State>(discussion.state());
    snapshot.folder = "/d/one";
    ui.activate("question list", "learner-copy", list);
    CHECK(sink.command<ListQuestions>(0).questions.size() == 1); // first what is copied
    (void)sink.requested<WriteLearnerCopy>(1);
}
