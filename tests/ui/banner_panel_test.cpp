#include "ui/panels/banner_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct BannerFixture : test::PanelFixture {
    BannerFixture() {
        record();
        area = {0, 0, 1240, 64};
    }
};

} // namespace

TEST_CASE_METHOD(BannerFixture, "a calm discussion says so and offers nothing") {
    CHECK_THAT(ui.text(drawing(draw_banner_panel)), Contains("All is well"));
    CHECK(view().banner.buttons.empty());
}

TEST_CASE_METHOD(BannerFixture, "a lost recorder is said at once, with both ways on") {
    snapshot.link = LinkState::lost;
    const auto draw = drawing(draw_banner_panel);
    CHECK_THAT(ui.text(draw), Contains("The recorder has ended"));
    ui.activate("banner", "go-on", draw);
    ui.activate("banner", "close-as-it-is", draw);
    REQUIRE(sink.given.size() == 2);
    (void)sink.requested<GoOnInNewTake>(0);
    (void)sink.requested<CloseAsItIs>(1);
}

TEST_CASE_METHOD(BannerFixture, "problems come before notices, and notices can be dismissed") {
    snapshot.live.problems = {"The disk takes 2 s for a write."};
    snapshot.notices = {"There is no mark to take back."};
    const auto draw = drawing(draw_banner_panel);
    const std::string text = ui.text(draw);
    CHECK(text.find("The disk takes") < text.find("There is no mark"));
    CHECK_THAT(text, !Contains("All is well"));
    ui.activate("banner", "dismiss", draw);
    REQUIRE(sink.given.size() == 1);
    (void)sink.requested<DismissNotices>();
}

TEST_CASE_METHOD(BannerFixture, "no sound is said even if the recorder has no words for it") {
    snapshot.live.sound_arriving = false;
    CHECK_THAT(ui.text(drawing(draw_banner_panel)), Contains("No sound is arriving"));
}

TEST_CASE_METHOD(BannerFixture, "closing the window while it records asks what that should mean") {
    window.close_asked = true;
    const auto draw = drawing(draw_banner_panel);
    CHECK_THAT(ui.text(draw), Contains("It can go on without this window"));

    window.decide_elsewhere["another"].evidence_title = "Reflective log";
    CHECK_THAT(ui.text(draw), Contains("typed in Decide"));
    SECTION("stay") {
        ui.activate("banner", "stay", draw);
        CHECK_FALSE(window.close_asked);
        CHECK(sink.given.empty());
    }
    SECTION("close, the recorder goes on") {
        ui.activate("banner", "close-window", draw);
        CHECK(window.close_now);
        CHECK(sink.given.empty());
    }
    SECTION("stop") {
        ui.activate("banner", "stop", draw);
        REQUIRE(sink.given.size() == 1);
        (void)sink.command<StopRecording>();
        CHECK_FALSE(window.close_now);
    }
}

TEST_CASE("everything that would go with the window is named when it is closed") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 1240, 64};
    fixture.window.close_asked = true;
    fixture.window.setup.learner.name = "Kim Doe";
    fixture.window.written_elsewhere["one"].text = "Sam plans.";
    const std::string words = fixture.ui.text(fixture.drawing(draw_banner_panel));
    CHECK_THAT(words, Contains("a plan that was never kept; a note."));
    CHECK_THAT(words, !Contains("Decide"));
}

TEST_CASE_METHOD(BannerFixture, "the window's own notice is said and dismissed like the others") {
    window.notice = "Several files were dropped at once.";
    const auto draw = drawing(draw_banner_panel);
    CHECK_THAT(ui.text(draw), Contains("Several files were dropped"));
    ui.activate("banner", "dismiss", draw);
    CHECK(window.notice.empty());
    CHECK_THAT(ui.text(draw), Contains("All is well"));
}
