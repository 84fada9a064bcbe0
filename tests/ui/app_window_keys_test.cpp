// The window by its keys alone: what is typed where, and who has the keyboard.

#include "support/noted_discussion.h"
#include "support/sample_discussion.h"
#include "ui/app_window_scene.h"
#include "ui/focus_place.h"
#include "units/catalogue.h"

using namespace counterpoint;
using test::AppWindowScene;

namespace {

/// The first page of a new plan, gone about by keyboard.
struct PlanningWindow : AppWindowScene {
    PlanningWindow() : AppWindowScene({.welcomed = true}) {
        source.value->catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
        ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    }
};

} // namespace

TEST_CASE("Esc leaves a field of the plan and keeps what was typed") {
    PlanningWindow scene;
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
    PlanningWindow scene;
    const auto draw = [&] { scene.window.draw({}); };
    scene.settle();
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
    PlanningWindow scene;
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
    PlanningWindow scene;
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

TEST_CASE("Esc answers the question that stands before the window closes, and nothing else") {
    PlanningWindow scene;
    const auto draw = [&] { scene.window.draw({}); };
    scene.settle();
    scene.ui.enter_field("people", "learner", draw);
    scene.ui.type("Sam", draw);
    scene.window.close_requested();
    scene.frame();
    scene.press(Key::escape);
    scene.frame();
    CHECK(scene.ui.wants_text()); // the field did not hear of it
    scene.window.close_requested();
    CHECK_FALSE(scene.window.may_close()); // it is asked again
}

TEST_CASE("Ctrl+Tab leads through the parts of the screen in their order, and back") {
    PlanningWindow scene;
    scene.settle();
    const auto part = [&](bool shift = false) {
        KeyPress press;
        press.key = Key::tab;
        press.control = true;
        press.shift = shift;
        CHECK(scene.window.take(press));
        scene.settle();
        for (const char* panel :
             {"###title", "###banner", "###units", "###people", "###sound", "###sound test", "###record"})
            if (has_keyboard(panel))
                return std::string(panel + 3);
        return std::string();
    };
    CHECK(has_keyboard("###units")); // the first below the head
    CHECK(part() == "people");
    CHECK(scene.ui.has_keyboard("people", "learner"));
    CHECK(ImGui::GetIO().NavVisible);
    CHECK(part() == "sound");
    CHECK(part() == "sound test");
    CHECK(part() == "record");
    CHECK(part() == "title");
    CHECK(part() == "banner");
    CHECK(part() == "units");
    CHECK(part(true) == "banner");
    CHECK(part(true) == "title");
    CHECK(part(true) == "record");
}

TEST_CASE("Tab leads on where a part has no field, and stays among fields where it has some") {
    PlanningWindow scene;
    const auto draw = [&] { scene.window.draw({}); };
    const auto tab = [&] {
        KeyPress press;
        press.key = Key::tab;
        CHECK_FALSE(scene.window.take(press));
        scene.ui.press(ImGuiKey_Tab, draw);
        scene.settle();
        scene.settle();
    };
    scene.settle();
    REQUIRE(has_keyboard("###units"));
    tab();
    CHECK(has_keyboard("###people"));
    tab();
    CHECK(has_keyboard("###people"));
    CHECK(scene.ui.wants_text());
}

TEST_CASE("A button that goes when it is pressed leaves the keyboard in its part, in sight") {
    PlanningWindow scene;
    const auto draw = [&] { scene.window.draw({}); };
    scene.settle();
    scene.ui.activate("people", "questions", draw);
    scene.settle();
    scene.ui.activate("question list", "add", draw);
    scene.settle();
    scene.ui.type("How?", draw);
    scene.press(Key::escape);
    scene.ui.activate("question list", "remove", draw);
    scene.settle();
    scene.ui.press(ImGuiKey_DownArrow, draw); // somebody goes about by keys
    scene.settle();
    scene.ui.activate("question list", "put-back", draw);
    scene.settle();
    CHECK(has_keyboard("###question list"));
    CHECK(ImGui::GetIO().NavVisible);
}

TEST_CASE("Help over the first steps leads back to them") {
    AppWindowScene scene({});
    scene.settle();
    scene.press(Key::f1);
    scene.press(Key::f1);
    scene.settle();
    CHECK(scene.sink.given.empty());
    scene.press(Key::escape);
    CHECK(scene.sink.requested<KeepSettings>().settings.welcomed);
}

TEST_CASE("A tile that has the keyboard in the talk is seen to have it") {
    AppWindowScene scene({.welcomed = true});
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    scene.source.value->state = std::make_shared<State>(test::recording_discussion());
    scene.source.value->folder = "/d/one";
    scene.source.value->link = LinkState::attached;
    const auto draw = [&] { scene.window.draw({}); };
    scene.settle();
    scene.ui.press(ImGuiKey_DownArrow, draw);
    scene.settle();
    for (int part = 0; part < 12 && !has_keyboard("###tiles"); ++part) {
        KeyPress press;
        press.key = Key::tab;
        press.control = true;
        CHECK(scene.window.take(press));
        scene.settle();
    }
    REQUIRE(has_keyboard("###tiles"));
    REQUIRE(ImGui::GetIO().NavVisible);
    const int framed = scene.ui.vertices();
    ImGui::GetIO().ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard; // the same picture without a keyboard
    scene.frame();
    CHECK(scene.ui.vertices() < framed);
}
