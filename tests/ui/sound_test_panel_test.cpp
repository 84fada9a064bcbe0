#include "ui/panels/sound_test_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct SoundTestFixture : test::PanelFixture {
    SoundTestFixture() { snapshot.devices = {true, {"USB Audio CODEC", "HDA Intel PCH"}}; }
};

} // namespace

TEST_CASE_METHOD(SoundTestFixture,
                 "the chosen microphone is tested, and what was found is said side by side") {
    window.setup.source = SoundSource{SourceKind::device, "USB Audio CODEC"};
    const auto draw = drawing(draw_sound_test_panel);
    CHECK_THAT(ui.text(draw), Contains("Not tested yet"));
    ui.activate("sound test", "test", draw);
    const auto& wish = sink.requested<TestSound>(0);
    CHECK(wish.source.name == "USB Audio CODEC");
    CHECK(wish.play_back);

    snapshot.sound_test = {SoundTest::Step::recording, wish.source, 5, {}, {}};
    snapshot.sound_test.levels = {0.4F, 0};
    CHECK_THAT(ui.text(draw), Contains("Speak now") && Contains("Left") && Contains("good") &&
                                  Contains("Right") && Contains("silent"));
    ui.activate("sound test", "test", draw);
    (void)sink.requested<EndSoundTest>(1);

    snapshot.sound_test.step = SoundTest::Step::done;
    snapshot.sound_test.channels = {{"left", 0.4F, true, "good"},
                                    {"right", 0, false, "silent: is it muted?"}};
    CHECK_THAT(ui.text(draw), Contains("Something is wrong") && Contains("Left: good") &&
                                  Contains("Right: silent: is it muted?") && Contains("Test again"));
}

TEST_CASE_METHOD(SoundTestFixture, "what was found of another microphone is not said of this one") {
    snapshot.sound_test = {SoundTest::Step::done,
                           {SourceKind::device, "HDA Intel PCH"},
                           5,
                           {{"microphone", 0.4F, true, "good"}},
                           {}};
    CHECK_THAT(ui.text(drawing(draw_sound_test_panel)), Contains("Not tested yet"));
}

TEST_CASE_METHOD(SoundTestFixture, "a test that fails says why, and the practice sound needs none") {
    snapshot.sound_test = {SoundTest::Step::failed, {}, 5, {}, "The microphone was not found."};
    const auto draw = drawing(draw_sound_test_panel);
    CHECK_THAT(ui.text(draw), Contains("The microphone was not found."));
    window.setup.source = SoundSource{SourceKind::practice, "practice conversation"};
    CHECK_THAT(ui.text(draw), Contains("needs no test"));
    ui.activate("sound test", "test", draw);
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(SoundTestFixture,
                 "another microphone can stand in, never the chosen one, and goes to the recorder") {
    window.setup.source = SoundSource{SourceKind::device, "USB Audio CODEC"};
    const auto draw = drawing(draw_sound_test_panel);
    CHECK_THAT(ui.text(draw), Contains("If lost: none"));
    ui.activate("sound test", "stand-in", draw);
    CHECK_THAT(ui.text(draw), Contains("If lost: HDA Intel PCH"));
    CHECK(view().plan.start.stand_in == "HDA Intel PCH");
    window.setup.source = SoundSource{SourceKind::device, "HDA Intel PCH"};
    CHECK(view().plan.start.stand_in.empty());
    window.setup.source = SoundSource{SourceKind::device, "USB Audio CODEC"};
    ui.activate("sound test", "stand-in", draw);
    CHECK(view().plan.start.stand_in.empty());
}

TEST_CASE_METHOD(SoundTestFixture, "two devices at once have no stand-in") {
    snapshot.devices.names.emplace_back("What the computer plays");
    window.setup.stand_in = "HDA Intel PCH";
    window.setup.with_computer = true;
    CHECK(view().plan.start.stand_in.empty());
    CHECK_FALSE(view().plan.sound_test.has_stand_ins);
}
