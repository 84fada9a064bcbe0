// What the window as a whole does with its settings, its screens and its end.

#include "support/noted_discussion.h"
#include "support/sample_discussion.h"
#include "support/told_discussion.h"
#include "ui/app_window_scene.h"
#include "units/catalogue.h"

using namespace counterpoint;
using test::AppWindowScene;

TEST_CASE("the size follows its keys, and each change is kept") {
    AppWindowScene scene({.welcomed = true});
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
    AppWindowScene scene({});
    scene.frame();
    CHECK(scene.sink.given.empty());
    scene.press(Key::escape);
    CHECK(scene.sink.requested<KeepSettings>().settings.welcomed);
}

TEST_CASE("what is pressed in the first picture of a running recording is kept when the next news comes") {
    test::FixedSnapshot source;
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
    AppWindowScene scene({.appearance = is_dark ? Appearance::dark : Appearance::light, .welcomed = true});
    scene.frame();
    CHECK((scene.window.background().red < 0.1F) == is_dark);
}

TEST_CASE("The window draws on until the page of ended notes shows its top, and then rests") {
    AppWindowScene scene({.welcomed = true});
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
    AppWindowScene scene({.welcomed = true});
    scene.source.value = std::make_shared<Snapshot>();
    scene.source.value->state = std::make_shared<State>(test::confirmed_notes().state());
    scene.source.value->folder = "/d/one";
    scene.source.value->link = LinkState::finished;
    scene.settle();
    CHECK_FALSE(scene.window.has_news());
}

TEST_CASE("The window knows since when its screen is shown") {
    AppWindowScene scene({.welcomed = true});
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

TEST_CASE("Closing the window asks before something typed is lost, and keeps what it can") {
    AppWindowScene scene({.welcomed = true});
    scene.source.value->catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    const auto draw = [&] { scene.window.draw({}); };
    scene.frame();

    SECTION("nothing was typed") {
        scene.window.close_requested();
        CHECK(scene.window.may_close());
    }
    SECTION("a plan that nobody kept") {
        scene.ui.enter_field("people", "learner", draw);
        scene.ui.type("Sam", draw);
        scene.window.close_requested();
        CHECK_FALSE(scene.window.may_close());
        scene.frame();
        scene.ui.activate("banner", "stay", draw);
        CHECK_FALSE(scene.window.may_close());
        scene.window.close_requested();
        scene.frame();
        scene.ui.activate("banner", "close-window", draw);
        CHECK(scene.window.may_close());
    }
    SECTION("a reason in Decide") {
        scene.source.value = std::make_shared<Snapshot>();
        scene.source.value->state = std::make_shared<State>(test::typical_discussion().state());
        scene.source.value->folder = "/d/one";
        scene.source.value->link = LinkState::finished;
        scene.frame();
        scene.ui.activate("title", "decide", draw);
        ImGui::GetIO().DisplaySize = {1280, 1'600};
        scene.frame();
        scene.ui.enter_field("decide page", "reason 8585-301/1.1", draw);
        scene.ui.type("No tool was named.", draw);
        scene.window.close_requested();
        CHECK_FALSE(scene.window.may_close());
    }
    SECTION("a plan that lies open is kept") {
        scene.source.value = std::make_shared<Snapshot>();
        scene.source.value->catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
        State planned = test::recording_discussion();
        planned.stage = RecordingStage::planned;
        scene.source.value->state = std::make_shared<State>(std::move(planned));
        scene.source.value->folder = "/d/one";
        scene.frame();
        scene.ui.enter_field("people", "registration", draw);
        scene.ui.type("L0099", draw);
        scene.window.close_requested();
        CHECK(scene.window.may_close());
        CHECK(scene.sink.command<NameParties>().learner.registration == "L0099");
    }
}
