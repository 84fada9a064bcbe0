#include "ui/panels/sound_panel.h"

#include "live/window/giving_paths.h"
#include "platform/fonts.h"
#include "ui/layout.h"
#include "ui/panel_fixture.h"
#include "ui/panel_registry.h"

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("microphones are offered by name, the system's default first and chosen") {
    test::PanelFixture fixture;
    fixture.snapshot.devices = {true, {"USB Audio CODEC", "HDA Intel PCH"}};
    const auto draw = fixture.drawing(draw_sound_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("default microphone") && Contains("USB Audio CODEC"));
    CHECK(fixture.view().plan.microphones.front().chosen);

    fixture.ui.activate("sound", "microphone USB Audio CODEC", draw);
    CHECK(fixture.window.setup.source == SoundSource{SourceKind::device, "USB Audio CODEC"});
    CHECK(fixture.view().plan.microphones[1].chosen);
    CHECK_FALSE(fixture.view().plan.microphones.front().chosen);
}

TEST_CASE("no microphone is said plainly, and the practice sound is offered, not chosen") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_sound_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("No microphone was found") && Contains("Practice sound"));
    CHECK_FALSE(fixture.view().plan.practice.chosen);

    fixture.ui.activate("sound", "practice", draw);
    CHECK(fixture.view().plan.practice.chosen);
    CHECK(fixture.view().plan.start.source.kind == SourceKind::practice);
}

TEST_CASE("one can look for microphones again, but not while that is being done") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_sound_panel);
    fixture.ui.activate("sound", "look-again", draw);
    REQUIRE(fixture.sink.given.size() == 1);
    (void)fixture.sink.requested<LookForDevices>();

    fixture.snapshot.devices.known = false;
    CHECK_THAT(fixture.ui.text(draw), Contains("Looking for microphones"));
    fixture.ui.activate("sound", "look-again", draw);
    CHECK(fixture.sink.given.size() == 1);
}

TEST_CASE("what the computer plays is offered beside a microphone, and never instead of one") {
    test::PanelFixture fixture;
    fixture.snapshot.devices = {true, {"USB Audio CODEC", "What the computer plays"}};
    const auto draw = fixture.drawing(draw_sound_panel);
    CHECK_THAT(fixture.ui.text(draw), Contains("Also record what the computer plays"));
    CHECK(fixture.view().plan.microphones.size() == 2); // the default one and the USB device
    CHECK(fixture.view().plan.start.source.second.empty());

    fixture.ui.activate("sound", "computer", draw);
    CHECK(fixture.view().plan.start.source == SoundSource{SourceKind::device, "", "What the computer plays"});
    fixture.ui.activate("sound", "practice", draw);
    CHECK(fixture.view().plan.start.source.second.empty());
}

TEST_CASE("a recording that was made elsewhere is imported once it is known of whom") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_sound_panel);
    fixture.window.setup.existing = " /home/alex/interview.m4a ";
    CHECK_FALSE(fixture.view().plan.can_import);
    fixture.ui.activate("sound", "import", draw);
    CHECK(fixture.sink.given.empty());

    fixture.window.setup.units = {"8585-301"};
    fixture.window.setup.learner.name = "Sam Okafor";
    fixture.window.setup.assessor.name = "Alex Reid";
    fixture.ui.activate("sound", "import", draw);
    const auto& asked = fixture.sink.requested<ImportExisting>();
    CHECK(asked.path == "/home/alex/interview.m4a");
    CHECK(asked.plan.units == std::vector<std::string>{"8585-301"});
    CHECK_FALSE(asked.what_there_is);
}

TEST_CASE("while a recording is imported it says so, and one that is not whole is asked for again") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_sound_panel);
    fixture.window.setup.existing = "/home/alex/interview.m4a";
    fixture.window.setup.units = {"8585-301"};
    fixture.window.setup.learner.name = "Sam Okafor";
    fixture.window.setup.assessor.name = "Alex Reid";
    fixture.snapshot.import = {true, "/home/alex/interview.m4a"};
    CHECK_THAT(fixture.ui.text(draw), Contains("Importing…"));
    CHECK_FALSE(fixture.view().plan.can_import);

    fixture.snapshot.import.running = false;
    CHECK_THAT(fixture.ui.text(draw), Contains("Import what there is"));
    CHECK(fixture.view().plan.import.what_there_is);
    fixture.window.setup.existing = "/home/alex/other.m4a";
    CHECK_FALSE(fixture.view().plan.import.what_there_is);
}

TEST_CASE("on a low display one press leads to the path of a recording that was made elsewhere") {
    test::PanelFixture fixture;
    fixture.ui.use(find_font_files(), 1);
    fixture.snapshot.devices = {true, {"USB Audio CODEC", "HDA Intel PCH"}};
    fixture.area = screen_layout(Screen::plan, 1280, 720, 1).sound;
    const auto draw = fixture.drawing(draw_sound_panel);
    fixture.ui.click("sound", "elsewhere", draw);
    for (int frame = 0; frame < 4; ++frame)
        fixture.ui.frame(draw);
    CHECK(fixture.ui.wants_text());
    fixture.ui.type("/home/alex/talk.m4a", draw);
    CHECK(fixture.window.setup.existing == "/home/alex/talk.m4a");
    for (const char* item : {"existing", "choose", "import"})
        (void)fixture.ui.find_by_mouse("sound", item, draw);
}

TEST_CASE("a dropped file's path takes the place of what is being typed, and is brought into view") {
    test::PanelFixture fixture;
    fixture.ui.use(find_font_files(), 1);
    fixture.snapshot.devices = {true, {"USB Audio CODEC", "HDA Intel PCH", "A webcam", "Another webcam"}};
    fixture.area = screen_layout(Screen::plan, 1280, 720, 1).sound;
    const auto draw = fixture.drawing(draw_sound_panel);
    const auto drop = [&](const char* path) {
        take_dropped({path}, Screen::plan, fixture.window);
        for (int frame = 0; frame < 4; ++frame)
            fixture.ui.frame([&] {
                draw_screen(fixture.view(), fixture.window, fixture.sink, fixture.ui.theme(), fixture.input);
            });
    };
    drop("/home/alex/first.wav");
    (void)fixture.ui.find_by_mouse("sound", "existing", draw);

    fixture.ui.enter_field("sound", "existing", draw);
    fixture.ui.type("typed", draw);
    CHECK_THAT(fixture.window.setup.existing, Contains("typed"));
    drop("/home/alex/my talk.wav");
    CHECK(fixture.window.setup.existing == "/home/alex/my talk.wav");
    CHECK_FALSE(fixture.ui.wants_text());
}

TEST_CASE("the desktop is asked for a recording, and asked again while its window is open") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_sound_panel);
    fixture.ui.activate("sound", "choose", draw);
    CHECK(fixture.sink.requested<ChoosePath>(0).wanted == WantedPath::recording);
    fixture.snapshot.file_choice = {true, WantedPath::recording, 0, ""};
    CHECK_THAT(fixture.ui.text(draw), Contains("Choose again…"));
    fixture.ui.activate("sound", "choose", draw);
    CHECK(fixture.sink.requested<ChoosePath>(1).wanted == WantedPath::recording);
}
