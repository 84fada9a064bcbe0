#include "ui/screens.h"

#include "app/discussion_list.h"
#include "app/question_bank.h"
#include "audio/waveform_overview.h"
#include "live/window/noting.h"
#include "live/window/reviewing.h"
#include "support/noted_discussion.h"

#include <cmath>

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

/// A plan with a question that was typed and a bank in which much was done.
void show_bank(PanelFixture& fixture) {
    fill_in(fixture);
    fixture.window.plan_page.page = PlanPageDraft::Page::questions;
    fixture.window.setup.questions = {
        {"What brought you to coaching?", {}, ""},
        {"Did you agree what a session is about?", {{"8585-301", "1.1"}}, "Can you give an example?"}};
    fixture.window.plan_page.question = 1;
    QuestionBank bank = load_question_bank(*real_file_system(), "", fixture.snapshot.catalogue->units());
    const std::vector<Question> own = {
        {1, "What brought you to coaching?", {{"8585-301", "1.1"}, {"8585-301", "1.2"}}, {}},
        {2,
         "Tell me about a contract that changed on the way.",
         {{"8585-302", "2.1"}},
         {"Why?", "And then?"}},
        {3, "Who else saw it?", {{"8589-701", "1.1"}}, {}}};
    bank.questions.insert(bank.questions.begin(), own.begin(), own.end());
    bank.own = own.size();
    bank.problems = {"Line 3 of the questions: the question has no words. "
                     "(/home/alex/.local/share/counterpoint/questions/from a colleague.csv)"};
    fixture.snapshot.bank = std::make_shared<const QuestionBank>(std::move(bank));
    fixture.snapshot.bank_news = {
        "The question “Which of your clients surprised you most, and what did you learn from them about…” "
        "was "
        "taken out of your bank (/home/alex/.local/share/counterpoint/questions/8585-301.csv).",
        false, Question{2, "Which of your clients surprised you most, and why?", {{"8585-301", "3.1"}}, {}}};
    fixture.snapshot.bank_exports = {{"8585-301", 1, "/home/alex/Counterpoint/questions 8585-301.csv"},
                                     {"8585-302", 1, "/home/alex/Counterpoint/questions 8585-302 (2).csv"}};
}

bool learner_speaks(double second) {
    return std::fmod(second, 60) >= 12;
}

/// The same as a check of the voices needs it, the assessor left.
TalkTime turns(Frame frames) {
    TalkTime time;
    for (Frame step = 0; step < frames * TalkTime::steps_per_second / 48'000; ++step) {
        const double second = static_cast<double>(step) / TalkTime::steps_per_second;
        const bool pause = std::fmod(second, 4) > 3.4;
        time.steps.push_back(pause ? Voices::none : learner_speaks(second) ? Voices::right : Voices::left);
    }
    return time;
}

