#include "ui/panels/record_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct RecordFixture : test::PanelFixture {
    RecordFixture() {
        area = {0, 0, 1240, 84};
        snapshot.devices = {true, {"USB Audio CODEC"}};
        window.setup.units = {"8585-301"};
        window.setup.learner = {" Sam Okafor ", "L0012345"};
        window.setup.assessor = {"Alex Reid"};
        window.setup.centre = {"Riverside College", "012345"};
    }
};

} // namespace

TEST_CASE_METHOD(RecordFixture, "From the plan one goes on to what should be so before the recording") {
    const auto draw = drawing(draw_record_panel);
    CHECK_THAT(ui.text(draw), Contains("Ready"));
    ui.activate("record", "begin", draw);
    CHECK(sink.given.empty());
    CHECK(view().screen == Screen::beginning);
    const StartRecording& start = view().plan.start;
    CHECK(start.units == std::vector<std::string>{"8585-301"});
    CHECK(start.learner == Learner{"Sam Okafor", "L0012345"});
    CHECK(start.assessor == Assessor{"Alex Reid"});
    CHECK(start.centre == Centre{"Riverside College", "012345"});
    CHECK(start.source == SoundSource{SourceKind::device, ""});
}

TEST_CASE_METHOD(RecordFixture, "what is missing is said, and Record waits for it") {
    window.setup.learner.name = "  ";
    window.setup.units.clear();
    CHECK_THAT(ui.text(drawing(draw_record_panel)), Contains("Still needed: a unit and the learner's name."));
    CHECK_FALSE(view().plan.can_record);
}

TEST_CASE_METHOD(RecordFixture, "no microphone and no practice sound: no recording") {
    snapshot.devices.names.clear();
    CHECK_THAT(ui.text(drawing(draw_record_panel)), Contains("Still needed: a microphone."));
    CHECK_FALSE(view().plan.can_record);
    window.setup.source = SoundSource{SourceKind::practice, ""};
    CHECK(view().plan.record_label == "Record PRACTICE (F9)");
    CHECK(view().plan.can_record);
}

TEST_CASE_METHOD(RecordFixture, "a microphone that is gone is no microphone") {
    window.setup.source = SoundSource{SourceKind::device, "unplugged"};
    CHECK_THAT(ui.text(drawing(draw_record_panel)), Contains("Still needed: a microphone."));
}

TEST_CASE_METHOD(RecordFixture, "gaps in the sheet's head are said but keep nobody from recording") {
    window.setup.centre.number.clear();
    CHECK_THAT(ui.text(drawing(draw_record_panel)),
               Contains("The result sheet will lack the centre number."));
    CHECK(view().plan.can_record);
}

TEST_CASE_METHOD(RecordFixture, "while the recorder starts, Record cannot be pressed again") {
    snapshot.link = LinkState::starting;
    CHECK(view().plan.record_label == "Starting…");
    CHECK_FALSE(view().plan.can_record);
}

TEST_CASE_METHOD(RecordFixture, "the plan says how long the disk will last") {
    const auto draw = drawing(draw_record_panel);
    CHECK_THAT(ui.text(draw), !Contains("The disk"));
    const auto [minutes, words] = GENERATE(table<double, std::string>({{312, "room for 5 h 12 min of sound"},
                                                                       {59.9, "room for 59 min of sound"},
                                                                       {5000, "more than a day"},
                                                                       {0, "too full to record"}}));
    snapshot.room_minutes = minutes;
    CHECK_THAT(ui.text(draw), Contains(words));
}
