// What the window as a whole does with its settings.

#include "ui/app_window.h"

#include "support/headless_ui.h"
#include "support/noted_discussion.h"
#include "support/recording_sink.h"
#include "support/sample_discussion.h"
#include "units/catalogue.h"

using namespace counterpoint;

namespace {

struct FixedSnapshot final : SnapshotSource {
    std::shared_ptr<Snapshot> value = std::make_shared<Snapshot>();
    FixedSnapshot() { value->state = std::make_shared<State>(); }
    std::shared_ptr<const Snapshot> snapshot() override { return value; }
};

struct Scene {
    test::HeadlessUi ui;
    FixedSnapshot source;
    test::RecordingSink sink;
    AppWindow window;

    explicit Scene(const WindowSettings& settings) : window(source, sink, settings) {
        window.set_up(1, {}, Letters::all);
    }

    void frame() {
        ui.frame([this] { window.draw({}); });
    }
    void press(Key key, const char* printed = "", bool control = false) {
        KeyPress press;
        press.key = key;
        press.printed = printed;
        press.control = control;
        CHECK(window.take(press));
        frame();
    }
};

} // namespace

TEST_CASE("the size follows its keys, and each change is kept") {
    Scene scene({.welcomed = true});
    CHECK(scene.window.size() == 1);
    scene.press(Key::other, "+", true);
    CHECK(scene.window.size() == 1.1F);
    CHECK(scene.sink.requested<KeepSettings>(0).settings.size == 110);
    scene.press(Key::other, "0", true);
    CHECK(scene.window.size() == 1);
    CHECK(scene.sink.requested<KeepSettings>(1).settings.size == 100);
    scene.frame();
    CHECK(scene.sink.given.size() == 2);
}

TEST_CASE("the first start shows the first steps once") {
    Scene scene({});
    scene.frame();
    CHECK(scene.sink.given.empty());
    scene.press(Key::escape);
    CHECK(scene.sink.requested<KeepSettings>().settings.welcomed);
}

TEST_CASE("what is pressed in the first picture of a running recording is kept when the next news comes") {
    FixedSnapshot source;
    source.value->state = std::make_shared<State>(test::recording_discussion());
    source.value->link = LinkState::attached;
    test::HeadlessUi ui;
    test::RecordingSink sink;
    AppWindow window(source, sink, {.welcomed = true});
    window.set_up(1, {}, Letters::all);
    ui.frame([&] { window.draw({}); });
    KeyPress press;
    press.key = Key::f11;
    CHECK(window.take(press));
    CHECK(window.shape().strip);
    source.value = std::make_shared<Snapshot>(*source.value);
    CHECK(window.has_news());
    CHECK(window.shape().strip);
}

TEST_CASE("the ground of the window follows its appearance") {
    const bool is_dark = GENERATE(false, true);
    Scene scene({.appearance = is_dark ? Appearance::dark : Appearance::light, .welcomed = true});
    scene.frame();
    CHECK((scene.window.background().red < 0.1F) == is_dark);
}

TEST_CASE("Esc leaves a field of the plan and keeps what was typed") {
    Scene scene({.welcomed = true});
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
    Scene scene({.welcomed = true});
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
    for (int i = 0; i < 4; ++i)
        scene.frame();
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
    for (int i = 0; i < 4; ++i)
        scene.frame();
    scene.ui.type("Third", draw);
    scene.press(Key::enter, "", true); // from within the field
    next = std::make_shared<Snapshot>(*next);
    next->note_answer = {scene.sink.requested<PutNote>(3).number, true};
    scene.source.value = next;
    for (int i = 0; i < 4; ++i)
        scene.frame();
    scene.ui.type("Fourth", draw);
    scene.press(Key::enter, "", true);
    CHECK(scene.sink.requested<PutNote>(4).text == "Fourth"); // nothing of the third came back
}

TEST_CASE("The window draws on until the page of ended notes shows its top, and then rests") {
    Scene scene({.welcomed = true});
    ImGui::GetIO().DisplaySize = {960, 560};
    scene.source.value = std::make_shared<Snapshot>();
    scene.source.value->state = std::make_shared<State>(test::begun_notes().state());
    scene.source.value->folder = "/d/one";
    scene.frame();
    scene.ui.turn_wheel({700, 400}, -50, [&] { scene.window.draw({}); });
    scene.frame();
    REQUIRE(scene.ui.scrolled("notes page") > 0);
    auto ended = std::make_shared<Snapshot>(*scene.source.value);
    ended->state = std::make_shared<State>(test::ended_notes().state());
    scene.source.value = ended; // as long as it takes to hear of it
    int frames = 0;
    for (; scene.window.has_news() && frames < 10; ++frames)
        scene.frame();
    CHECK(frames < 10);
    CHECK(scene.ui.scrolled("notes page") == 0);
}

TEST_CASE("The window rests on the page of a discussion whose notes were ended long ago") {
    Scene scene({.welcomed = true});
    scene.source.value = std::make_shared<Snapshot>();
    scene.source.value->state = std::make_shared<State>(test::confirmed_notes().state());
    scene.source.value->folder = "/d/one";
    scene.source.value->link = LinkState::finished;
    scene.frame();
    CHECK_FALSE(scene.window.has_news());
}

TEST_CASE("The window knows since when its screen is shown") {
    Scene scene({.welcomed = true});
    scene.source.value->catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    const Instant now{std::chrono::hours(1)};
    const auto frame_at = [&](Instant at) {
        FrameInput input;
        input.now = at;
        scene.ui.frame([&] { scene.window.draw(input); });
    };
    frame_at(now);
    CHECK(scene.window.screen_since() < now); // the first one: no click came before it
    KeyPress press;
    press.key = Key::f9;
    press.at = now;
    CHECK(scene.window.take(press)); // to the page before the recording
    frame_at(now + std::chrono::seconds(1));
    CHECK(scene.window.screen_since() == now + std::chrono::seconds(1));
    frame_at(now + std::chrono::seconds(2));
    CHECK(scene.window.screen_since() == now + std::chrono::seconds(1));
}

TEST_CASE("Esc leaves a field, and arrow keys go on from there") {
    Scene scene({.welcomed = true});
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
