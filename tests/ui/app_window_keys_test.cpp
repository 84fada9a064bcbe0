// The window by its keys alone: what is typed where, and who has the keyboard.

#include "support/noted_discussion.h"
#include "support/told_discussion.h"
#include "ui/app_window_scene.h"
#include "units/catalogue.h"

using namespace counterpoint;
using test::AppWindowScene;

TEST_CASE("Esc leaves a field of the plan and keeps what was typed") {
    AppWindowScene scene({.welcomed = true});
    scene.source.value->catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    const auto draw = [&] { scene.window.draw({}); };
    scene.ui.enter_field("people", "registration", draw);
    scene.ui.type("L0012345", draw);
    REQUIRE(scene.ui.wants_text());
    scene.press(Key::escape);
    scene.frame();
    CHECK_FALSE(scene.ui.wants_text());
    // As the window says it to the disk: the plan, once there is enough for one.
    scene.ui.enter_field("people", "learner", draw);
    scene.ui.type("Sam Okafor", draw);
    scene.press(Key::escape);
    scene.ui.enter_field("people", "assessor", draw);
    scene.ui.type("Alex Reid", draw);
    scene.press(Key::escape);
    scene.frame();
    scene.ui.activate("units", "8585-301", draw);
    scene.ui.activate("record", "keep", draw);
    const auto wish = scene.sink.requested<KeepPlan>();
    CHECK(wish.plan.learner.registration == "L0012345");
    CHECK(wish.plan.learner.name == "Sam Okafor");
}

TEST_CASE("Written notes are kept by keys alone: Ctrl+Enter writes one down, Esc keeps what was typed") {
    AppWindowScene scene({.welcomed = true});
    scene.source.value = std::make_shared<Snapshot>();
    scene.source.value->state = std::make_shared<State>(test::begun_notes().state());
    scene.source.value->folder = "/d/one";
    scene.frame();
    const auto draw = [&] { scene.window.draw({}); };
    scene.ui.enter_field("notes page", "text", draw);
    scene.ui.type("Sam plans.", draw);
    scene.press(Key::escape);
    scene.frame();
    CHECK_FALSE(scene.ui.wants_text());
    scene.press(Key::enter, "", true);
    REQUIRE(scene.sink.given.size() == 1);
    CHECK(scene.sink.requested<PutNote>().text == "Sam plans.");

    auto next = std::make_shared<Snapshot>(*scene.source.value);
    next->note_answer = {scene.sink.requested<PutNote>().number, true};
    scene.source.value = next;
    scene.settle();
    REQUIRE(scene.ui.wants_text()); // for the next one
    scene.ui.type("Sam reviews.", draw);
    scene.press(Key::enter, "", true);
    CHECK(scene.sink.requested<PutNote>(1).text == "Sam reviews.");
    next = std::make_shared<Snapshot>(*next);
    next->note_answer = {scene.sink.requested<PutNote>(1).number, false};
    scene.source.value = next;
    scene.frame();
    scene.press(Key::enter, "", true); // refused: the same words again
    CHECK(scene.sink.requested<PutNote>(2).text == "Sam reviews.");
    next = std::make_shared<Snapshot>(*next);
    next->note_answer = {scene.sink.requested<PutNote>(2).number, true};
    scene.source.value = next;
    scene.settle();
    scene.ui.type("Third", draw);
    scene.press(Key::enter, "", true); // from within the field
    next = std::make_shared<Snapshot>(*next);
    next->note_answer = {scene.sink.requested<PutNote>(3).number, true};
    scene.source.value = next;
    scene.settle();
    scene.ui.type("Fourth", draw);
    scene.press(Key::enter, "", true);
    CHECK(scene.sink.requested<PutNote>(4).text == "Fourth"); // nothing of the third came back
}

TEST_CASE("Esc leaves a field, and arrow keys go on from there") {
    AppWindowScene scene({.welcomed = true});
    scene.source.value->catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    const auto draw = [&] { scene.window.draw({}); };
    scene.ui.enter_field("people", "registration", draw);
    scene.ui.type("L0012345", draw);
    scene.press(Key::escape);
    scene.frame();
    REQUIRE_FALSE(scene.ui.wants_text());
    CHECK(ImGui::GetIO().NavVisible);
    scene.ui.press(ImGuiKey_DownArrow, draw);
    scene.ui.press(ImGuiKey_Space, draw); // the field below: the assessor's
    scene.frame();
    REQUIRE(scene.ui.wants_text());
    scene.ui.type("Alex", draw);
    scene.press(Key::escape);
    scene.ui.activate("units", "8585-301", draw);
    scene.ui.enter_field("people", "learner", draw);
    scene.ui.type("Sam", draw);
    scene.press(Key::escape);
    scene.ui.activate("record", "keep", draw);
    CHECK(scene.sink.requested<KeepPlan>().plan.assessor.name == "Alex");
    CHECK(scene.sink.requested<KeepPlan>().plan.learner.registration == "L0012345");
}