/// Two voices that take turns, with a pause here and there.
Waveform talk(Frame frames) {
    std::vector<SampleRange> columns;
    for (Frame i = 0; i < Waveform::columns_of(frames); ++i) {
        const double second = static_cast<double>(i * Waveform::frames_per_column) / 48'000;
        const bool learner = learner_speaks(second);
        const double breath = std::fabs(std::sin(second * 2.1)) * (std::fmod(second, 4) > 3.4 ? 0.02 : 1);
        const auto loud = static_cast<std::int16_t>(14'000 * breath + 90);
        const auto quiet = static_cast<std::int16_t>(180);
        for (const bool left : {true, false}) {
            const std::int16_t level = left == learner ? quiet : loud;
            columns.push_back({static_cast<std::int16_t>(-level), level});
        }
    }
    return {{48'000, 2}, frames, std::move(columns)};
}

/// A discussion of five minutes, to be reviewed.
void show_review(PanelFixture& fixture) {
    constexpr Frame length = 300LL * 48'000;
    const Waveform waveform = talk(length);
    ToldDiscussion told;
    told.name("Riverside College", "Samira Okafor-Lindqvist", "Alexandros Papadopoulos");
    told.add(QuestionsListed{{{1, "Which tools did you choose for your clients, and why these?", {}, {}},
                              {2, "What would you do differently another time?", {}, {}}}},
             Actor::assessor);
    told.start().add(QuestionAsked{1, "", 100 * 48'000}, Actor::assessor);
    told.mark(115 * 48'000 + 12'000, {{"8585-301", "2.1"}});
    told.mark(163 * 48'000, {{"8585-301", "3.1"}, {"8585-301", "3.2"}}, "the GROW model");
    told.mark(164 * 48'000, {{"8585-301", "3.2"}});
    told.mark(172 * 48'000, {{"8585-301", "1.1"}}).mark(250 * 48'000, {{"8585-301", "2.1"}});
    told.stop(length);
    told.add(MarkMoved{1, 115 * 48'000, "the answer began earlier"}, Actor::assessor);
    told.add(RecordingClosed{
        {"recording.flac", {48'000, 2}, length, 1, std::string(64, '0'), waveform_overview(waveform)}});
    State state = told.state();
    state.takes[0].format = {48'000, 2};
    state.takes[0].talk = turns(length);
    state.conduct.voices_checked = VoicesCheck{0, 20 * 48'000};
    fixture.show(told);
    fixture.snapshot.state = std::make_shared<State>(std::move(state));
    fixture.snapshot.picture = std::make_shared<const RecordingPicture>(
        RecordingPicture{waveform, {48'000, 48'000, {std::vector<bool>(300, true)}, {}}});
    fixture.snapshot.link = LinkState::finished;
    fixture.window.wanted = Stage::review;
    fixture.window.review.looked_at = 160LL * 48'000;
}

void decide(PanelFixture& fixture, DecideTarget target) {
    auto discussion = typical_discussion();
    tell_decisions(discussion);
    fixture.show(discussion);
    fixture.snapshot.link = LinkState::finished;
    fixture.window.wanted = Stage::decide;
    fixture.window.decide.target = std::move(target);
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
        {"question-bank", show_bank},
        {"before",
         [](PanelFixture& fixture) {
             fill_in(fixture);
             fixture.window.wanted = Stage::conduct;
         }},
        {"catalogue", [](PanelFixture& fixture) { fixture.window.catalogue.open = true; }},
        {"welcome", [](PanelFixture& fixture) { fixture.window.aside = Aside::welcome; }},
        {"settings", [](PanelFixture& fixture) { fixture.window.aside = Aside::settings; }},
        {"help", [](PanelFixture& fixture) { fixture.window.aside = Aside::help; }},
        {"recording",
         [](PanelFixture& fixture) {
             fixture.record({"8585-301", "8585-302"});
         }},
        {"paused",
         [](PanelFixture& fixture) {
             ToldDiscussion told({"8585-301"});
             tell_plan(told);
             told.start().mark(55 * 48'000, {{"8585-301", "1.1"}});
             told.add(RecordingPaused{60 * 48'000, "break"});
             fixture.show(told);
             fixture.window.talk.pause.open = true;
         }},
        {"strip",
         [](PanelFixture& fixture) {
             fixture.record({"8585-301", "8585-302"});
             fixture.window.talk.strip = true;
         }},
        {"strip-of-one-unit",
         [](PanelFixture& fixture) {
             fixture.record();
             fixture.window.talk.strip = true;
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
             decide(fixture, {"8585-301", "1", "1.1"});
         }},
        {"decide-outcome",
         [](PanelFixture& fixture) {
             decide(fixture, {"8585-301", "1", ""});
         }},
        {"decide-unit",
         [](PanelFixture& fixture) {
             decide(fixture, {"8585-301", "", ""});
         }},
        {"decide-submission", [](PanelFixture& fixture) { decide(fixture, {}); }},
        {"review",
         [](PanelFixture& fixture) {
             show_review(fixture);
             fixture.window.review.chosen = 1;
         }},
        {"review-change",
         [](PanelFixture& fixture) {
             show_review(fixture);
             fixture.window.review.chosen = 2;
             begin_change(ReviewDraft::Change::split, 168 * 48'000, *fixture.snapshot.state, fixture.window);
             fixture.window.review.takes_focus = ReviewDraft::Focus::none;
             fixture.window.review.criteria = "3.2";
         }},
        {"review-report",
         [](PanelFixture& fixture) {
             show_review(fixture);
             fixture.window.review.chosen = 1;
             fixture.window.review.report_beside = true;
         }},
        {"notes",
         [](PanelFixture& fixture) {
             ToldDiscussion told = begun_notes();
             tell_plan(told);
             fixture.show(told);
             fixture.snapshot.link = LinkState::none;
             fixture.window.written.text = "Sam asks for feedback after each session.";
             fixture.window.written.criteria = "3.1";
         }},
        {"notes-ended",
         [](PanelFixture& fixture) {
             fixture.show(ended_notes());
             fixture.snapshot.link = LinkState::finished;
             fixture.window.wanted = Stage::review;
             choose_note(2, *fixture.snapshot.state, fixture.window);
         }},
        {"notes-finished",
         [](PanelFixture& fixture) {
             fixture.show(confirmed_notes());
             fixture.snapshot.link = LinkState::finished;
         }},
        {"notes-decide",
         [](PanelFixture& fixture) {
             fixture.show(confirmed_notes());
             fixture.snapshot.link = LinkState::finished;
             fixture.window.wanted = Stage::decide;
             fixture.window.decide.target = {"8585-301", "2", "2.1"};
         }},
        {"finished",
         [](PanelFixture& fixture) {
             fixture.show(typical_discussion());
             fixture.snapshot.link = LinkState::finished;
         }},
        {"discussions",
         [](PanelFixture& fixture) {
             fill_in(fixture);
             fixture.snapshot.discussions = std::make_shared<const DiscussionList>(DiscussionList{
                 {{"/d/two", "Kim Doe", {"8585-303"}, "1 December 2026", DiscussionStage::planned, "", false},
                  {"/d/one", "Sam Okafor", {"8585-301"}, "2026-11-21", DiscussionStage::closed, "", true},
                  {"/d/bad", "", {}, "", DiscussionStage::unreadable, "Line 3 is damaged.", false}},
                 7});
             fixture.window.discussions.open = true;
         }},
    };
    return all;
}

} // namespace counterpoint::test
