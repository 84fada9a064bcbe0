// What the window as a whole does with its settings.

#include "ui/app_window.h"

#include "support/headless_ui.h"
#include "support/recording_sink.h"
#include "support/sample_discussion.h"

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
