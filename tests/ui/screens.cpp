#include "ui/screens.h"

namespace counterpoint::test {

namespace {

void fill_in(PanelFixture& fixture) {
    SetupDraft& setup = fixture.window.setup;
    setup.units = {"8585-301", "8585-302"};
    setup.learner = {"Samira Okafor-Lindqvist", "L0012345"};
    setup.assessor = {"Alexandros Papadopoulos"};
    setup.centre = {"Riverside College", "012345"};
    fixture.snapshot.devices.names = {"USB Audio CODEC: Audio (hw:1,0)"};
    fixture.snapshot.room_minutes = 312;
}

} // namespace

const std::vector<ScreenCase>& screen_cases() {
    static const std::vector<ScreenCase> all = {
        {"plan-empty", [](PanelFixture&) {}},
        {"plan", fill_in},
        {"arrangements",
         [](PanelFixture& fixture) {
             fill_in(fixture);
             fixture.window.plan_page.page = PlanPageDraft::Page::arrangements;
         }},
        {"questions",
         [](PanelFixture& fixture) {
             fill_in(fixture);
             fixture.window.plan_page.page = PlanPageDraft::Page::questions;
         }},
        {"catalogue", [](PanelFixture& fixture) { fixture.window.catalogue.open = true; }},
        {"welcome", [](PanelFixture& fixture) { fixture.window.aside = Aside::welcome; }},
        {"settings", [](PanelFixture& fixture) { fixture.window.aside = Aside::settings; }},
        {"help", [](PanelFixture& fixture) { fixture.window.aside = Aside::help; }},
        {"recording",
         [](PanelFixture& fixture) {
             fixture.record({"8585-301", "8585-302"});
         }},
        {"recording-help",
         [](PanelFixture& fixture) {
             fixture.record();
             fixture.window.aside = Aside::help;
         }},
        {"stopped",
         [](PanelFixture& fixture) {
             ToldDiscussion told({"8585-301"});
             fixture.show(told.start().add(RecordingStopped{StopCause::assessor, 4'800}));
             fixture.snapshot.live.closes_in = 100;
         }},
        {"decide",
         [](PanelFixture& fixture) {
             auto discussion = typical_discussion();
             tell_decisions(discussion);
             fixture.show(discussion);
             fixture.snapshot.link = LinkState::finished;
             fixture.window.wanted = Stage::decide;
             fixture.window.decide.target = {"8585-301", "1", "1.1"};
         }},
        {"finished",
         [](PanelFixture& fixture) {
             fixture.show(typical_discussion());
             fixture.snapshot.link = LinkState::finished;
         }},
    };
    return all;
}

} // namespace counterpoint::test
