// The decision's screen: its list, its pages, its keys.

#include "live/window/deciding.h"
#include "ui/panels/decide_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct DecideFixture : test::PanelFixture {
    test::HeadlessUi::Draw list = drawing(draw_decide_list_panel);
    test::HeadlessUi::Draw page = drawing(draw_decide_page_panel);

    DecideFixture() {
        area = {0, 0, 900, 1'400};
        show_closed(test::typical_discussion());
        window.wanted = Stage::decide;
    }
    void show_closed(const test::ToldDiscussion& discussion) {
        show(discussion);
        snapshot.link = LinkState::finished;
        snapshot.folder = "/home/alex/Discussions/one";
        window.discussion = snapshot.state->discussion;
        read_decisions(*snapshot.state, window.decide);
    }
    void choose(const DecideTarget& target) {
        choose_target(target, *snapshot.state, input.now, window, sink);
    }
    const DecideView& decide() { return view().decide; }
    KeyMeaning key(Key key, bool control, KeyContext context) {
        KeyPress press;
        press.key = key;
        press.control = control;
        return maker.key_map().meaning(press, context);
    }
};

} // namespace

TEST_CASE_METHOD(DecideFixture,
                 "the decision begins at the first criterion that is not decided, and lists all") {
    CHECK(view().screen == Screen::decide);
    CHECK(window.decide.target == DecideTarget{"8585-301", "1", "1.1"});
    CHECK(decide().rows.size() == 1 + 1 + 3 + 11); // submission, unit, outcomes, criteria
    const std::string text = ui.text(list);
    CHECK_THAT(text, Contains("Diagnostic tools") && Contains("0 of 11"));
    ui.activate("decide list", "8585-301/2/2.1", list);
    CHECK(window.decide.target.criterion == "2.1");
    CHECK(sink.given.empty()); // looking is no command
}

TEST_CASE_METHOD(DecideFixture, "a criterion shows its wording, its counters and what is guidance") {
    choose({"8585-301", "2", "2.1"});
    CHECK(decide().criterion.counter_line == "1m 55 secs AC 2.1, 4m 10 secs AC 2.1");
    auto state = std::make_shared<State>(*snapshot.state);
    state->units[0].outcomes[1].criteria[0].referral = {"names one tool only"};
    state->units[0].outcomes[1].criteria[0].pass = {"names and explains several"};
    snapshot.state = state;
    const std::string text = ui.text(page);
    CHECK_THAT(text, Contains("AC 2.1") && Contains(state->units[0].outcomes[1].criteria[0].statement));
    CHECK_THAT(text, Contains("1m 55 secs") && Contains("4m 10 secs"));
    CHECK_THAT(text, Contains("names one tool only") && Contains("names and explains several"));
    CHECK_THAT(text, Contains("(guidance)"));
    CHECK(decide().criterion.judgement == "Not decided yet"); // nothing follows from descriptors
    ui.activate("decide page", "copy", page);
    CHECK(ui.clipboard() == "1m 55 secs AC 2.1, 4m 10 secs AC 2.1");
}

