#include "ui/panels/player_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct PlayerFixture : test::PanelFixture {
    PlayerFixture() {
        area = {0, 0, 1'244, 136};
        test::ToldDiscussion told;
        told.start().mark(100 * 48'000, {{"8585-301", "1.1"}}).mark(200 * 48'000, {{"8585-301", "2.1"}});
        told.stop(600 * 48'000).close(600 * 48'000, 1, std::string(64, '0'));
        snapshot.state = std::make_shared<State>(told.state());
        snapshot.link = LinkState::finished;
        snapshot.playback = {Playback::Step::ready, 600 * 48'000, {48'000, 1}, {}, {}};
        snapshot.playback.status.position = 150 * 48'000;
    }

    template <typename Command>
    Command asked(std::size_t index) {
        const auto& command = sink.requested<Listen>(index).command;
        REQUIRE(std::holds_alternative<Command>(command));
        return std::get<Command>(command);
    }
};

} // namespace

TEST_CASE_METHOD(PlayerFixture, "the player says where it is, plays and pauses") {
    const auto draw = drawing(draw_player_panel);
    CHECK_THAT(ui.text(draw), Contains("2:30 of 10:00"));
    ui.activate("player", "play", draw);
    (void)asked<PlayCommand>(0);
    snapshot.playback.status.playing = true;
    CHECK_THAT(ui.text(draw), Contains("Pause"));
    ui.activate("player", "play", draw);
    (void)asked<PauseCommand>(1);
}

TEST_CASE_METHOD(PlayerFixture, "one goes about by seconds, by counters and by a click into the waveform") {
    const auto draw = drawing(draw_player_panel);
    ui.activate("player", "back", draw);
    CHECK(asked<SeekCommand>(0).frame == 140 * 48'000);
    ui.activate("player", "next", draw);
    CHECK(asked<SeekCommand>(1).frame == 198 * 48'000);
    (void)asked<PlayCommand>(2);
    ui.activate("player", "previous", draw);
    CHECK(asked<SeekCommand>(3).frame == 98 * 48'000);
    (void)asked<PlayCommand>(4);
    ui.mouse_down({area.w / 2, 80}, draw);
    ui.mouse_up(draw);
    CHECK(asked<SeekCommand>(5).frame == Approx(300 * 48'000).margin(3 * 48'000));
}

TEST_CASE_METHOD(PlayerFixture, "a counter is looped, the speed changed and a voice muted") {
    snapshot.playback.format = {48'000, 2};
    auto state = std::make_shared<State>(*snapshot.state);
    state->takes[0].format = state->recording->format = {48'000, 2};
    snapshot.state = state;
    const auto draw = drawing(draw_player_panel);
    ui.activate("player", "loop", draw);
    CHECK(asked<LoopCommand>(0).begin == 98 * 48'000);
    ui.activate("player", "slower", draw);
    CHECK(asked<SpeedCommand>(2).speed == 0.75);
    ui.activate("player", "faster", draw);
    CHECK(asked<SpeedCommand>(3).speed == 1.25);
    ui.activate("player", "right", draw);
    CHECK(asked<MuteCommand>(4).channel == 1);
}

TEST_CASE_METHOD(PlayerFixture, "what keeps it from playing is said in its words") {
    snapshot.playback = {};
    snapshot.playback.step = Playback::Step::failed;
    snapshot.playback.failure = "The player could not be started.";
    CHECK_THAT(ui.text(drawing(draw_player_panel)), Contains("The player could not be started."));
}
