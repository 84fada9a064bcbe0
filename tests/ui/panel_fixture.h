#pragma once

// One panel, what it reads and what it sends.

#include "live/views/view_model_maker.h"
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

    PanelFixture();
    ~PanelFixture();

    /// As at the beginning: nothing typed, nothing recorded.
    void clear();

    /// A recording that runs, with a mark on 2.1 and one on 3.1 and 3.2.
    void record(const std::vector<std::string>& units = {"8585-301"});

    void show(const ToldDiscussion& discussion);

    const ViewModel& view();

    HeadlessUi::Draw drawing(void (*panel)(const PanelFrame&));
};

} // namespace counterpoint::test