TEST_CASE_METHOD(DecideFixture, "each counter of a criterion is heard from its own button") {
    choose({"8585-301", "2", "2.1"});
    REQUIRE(decide().criterion.counters.size() == 2);
    ui.activate("decide page", "hear 3", page); // at 4m 10 secs
    CHECK(std::get<SeekCommand>(sink.requested<Listen>(0).command).frame == 248 * 48'000);
    CHECK(std::holds_alternative<PlayCommand>(sink.requested<Listen>(1).command));
}

TEST_CASE_METHOD(DecideFixture, "feedback is kept when its field is left, and when another part is chosen") {
    ui.enter_field("decide page", "feedback 8585-301/1.1", page);
    REQUIRE(window.typing);
    ui.type("A clear plan.", page);
    CHECK_FALSE(decide().criterion.feedback_kept);
    CHECK(sink.given.empty());
    ui.frame([&] {
        ImGui::SetWindowFocus(nullptr); // as Escape does
        page();
    });
    REQUIRE(sink.given.size() == 1);
    CHECK(sink.command<GiveFeedback>().criterion == CriterionId{"8585-301", "1.1"});
    CHECK(sink.command<GiveFeedback>().feedback == "A clear plan.");

    window.decide.feedback = "Clearer still.";
    choose_neighbour(1, *snapshot.state, input.now, window, sink);
    CHECK(sink.command<GiveFeedback>(1).feedback == "Clearer still.");
    CHECK(window.decide.target.criterion == "1.2");
    CHECK(window.decide.feedback.empty());
    choose_neighbour(-1'000, *snapshot.state, input.now, window, sink);
    CHECK(window.decide.target == DecideTarget{});
    CHECK(sink.given.size() == 2);
}

TEST_CASE_METHOD(DecideFixture,
                 "Pass and Referral are said by a person, and a referral says what is missing") {
    ui.activate("decide page", "refer", page);
    CHECK(sink.given.empty()); // no reason yet
    CHECK_THAT(decide().criterion.referral_refusal, Contains("What is missing for AC 1.1?"));
    window.decide.reason = "no example was given";
    ui.activate("decide page", "refer", page);
    CHECK(sink.command<DecideCriterion>().judgement == Judgement::referral);
    CHECK(sink.command<DecideCriterion>().reason == "no example was given");
    window.decide.feedback = "Good.";
    ui.activate("decide page", "pass", page);
    CHECK(sink.command<GiveFeedback>(1).feedback == "Good."); // what was typed comes first
    CHECK(sink.command<DecideCriterion>(2).judgement == Judgement::pass);
    CHECK(sink.command<DecideCriterion>(2).reason.empty());
}

TEST_CASE_METHOD(DecideFixture, "literacy, presentation and lateness are refused with the rule") {
    window.decide.reason = "many mistakes";
    for (const char* ground : {"literacy", "presentation", "deadline"}) {
        ui.activate("decide page", ground, page);
        CHECK_THAT(ui.text(page), Contains("Only a criterion that is not met is a ground for a referral."));
        ui.activate("decide page", "refer", page);
        CHECK(sink.given.empty());
    }
    ui.activate("decide page", "not-met", page);
    CHECK(decide().criterion.referral_refusal.empty());
}

TEST_CASE_METHOD(DecideFixture, "a unit's outcome waits for the declaration and for every criterion") {
    choose({"8585-301", "", ""});
    CHECK_THAT(ui.text(page), Contains("declaration of authenticity is missing") && Contains("informal"));
    ui.activate("decide page", "unit-pass", page);
    CHECK(sink.given.empty());

    auto discussion = test::typical_discussion();
    discussion.add(DeclarationMade{"It is mine.", ""}, Actor::learner)
        .add(CriterionDecided{{"8585-301", "2.1"}, Judgement::referral, "no tool"}, Actor::assessor);
    show_closed(discussion);
    choose({"8585-301", "", ""});
    CHECK_THAT(ui.text(page), Contains("not decided yet") && Contains("Referred: AC 2.1"));

    for (const LearningOutcome& outcome : snapshot.state->units[0].outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (criterion.number != "2.1")
                discussion.add(CriterionDecided{{"8585-301", criterion.number}, Judgement::pass, ""},
                               Actor::assessor);
    show_closed(discussion);
    choose({"8585-301", "", ""});
    window.decide.day = "21 November 2026";
    CHECK_THAT(ui.text(page), Contains("passed only if every AC is"));
    ui.activate("decide page", "unit-pass", page);
    CHECK(sink.given.empty());
    ui.activate("decide page", "unit-refer", page);
    CHECK(sink.command<DecideUnit>().outcome == Judgement::referral);
    CHECK(sink.command<DecideUnit>().day == "21 November 2026");
}

TEST_CASE_METHOD(DecideFixture, "declaration and countersigning assessor, and what quality assurance found") {
    choose({});
    ui.activate("decide page", "declare-assessor", page);
    CHECK(sink.given.empty()); // how did they declare it?
    window.decide.declared_how = "signed on paper";
    ui.activate("decide page", "declare-assessor", page);
    CHECK(sink.command<MakeDeclaration>().how == "signed on paper");
    window.decide.countersigner = "Alex Reid";
    CHECK_THAT(ui.text(page), Contains("cannot countersign their own"));
    window.decide.countersigner = "Robin Lane";
    ui.activate("decide page", "name-countersigner", page);
    CHECK(sink.command<NameCountersigner>(1).name == "Robin Lane");
    ui.activate("decide page", "declare-learner", page);
    CHECK(std::get<StampedCommand>(sink.given.at(2)).command.by == Actor::learner);

    auto discussion = test::typical_discussion();
    test::tell_decisions(discussion);
    show_closed(discussion);
    choose({"8585-301", "", ""});
    const std::string text = ui.text(page);
    CHECK_THAT(text,
               Contains("Referral, 21 November 2026") && Contains("Robin Lane: Referral, 22 November 2026"));
    CHECK_THAT(text, Contains("IQA Kim Doe: confirmed") && !Contains("informal"));
}

TEST_CASE_METHOD(DecideFixture, "evidence from elsewhere is named for a criterion and withdrawn") {
    window.decide.evidence_title = "Coaching diary";
    window.decide.evidence_reference = "E4";
    ui.activate("decide page", "name-evidence", page);
    CHECK(sink.command<NameEvidence>().criteria == std::vector<CriterionId>{{"8585-301", "1.1"}});
    CHECK(window.decide.evidence_title.empty());
    auto discussion = test::typical_discussion();
    discussion.add(EvidenceNamed{1, {{"8585-301", "1.1"}}, "Coaching diary", "E4", "page 3"},
                   Actor::assessor);
    show_closed(discussion);
    CHECK_THAT(ui.text(page), Contains("Coaching diary · E4 · page 3"));
    ui.activate("decide page", "withdraw 1", page);
    CHECK(sink.command<WithdrawEvidence>(1).number == 1);
}

TEST_CASE_METHOD(DecideFixture, "what is typed about one criterion waits while another is looked at") {
    choose({"8585-301", "2", "2.1"});
    CHECK_THAT(ui.text(page), Contains("Nothing is written here."));
    window.decide.reason = "one tool was named";
    window.decide.evidence_title = "Log book";
    choose({"8585-301", "2", "2.2"});
    CHECK(window.decide.reason.empty());
    CHECK(window.decide.evidence_title.empty());
    window.decide.evidence_title = "Diary";
    choose({"8585-301", "2", "2.1"});
    CHECK(window.decide.reason == "one tool was named");
    CHECK(window.decide.evidence_title == "Log book");
    choose({"8585-301", "2", "2.2"});
    CHECK(window.decide.evidence_title == "Diary");
}

TEST_CASE_METHOD(DecideFixture, "keys go through the sheet; letters decide only with Control") {
    CHECK(view().keys == KeyContext::deciding);
    CHECK(std::get<WindowIntent>(key(Key::page_down, false, KeyContext::typing_decision)) ==
          WindowIntent::next_part);
    CHECK(std::get<WindowIntent>(key(Key::p, true, KeyContext::deciding)) == WindowIntent::judge_pass);
    CHECK(std::holds_alternative<std::monostate>(key(Key::p, false, KeyContext::deciding)));
    CHECK(std::get<WindowIntent>(key(Key::c, true, KeyContext::deciding)) == WindowIntent::copy_counters);
    CHECK(std::holds_alternative<std::monostate>(key(Key::c, true, KeyContext::typing_decision)));
    CHECK(std::get<WindowIntent>(key(Key::escape, false, KeyContext::typing_decision)) ==
          WindowIntent::leave_field);
    window.decide.takes_focus = DecideDraft::Focus::feedback;
    ui.frame(page);
    ui.frame(page);
    ui.frame(page);
    CHECK(ui.wants_text());
    CHECK(window.decide.takes_focus == DecideDraft::Focus::none);
}

TEST_CASE_METHOD(DecideFixture,
                 "the assessor's own phrases are put behind what is typed, and nothing is written down") {
    snapshot.phrases = std::make_shared<const std::vector<std::string>>(
        std::vector<std::string>{"You named two models.", "Speling is mine."});
    window.decide.feedback = "Well told.";
    CHECK_THAT(ui.text(page), Contains("Speling is mine."));
    ui.activate("decide page", "phrase 1", page);
    CHECK(window.decide.feedback == "Well told. Speling is mine.");
    CHECK(sink.given.empty());
    ui.frame(page);
    ui.frame(page);
    CHECK(ui.wants_text()); // one goes on typing
}

TEST_CASE_METHOD(DecideFixture, "what is typed is kept as a phrase where it is none yet") {
    snapshot.phrases =
        std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"You named two models."});
    CHECK_FALSE(decide().criterion.can_keep_phrase);
    window.decide.feedback = "You named two models. ";
    CHECK_FALSE(decide().criterion.can_keep_phrase);
    window.decide.feedback = "You told how you chose.";
    ui.activate("decide page", "keep-phrase", page);
    CHECK(sink.requested<KeepPhrase>().phrase == "You told how you chose.");
}