TEST_CASE("Letters at a field that was reached by arrow keys are typed into it once it is ready") {
    AppWindowScene scene({.welcomed = true});
    scene.source.value->catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    const auto draw = [&] { scene.window.draw({}); };
    scene.frame();
    CHECK_FALSE(scene.window.begin_typing()); // nobody is at a field
    scene.ui.enter_field("people", "learner", draw);
    scene.ui.type("Sam", draw);
    CHECK_FALSE(scene.window.begin_typing()); // it is ready
    scene.press(Key::escape);
    scene.ui.press(ImGuiKey_DownArrow, draw);
    REQUIRE_FALSE(scene.ui.wants_text());
    REQUIRE(scene.window.begin_typing());
    CHECK(scene.window.holds_input());
    int frames = 0;
    for (; scene.window.holds_input() && frames < 10; ++frames)
        scene.frame();
    CHECK(frames < 10);
    scene.ui.type("L0012345", draw);
    scene.press(Key::escape);
    scene.ui.enter_field("people", "assessor", draw);
    scene.ui.type("Alex", draw);
    scene.press(Key::escape);
    scene.ui.activate("units", "8585-301", draw);
    scene.ui.activate("record", "keep", draw);
    CHECK(scene.sink.requested<KeepPlan>().plan.learner.name == "Sam");
    CHECK(scene.sink.requested<KeepPlan>().plan.learner.registration == "L0012345");
}

TEST_CASE("Help, and a page of the plan, give the keyboard back to what had it") {
    AppWindowScene scene({.welcomed = true});
    scene.source.value->catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    const auto draw = [&] { scene.window.draw({}); };
    scene.settle();
    scene.ui.enter_field("people", "registration", draw);
    scene.ui.type("L00", draw);
    scene.press(Key::f1);
    scene.settle();
    CHECK_FALSE(scene.ui.wants_text());
    scene.press(Key::f1);
    scene.settle();
    REQUIRE(scene.ui.wants_text()); // as it was left
    CHECK(scene.ui.has_keyboard("people", "registration"));
    scene.press(Key::escape);
    scene.settle();

    scene.ui.activate("people", "questions", draw);
    scene.settle();
    CHECK_FALSE(scene.ui.has_keyboard("people", "questions"));
    scene.press(Key::f1); // from the second page to a third and back
    scene.settle();
    scene.press(Key::escape);
    scene.settle();
    scene.press(Key::escape);
    scene.settle();
    CHECK(scene.ui.has_keyboard("people", "questions"));
}

TEST_CASE("Ctrl+R asks for the reason, and Enter in its field refers") {
    AppWindowScene scene({.welcomed = true});
    ImGui::GetIO().DisplaySize = {1280, 1'600};
    scene.frame();
    scene.source.value = std::make_shared<Snapshot>();
    scene.source.value->state = std::make_shared<State>(test::typical_discussion().state());
    scene.source.value->folder = "/d/one";
    scene.source.value->link = LinkState::finished;
    const auto draw = [&] { scene.window.draw({}); };
    scene.frame();
    scene.ui.activate("title", "decide", draw);
    scene.frame();
    scene.press(Key::other, "r", true);
    scene.settle();
    REQUIRE(scene.ui.wants_text());
    scene.press(Key::enter); // nothing is typed yet: it is asked for again
    CHECK(scene.sink.given.empty());
    scene.settle();
    REQUIRE(scene.ui.wants_text());
    scene.ui.type("No tool was named.", draw);
    scene.press(Key::enter);
    const auto& given = scene.sink.command<DecideCriterion>(0);
    CHECK(given.judgement == Judgement::referral);
    CHECK(given.reason == "No tool was named.");

    scene.press(Key::other, "f", true); // in the feedback it is a new line
    scene.settle();
    REQUIRE(scene.ui.wants_text());
    KeyPress enter;
    enter.key = Key::enter;
    CHECK_FALSE(scene.window.take(enter));
}
