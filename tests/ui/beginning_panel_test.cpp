#include "ui/panels/beginning_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct BeginningPanelFixture : test::PanelFixture {
    BeginningPanelFixture() {
        area = {0, 0, 600, 540};
        snapshot.devices = {true, {"USB Audio CODEC"}};
        window.wanted = Stage::conduct;
        window.setup.units = {"8585-301"};
        window.setup.learner = {"Sam Okafor", "L0012345"};
        window.setup.assessor = {"Alex Reid"};
    }
};

} // namespace

TEST_CASE_METHOD(BeginningPanelFixture, "Each point says in a word whether it is met") {
    CHECK(view().screen == Screen::beginning);
    const std::string text = ui.text(drawing(draw_points_panel));
    CHECK_THAT(text, Contains("Microphone") && Contains("Not tested"));
    CHECK_THAT(text, Contains("Learner's identity") && Contains("Agreement to be recorded"));
    CHECK_THAT(text, Contains("not met") && Contains("6 points are not met."));
}

TEST_CASE_METHOD(BeginningPanelFixture, "Record gives the keyboard to the reason, and with one it records") {
    const auto draw = drawing(draw_given_panel);
    ui.activate("given", "record", draw);
    CHECK(sink.given.empty());
    CHECK(view().keys == KeyContext::typing_beginning);
    for (int i = 0; i < 3; ++i)
        ui.frame(draw);
    CHECK(ui.wants_text());
    ui.type("the room was changed", draw);
    CHECK(window.beginning.reason == "the room was changed");
    ui.activate("given", "record", draw);
    REQUIRE(sink.given.size() == 1);
    CHECK(sink.requested<StartRecording>().units == std::vector<std::string>{"8585-301"});
}

TEST_CASE_METHOD(BeginningPanelFixture, "The microphone is tested and the lead-in chosen right there") {
    const auto draw = drawing(draw_given_panel);
    ui.activate("given", "test", draw);
    CHECK(sink.requested<TestSound>().source == SoundSource{SourceKind::device, ""});
    ui.activate("given", "lead-in 5", draw);
    CHECK(window.talk.lead_in == std::chrono::seconds(5));
    ui.activate("given", "back", draw);
    CHECK(view().screen == Screen::plan);
}

TEST_CASE_METHOD(BeginningPanelFixture,
                 "No field moves when the microphone's test begins and shows its levels") {
    const auto draw = drawing(draw_given_panel);
    const ImVec2 before = ui.find_by_mouse("given", "identity", draw);
    snapshot.sound_test.source = {SourceKind::device, ""};
    snapshot.sound_test.step = SoundTest::Step::recording;
    for (const std::vector<float>& levels : {std::vector<float>{0.4F}, std::vector<float>{0.4F, 0.2F}}) {
        snapshot.sound_test.levels = levels;
        const ImVec2 during = ui.find_by_mouse("given", "identity", draw);
        CHECK(during.x == before.x);
        CHECK(during.y == before.y);
    }
}
