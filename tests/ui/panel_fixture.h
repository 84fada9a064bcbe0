#pragma once

// One panel, what it reads and what it sends.

#include "live/view_model_maker.h"
#include "support/fake_clock.h"
#include "support/headless_ui.h"
#include "support/recording_sink.h"
#include "support/told_discussion.h"

namespace counterpoint::test {

struct PanelFixture {
    HeadlessUi ui;
    FakeClock clock;
    RecordingSink sink;
    WindowState window;
    Snapshot snapshot;
    ViewModelMaker maker;
    FrameInput input;
    Rect area{0, 0, 900, 500};

    PanelFixture() {
        snapshot.state = std::make_shared<State>();
        snapshot.catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
        snapshot.devices.known = true;
        input.now = input.pressed_at = clock.monotonic_now();
    }

    /// A recording that runs, with a mark on 2.1 and one on 3.1 and 3.2.
    void record(const std::vector<std::string>& units = {"8585-301"}) {
        ToldDiscussion discussion(units);
        discussion.name("Riverside College", "Sam Okafor", "Alex Reid").start();
        discussion.mark(115 * 48'000, {{"8585-301", "2.1"}});
        discussion.mark(163 * 48'000, {{"8585-301", "3.1"}, {"8585-301", "3.2"}}, "the GROW model");
        show(discussion);
    }

    void show(const ToldDiscussion& discussion) {
        snapshot.link = LinkState::attached;
        snapshot.state = std::make_shared<State>(discussion.state());
        snapshot.live.frames = 200 * 48'000;
        snapshot.live.peak = {0.3F, 0.2F};
        snapshot.live.durable_sequence = snapshot.state->sequence;
        snapshot.live.disk_minutes_left = 312;
    }

    const ViewModel& view() { return maker.make(snapshot, window, {}, input.now); }

    HeadlessUi::Draw drawing(void (*panel)(const PanelFrame&)) {
        return [this, panel] { panel({view(), window, sink, ui.theme(), area, input}); };
    }
};

} // namespace counterpoint::test
