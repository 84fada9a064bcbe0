#pragma once

// The whole window without a display: what the program draws, keys as they are pressed, a snapshot that is
// what the test says.

#include "ui/app_window.h"

#include "support/headless_ui.h"
#include "support/recording_sink.h"

namespace counterpoint::test {

struct FixedSnapshot final : SnapshotSource {
    std::shared_ptr<Snapshot> value = std::make_shared<Snapshot>();
    FixedSnapshot() { value->state = std::make_shared<State>(); }
    std::shared_ptr<const Snapshot> snapshot() override { return value; }
};

struct AppWindowScene {
    HeadlessUi ui;
    FixedSnapshot source;
    RecordingSink sink;
    AppWindow window;

    explicit AppWindowScene(const WindowSettings& settings) : window(source, sink, settings) {
        window.set_up(1, {}, Letters::all);
    }

    void frame() {
        ui.frame([this] { window.draw({}); });
    }
    /// As long as it takes until a screen that comes, or a field that is asked for, has the keyboard.
    void settle() {
        for (int i = 0; i < 4; ++i)
            frame();
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

} // namespace counterpoint::test
