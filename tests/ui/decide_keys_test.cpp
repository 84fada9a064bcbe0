// Decide by its keys alone: what is typed of which part, and when a key decides.

#include "support/told_discussion.h"
#include "ui/app_window_scene.h"
#include "ui/focus_place.h"

using namespace counterpoint;
using test::AppWindowScene;

namespace {

/// Decide over a closed recording, tall enough for all its fields.
struct DecidingWindow : AppWindowScene {
    DecidingWindow() : AppWindowScene({.welcomed = true}) {
        ImGui::GetIO().DisplaySize = {1280, 1'600};
        frame();
        show(std::make_shared<State>(test::typical_discussion().state()));
        ui.activate("title", "decide", [this] { window.draw({}); });
        frame();
    }
    void show(std::shared_ptr<const State> state) {
        source.value = std::make_shared<Snapshot>();
        source.value->state = std::move(state);
        source.value->folder = "/d/one";
        source.value->link = LinkState::finished;
        frame();
    }
    void type(const char* words) {
        ui.type(words, [this] { window.draw({}); });
    }
};

} // namespace

TEST_CASE("What is typed of one criterion stays with it, and whoever types goes on typing in the next") {
    DecidingWindow scene;
    scene.press(Key::other, "r", true);
    scene.settle();
    scene.type("No tool was named.");
    scene.press(Key::page_down);
    scene.settle();
    REQUIRE(scene.ui.wants_text());
    CHECK(scene.ui.has_keyboard("decide page", "reason 8585-301/1.2"));
    scene.press(Key::enter); // nothing is typed of this one: nothing is decided
    CHECK(scene.sink.given.empty());
    scene.settle();
    scene.type("Too short.");
    scene.press(Key::page_up);
    scene.settle();
    scene.press(Key::enter);
    CHECK(scene.sink.command<DecideCriterion>(0).criterion.number == "1.1");
    CHECK(scene.sink.command<DecideCriterion>(0).reason == "No tool was named.");
    scene.press(Key::page_down);
    scene.settle();
    scene.press(Key::enter);
    CHECK(scene.sink.command<DecideCriterion>(1).criterion.number == "1.2");
    CHECK(scene.sink.command<DecideCriterion>(1).reason == "Too short.");
}

TEST_CASE(
    "The list of Decide shows which row has the keyboard, and a field that goes leaves it in its part") {
    DecidingWindow scene;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    const auto draw = [&] { scene.window.draw({}); };
    scene.ui.activate("decide list", "8585-301/1/1.2", draw);
    scene.settle();
    const int before = scene.ui.vertices();
    scene.ui.press(ImGuiKey_DownArrow, draw);
    scene.settle();
    REQUIRE(has_keyboard("###decide list"));
    CHECK(ImGui::GetIO().NavVisible);
    CHECK(scene.ui.vertices() > before);

    scene.ui.enter_field("decide page", "evidence-title 8585-301/1.2", draw);
    scene.type("Log");
    scene.press(Key::page_down);
    scene.settle();
    CHECK(has_keyboard("###decide page"));
    CHECK(ImGui::GetIO().NavVisible);
}

TEST_CASE(
    "Ctrl+R on a criterion that is referred already asks for another reason, and writes nothing twice") {
    DecidingWindow scene;
    auto state = std::make_shared<State>(test::typical_discussion().state());
    state->decisions.criteria[{"8585-301", "1.1"}] = {"", Judgement::referral, "Too short."};
    scene.show(state);
    scene.ui.activate("decide list", "8585-301/1/1.2", [&] { scene.window.draw({}); });
    scene.ui.activate("decide list", "8585-301/1/1.1", [&] { scene.window.draw({}); });
    scene.settle();
    scene.press(Key::other, "r", true);
    CHECK(scene.sink.given.empty());
    scene.settle();
    REQUIRE(scene.ui.wants_text());
    scene.type(" And late.");
    scene.press(Key::enter);
    CHECK(scene.sink.command<DecideCriterion>(0).reason == "Too short. And late.");
}

TEST_CASE("Ctrl+R asks for the reason, and Enter in its field refers") {
    DecidingWindow scene;
    const auto draw = [&] { scene.window.draw({}); };
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
