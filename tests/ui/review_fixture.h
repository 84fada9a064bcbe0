#pragma once

// A closed recording to be reviewed, without a window.

#include "ui/panel_fixture.h"

namespace counterpoint::test {

inline constexpr Frame second = 48'000;

/// Ten minutes with counters at 100 s (1.1), 200 s (2.1 and 2.2) and 201 s (2.1 once more).
struct ReviewFixture : PanelFixture {
    ReviewFixture() {
        ToldDiscussion told;
        told.add(DiscussionPlanned{{.scope = {{"8585-301", "1.2"}}}}, Actor::assessor)
            .start()
            .mark(100 * second, {{"8585-301", "1.1"}})
            .mark(200 * second, {{"8585-301", "2.1"}, {"8585-301", "2.2"}}, "the GROW model")
            .mark(201 * second, {{"8585-301", "2.1"}})
            .stop(600 * second)
            .close(600 * second, 1, std::string(64, '0'));
        snapshot.state = std::make_shared<State>(told.state());
        snapshot.link = LinkState::finished;
        snapshot.playback = {Playback::Step::ready, 600 * second, {48'000, 1}, {}, {}};
        window.wanted = Stage::review;
        area = {0, 0, 500, 420};
    }
};

} // namespace counterpoint::test
