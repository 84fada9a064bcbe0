// Every panel of the registry, with everything it may ever have to show.

#include "app/discussion_list.h"
#include "app/question_bank.h"
#include "ui/panel_registry.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;

namespace {

std::string long_name() {
    std::string name;
    for (int i = 0; i < 40; ++i)
        name += "Wilhelmina-Θεοδώρα ";
    return name + std::string(300, 'W');
}

struct Case {
    std::string name;
    std::function<void(test::PanelFixture&)> arrange;
};

std::vector<Case> cases() {
    return {
        {"empty", [](test::PanelFixture&) {}},
        {"typical",
         [](test::PanelFixture& fixture) {
             fixture.record({"8585-301", "8585-302"});
         }},
        {"10,000 marks",
         [](test::PanelFixture& fixture) {
             test::ToldDiscussion discussion;
             discussion.start();
             for (int i = 0; i < 10'000; ++i)
                 discussion.mark(i * 4'800, {{"8585-301", "1.1"}, {"8585-301", "3.4"}}, "note");
             fixture.show(discussion);
         }},
        {"every problem",
         [](test::PanelFixture& fixture) {
             fixture.record();
             fixture.snapshot.live.sound_arriving = false;
             fixture.snapshot.live.peak = {0, 1};
             fixture.snapshot.live.durable_sequence = 0;
             fixture.snapshot.live.disk_minutes_left = 0;
             for (int i = 0; i < 20; ++i) {
                 fixture.snapshot.live.problems.push_back(long_name());
                 fixture.snapshot.notices.push_back("refused " + long_name());
             }
             fixture.window.close_asked = true;
         }},
        {"lost",
         [](test::PanelFixture& fixture) {
             fixture.record();
             fixture.snapshot.link = LinkState::lost;
             fixture.window.note.open = true;
             fixture.window.note.takes_focus = true;
         }},
        {"long names",
         [](test::PanelFixture& fixture) {
             test::ToldDiscussion discussion({"8585-301", "8585-302"});
             discussion.name(long_name(), long_name(), long_name()).start({SourceKind::device, long_name()});
             discussion.mark(4'000LL * 3600 * 48'000, {{"8585-301", "1.1"}}, long_name());
             fixture.show(discussion);
             fixture.snapshot.folder = "/" + long_name();
             fixture.snapshot.devices.names = {long_name(), long_name() + "2"};
             fixture.window.setup.learner.name = long_name();
             fixture.window.setup.source = SoundSource{SourceKind::device, long_name()};
         }},
        {"a handbook with everything",
         [](test::PanelFixture& fixture) {
             fixture.record();
             Unit unit = fixture.snapshot.catalogue->find("8585-302").value();
             for (LearningOutcome& outcome : unit.outcomes)
                 for (Criterion& criterion : outcome.criteria)
                     criterion.referral = criterion.pass = criterion.depth = criterion.guidance =
                         Texts(40, long_name());
             unit.source.file = long_name();
             unit.needs_prior_approval = true;
             auto state = std::make_shared<State>(*fixture.snapshot.state);
             state->units = {unit};
             fixture.snapshot.state = state;
             fixture.snapshot.catalogue = std::make_shared<const Catalogue>(std::vector<Unit>{unit});
             fixture.snapshot.handbook.step = HandbookStep::would_replace;
             fixture.snapshot.handbook.import =
                 std::make_shared<const HandbookImport>(HandbookImport{.units = {unit}});
             fixture.snapshot.handbook.problem = long_name();
             fixture.window.catalogue.open = true;
             fixture.window.catalogue.handbook = long_name();
             fixture.window.setup.units = {"8585-302"};
         }},
        {"a bank with everything",
         [](test::PanelFixture& fixture) {
             QuestionBank bank;
             for (int i = 1; i <= 1'000; ++i)
                 bank.questions.push_back(
                     {i, std::to_string(i) + long_name(), {{"8585-301", "1.1"}}, {long_name()}});
             bank.own = 500;
             bank.problems = Texts(20, long_name());
             fixture.snapshot.bank = std::make_shared<const QuestionBank>(std::move(bank));
             fixture.snapshot.bank_news = {long_name(), true,
                                           Question{7, long_name(), {{"8585-301", "1.1"}}, {}}};
             fixture.snapshot.bank_exports = {{"8585-301", 500, "/" + long_name()}};
             fixture.window.setup.units = {"8585-301"};
             fixture.window.setup.questions = {{long_name(), {{"8585-301", "1.1"}}, long_name()}};
             fixture.window.plan_page.page = PlanPageDraft::Page::questions;
             fixture.window.plan_page.bank_file = long_name();
         }},
        {"decisions",
         [](test::PanelFixture& fixture) {
             auto discussion = test::typical_discussion();
             test::tell_decisions(discussion);
             for (int i = 0; i < 2'000; ++i)
                 discussion.mark(i * 4'800, {{"8585-301", "1.1"}}, long_name());
             discussion.add(FeedbackGiven{{"8585-301", "1.1"}, long_name()}, Actor::assessor);
             fixture.show(discussion);
             fixture.window.wanted = Stage::decide;
             fixture.window.decide.target = {"8585-301", "1", "1.1"};
             fixture.window.decide.feedback = long_name() + "\n" + long_name();
             fixture.window.decide.ground = ReferralGround::literacy;
         }},
        {"a unit and discussions to choose from",
         [](test::PanelFixture& fixture) {
             auto discussion = test::typical_discussion();
             test::tell_decisions(discussion);
             fixture.show(discussion);
             fixture.window.wanted = Stage::decide;
             fixture.window.decide.target = {"8585-301", "", ""};
             DiscussionList list;
             for (int i = 0; i < 200; ++i)
                 list.discussions.push_back({std::to_string(i) + long_name(),
                                             long_name(),
                                             {long_name()},
                                             long_name(),
                                             DiscussionStage::closed,
                                             long_name(),
                                             true});
             fixture.snapshot.discussions = std::make_shared<const DiscussionList>(std::move(list));
         }},
        {"a review with everything",
         [](test::PanelFixture& fixture) {
             test::ToldDiscussion told({"8585-301", "8585-302"});
             told.start();
             for (int i = 0; i < 3'000; ++i)
                 told.mark(i * 4'800, {{"8585-301", "1.1"}, {"8585-302", "2.1"}}, long_name());
             told.stop(48'000).close(48'000, 1, std::string(64, '0'));
             for (int i = 0; i < 200; ++i)
                 told.add(MarkMoved{1, i, long_name()}, Actor::assessor);
             fixture.show(told);
             fixture.window.wanted = Stage::review;
             fixture.window.review.chosen = 1;
             fixture.window.review.change = ReviewDraft::Change::split;
             fixture.window.review.criteria = long_name();
             fixture.window.review.reason = long_name();
             fixture.snapshot.picture_problem = long_name();
         }},
        {"stopped",
         [](test::PanelFixture& fixture) {
             test::ToldDiscussion told({"8585-301", "8585-302"});
             fixture.show(told.start().add(RecordingStopped{StopCause::assessor, 4'800}));
             fixture.snapshot.live.closes_in = 100;
         }},
        {"a talk with everything",
         [](test::PanelFixture& fixture) {
             test::ToldDiscussion told({"8585-301", "8585-302"});
             QuestionsListed listed;
             for (int i = 1; i <= 300; ++i)
                 listed.questions.push_back({i,
                                             long_name(),
                                             {{"8585-301", "1.1"}, {"8585-302", "2.1"}},
                                             {long_name(), long_name()}});
             told.add(std::move(listed), Actor::assessor)
                 .add(DiscussionPlanned{{.scope = {{"8585-301", "1.1"}}, .minutes = 1}}, Actor::assessor)
                 .start()
                 .mark(48'000, {{"8585-301", "1.1"}, {"8585-302", "2.1"}}, long_name())
                 .add(MarkPrompted{1, true}, Actor::assessor)
                 .add(SufficiencyNoted{{"8585-301", "1.1"}, true}, Actor::assessor)
                 .add(QuestionAsked{3, "", 48'000}, Actor::assessor)
                 .add(RecordingPaused{48'000, "break"}, Actor::assessor);
             for (const SpokenStatementForm& form : spoken_statements())
                 told.add(StatementSaid{form.statement, 48'000}, Actor::assessor);
             fixture.show(told);
             fixture.window.has_keyboard = false;
             fixture.window.talk.number = {"29", {}, false, true};
             fixture.window.talk.pause = {true, true, long_name()};
         }},
        {"a strip",
         [](test::PanelFixture& fixture) {
             fixture.record({"8585-301", "8585-302", "8585-303"});
             fixture.window.talk.strip = true;
         }},
        {"before the recording",
         [](test::PanelFixture& fixture) {
             fixture.window.wanted = Stage::conduct;
             fixture.window.setup.units = {"8585-301", "8585-302"};
             fixture.window.beginning = {long_name(), long_name(), "", true};
             fixture.snapshot.sound_test = {
                 SoundTest::Step::done,
                 {SourceKind::device, ""},
                 5,
                 {{"left", 0.1F, true, long_name()}, {"right", 0, false, long_name()}},
                 ""};
         }},
        {"practice",
         [](test::PanelFixture& fixture) {
             fixture.show(test::ToldDiscussion().start({SourceKind::practice, "practice"}));
             fixture.window.setup.source = SoundSource{SourceKind::practice, "practice"};
         }},
    };
}

} // namespace

TEST_CASE("every panel draws whatever it is given, for three frames") {
    for (const Case& one : cases())
        for (const float scale : {1.0F, 2.0F}) {
            test::PanelFixture fixture; // ten thousand marks are told once for all panels
            one.arrange(fixture);
            const WindowState arranged = fixture.window;
            fixture.area = {10, 10, 400 * scale, 160 * scale};
            for (const PanelEntry& panel : panel_registry()) {
                CAPTURE(one.name, panel.name, scale);
                fixture.window = arranged;
                const auto draw = fixture.drawing(panel.draw);
                for (int frame = 0; frame < 3; ++frame)
                    fixture.ui.frame(draw);
                CHECK(fixture.ui.vertices() > 0);
                CHECK(fixture.sink.given.empty());
            }
        }
}

TEST_CASE("every screen is drawn whole, at any size of the window") {
    for (const Case& one : cases())
        for (const auto& [width, height, scale] : std::vector<std::tuple<float, float, float>>{
                 {1280, 720, 1}, {1920, 1080, 1}, {2560, 1440, 2}, {320, 200, 1}, {1, 1, 4}}) {
            CAPTURE(one.name, width, height, scale);
            test::PanelFixture fixture;
            one.arrange(fixture);
            test::HeadlessUi& ui = fixture.ui;
            ImGui::GetIO().DisplaySize = {width, height};
            for (const LinkState link : {LinkState::none, LinkState::starting, LinkState::attached,
                                         LinkState::finishing, LinkState::finished, LinkState::lost}) {
                fixture.snapshot.link = link;
                for (int frame = 0; frame < 3; ++frame)
                    ui.frame([&] {
                        draw_screen(fixture.view(), fixture.window, fixture.sink, ui.theme(), fixture.input);
                    });
                CHECK(ui.vertices() > 0);
            }
            CHECK(fixture.sink.given.empty());
        }
}

TEST_CASE("nothing moves: problems, notes and counters leave every panel where it is") {
    const auto quiet = screen_layout(Screen::conduct, 1280, 720, 1);
    CHECK(quiet.banner.bottom() <= quiet.tiles.y);
    CHECK(quiet.tiles.right() <= quiet.last_mark.x);
    CHECK(quiet.question.bottom() <= quiet.tiles.y);
    CHECK(quiet.question.right() <= quiet.descriptors.x);
    CHECK(quiet.descriptors.right() <= quiet.last_mark.x);
    CHECK(quiet.last_mark.bottom() <= quiet.statements.y);
    CHECK(quiet.statements.bottom() <= quiet.counters.y);
    CHECK(quiet.counters.bottom() <= 720);
    CHECK(quiet.tiles.bottom() <= 720);
    CHECK(quiet.header.right() <= 1280);
}

TEST_CASE("The talk's screen fits small and large windows, with counters in sight") {
    for (const auto& [width, height] : std::vector<std::pair<float, float>>{
             {1280, 720}, {1366, 768}, {1440, 900}, {1920, 1080}, {2560, 1440}}) {
        CAPTURE(width, height);
        const auto layout = screen_layout(Screen::conduct, width, height, 1);
        for (const Rect& rect : {layout.header, layout.banner, layout.question, layout.descriptors,
                                 layout.tiles, layout.last_mark, layout.statements, layout.counters}) {
            CHECK(rect.right() <= width);
            CHECK(rect.bottom() <= height);
        }
        CHECK(layout.counters.h >= 90);
    }
}

TEST_CASE("tiles are large enough for a finger, apart from each other, and as many as there are criteria") {
    test::PanelFixture fixture;
    fixture.record({"8585-301", "8585-302"});
    const auto& units = fixture.view().discussion.units;
    const Rect area = screen_layout(Screen::conduct, 1280, 720, 1).tiles;
    const TilesLayout layout = tiles_layout(units, area.w, area.h, 1);
    CHECK(layout.height <= area.h);
    std::vector<Rect> tiles;
    for (const auto& unit : layout.units)
        for (const auto& outcome : unit.outcomes)
            tiles.insert(tiles.end(), outcome.tiles.begin(), outcome.tiles.end());
    CHECK(tiles.size() == 22);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        CHECK(tiles[i].w >= 44);
        CHECK(tiles[i].h >= 44);
        CHECK(tiles[i].right() <= area.w + 0.5F);
        for (std::size_t j = 0; j < i; ++j)
            CHECK((tiles[i].x >= tiles[j].right() || tiles[j].x >= tiles[i].right() ||
                   tiles[i].y >= tiles[j].bottom() || tiles[j].y >= tiles[i].bottom()));
    }
}
