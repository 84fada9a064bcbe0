#include "ui/panels/notes_panel.h"

#include "live/window/noting.h"
#include "support/noted_discussion.h"
#include "ui/panel_fixture.h"
#include "ui/panels/beginning_panel.h"
#include "ui/panels/decide_panel.h"
#include "ui/panels/finished_panel.h"
#include "ui/panels/player_panel.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct NotesPanelFixture : test::PanelFixture {
    NotesPanelFixture() {
        area = {0, 0, 640, 700};
        keep(test::begun_notes());
    }

    void keep(const test::ToldDiscussion& told) {
        show(told);
        snapshot.link = is_closed(*snapshot.state) ? LinkState::finished : LinkState::none;
        snapshot.folder = "/d/one";
    }
};

} // namespace

TEST_CASE_METHOD(NotesPanelFixture,
                 "Notes that are kept open on a screen of their own, which says that nothing is recorded") {
    CHECK(view().screen == Screen::noting);
    const std::string text = ui.text(drawing(draw_notes_list_panel));
    CHECK_THAT(text,
               Contains("Kept in written notes, no recording") && Contains("Began 14:00:00 (UTC+01:00)"));
    CHECK_THAT(text, Contains("14:05:30  AC 2.1") && Contains("GROW model") && Contains("time typed"));
    CHECK_THAT(text, Contains("14:20:00  no AC"));
}

TEST_CASE_METHOD(NotesPanelFixture,
                 "A note is typed, tied to criteria by tile and by number, and written down") {
    const auto draw = drawing(draw_notes_page_panel);
    ui.enter_field("notes page", "text", draw);
    ui.type("Sam plans.", draw);
    CHECK(window.written.begun == input.now);
    window.written.criteria = "1.2";
    ui.activate("notes page", "ac 8585-301/2.1", draw);
    CHECK(window.written.criteria == "1.2 2.1");
    ui.activate("notes page", "put", draw);
    const auto wish = sink.requested<PutNote>();
    CHECK(wish.note == 0);
    CHECK(wish.text == "Sam plans.");
    CHECK(wish.criteria == std::vector<CriterionId>{{"8585-301", "1.2"}, {"8585-301", "2.1"}});
    CHECK(wish.begun == input.now);
}

TEST_CASE_METHOD(NotesPanelFixture, "A criterion that is none is told, and nothing is written down with it") {
    const auto draw = drawing(draw_notes_page_panel);
    window.written.text = "x";
    window.written.criteria = "9.9";
    CHECK_THAT(ui.text(draw), Contains("9.9"));
    ui.activate("notes page", "put", draw);
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(NotesPanelFixture, "A note is chosen, and corrected or withdrawn with a reason") {
    ui.activate("notes list", "note 1", drawing(draw_notes_list_panel));
    CHECK(window.written.correcting == 1);
    CHECK(window.written.criteria == "2.1");
    const auto draw = drawing(draw_notes_page_panel);
    CHECK_THAT(ui.text(draw), Contains("Correct note 1"));
    ui.activate("notes page", "put", draw);
    ui.activate("notes page", "withdraw", draw);
    CHECK(sink.given.empty());
    window.written.reason = "a slip";
    ui.activate("notes page", "withdraw", draw);
    CHECK(sink.command<WithdrawNote>().reason == "a slip");
    ui.activate("notes page", "put", draw);
    CHECK(sink.requested<PutNote>(1).note == 1);
    CHECK(sink.requested<PutNote>(1).reason == "a slip");
    ui.activate("notes page", "leave", draw);
    CHECK(window.written.correcting == 0);
    CHECK(window.written.text.empty());
}

TEST_CASE_METHOD(NotesPanelFixture,
                 "The end names the criteria without a note, and leads to the confirmation") {
    const auto draw = drawing(draw_notes_page_panel);
    CHECK_THAT(ui.text(draw), Contains("No note yet on AC 1.1"));
    window.written.end_time = "14:40";
    ui.activate("notes page", "end", draw);
    CHECK(sink.requested<EndWrittenNotes>().time == "14:40");
    keep(test::ended_notes());
    CHECK(view().screen == Screen::noting);
    CHECK_THAT(ui.text(draw),
               Contains("The learner has not confirmed these notes") && !Contains("A new note"));
    window.written.how = "signed on paper";
    ui.activate("notes page", "confirm", draw);
    const auto& confirmed = sink.command<ConfirmNotes>(1);
    CHECK(confirmed.how == "signed on paper");
    CHECK(confirmed.words == "These notes are a true record of the discussion.");
    ui.activate("notes page", "decide", draw);
    CHECK(view().screen == Screen::decide);
}

TEST_CASE_METHOD(NotesPanelFixture,
                 "Where the notes stand in the stages, and that Decide waits for their end") {
    CHECK(view().stages.tabs[1].here);
    CHECK_THAT(view().stages.tabs[0].hint, Contains("once the notes were begun"));
    CHECK_THAT(view().stages.tabs[3].hint, Contains("once the notes are ended"));
    keep(test::ended_notes());
    window.wanted = Stage::review;
    CHECK(view().stages.tabs[2].here);
    CHECK(view().stages.tabs[3].open);
}

TEST_CASE_METHOD(NotesPanelFixture, "Nothing pretends that there is sound, where it would be heard") {
    keep(test::confirmed_notes());
    CHECK(view().screen == Screen::finished);
    CHECK_THAT(ui.text(drawing(draw_finished_panel)), Contains("There is no recording.") &&
                                                          Contains("14:05:30 AC 2.1 and 2.2") &&
                                                          !Contains("recorded"));
    CHECK_THAT(ui.text(drawing(draw_player_panel)), Contains("there is no recording to play"));
    window.wanted = Stage::decide;
    window.decide.target = {"8585-301", "2", "2.1"};
    CHECK_THAT(ui.text(drawing(draw_decide_page_panel)),
               Contains("Clock times of the notes") && Contains("14:05:30") && Contains("Copy clock times") &&
                   !Contains("Annotated time counters") && !Contains("Copy counters"));
    for (const DecideTarget& part : {DecideTarget{"8585-301", "", ""}, DecideTarget{}}) {
        window.decide.target = part;
        CHECK_THAT(ui.text(drawing(draw_decide_page_panel)),
                   Contains("Clock times of the notes") && !Contains("counters"));
    }
    CHECK_THAT(view().banner.lines.at(0), Contains("copies the clock times") && !Contains("counters"));
}

TEST_CASE_METHOD(
    NotesPanelFixture,
    "A note that is typed is not lost by the end: the button says that it is written down first") {
    const auto draw = drawing(draw_notes_page_panel);
    CHECK_THAT(ui.text(draw), Contains("End the discussion"));
    window.written.text = "Sam plans.";
    CHECK_THAT(ui.text(draw), Contains("Write down and end"));
    window.written.criteria = "9.9";
    CHECK_THAT(ui.text(draw), Contains("would be lost at the end"));
    ui.activate("notes page", "end", draw);
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(NotesPanelFixture, "The planned questions and the wording of the chosen AC are in sight") {
    State state = *snapshot.state;
    state.planning.questions = {{1, "How did you plan it?", {{"8585-301", "1.1"}}, {}}};
    snapshot.state = std::make_shared<const State>(state);
    CHECK_THAT(ui.text(drawing(draw_notes_list_panel)),
               Contains("Planned questions") && Contains("AC 1.1 How did you plan it?"));
    const std::string statement = find_criterion(state, {"8585-301", "2.1"})->statement;
    const auto draw = drawing(draw_notes_page_panel);
    CHECK_THAT(ui.text(draw), !Contains(statement));
    window.written.criteria = "2.1";
    CHECK_THAT(ui.text(draw), Contains(statement));
}

TEST_CASE_METHOD(NotesPanelFixture,
                 "The confirmation comes into sight when the page was scrolled away from it") {
    keep(test::ended_notes());
    area = {0, 0, 640, 260};
    choose_note(1, *snapshot.state, window);
    const auto draw = drawing(draw_notes_page_panel);
    ui.frame(draw);
    ui.turn_wheel({300, 200}, -50, draw);
    ui.frame(draw);
    CHECK(ui.scrolled("notes page") > 0);
    window.written.frames_to_top = frames_of_scrolling;
    ui.frame(draw);
    ui.frame(draw);
    CHECK(ui.scrolled("notes page") == 0);
    CHECK(window.written.frames_to_top == 0);
}

TEST_CASE("The reason for notes can be given where the practice sound is chosen") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 600, 700};
    fixture.window.wanted = Stage::conduct;
    fixture.window.setup.units = {"8585-301"};
    fixture.window.setup.learner = {"Sam Okafor", "L0012345"};
    fixture.window.setup.assessor = {"Alex Reid"};
    fixture.window.setup.source = SoundSource{SourceKind::practice, "practice conversation"};
    const auto draw = fixture.drawing(draw_given_panel);
    fixture.ui.activate("given", "notes", draw); // asks whether there is to be no recording
    fixture.ui.activate("given", "notes-begin", draw);
    for (int i = 0; i < 3; ++i)
        fixture.ui.frame(draw);
    CHECK(fixture.ui.wants_text()); // the field is there and has the keyboard
    fixture.ui.type("agreed by telephone", draw);
    fixture.ui.activate("given", "notes-begin", draw);
    (void)fixture.sink.requested<BeginWrittenNotes>();
}

TEST_CASE("Notes are begun from the page before the recording, without a microphone") {
    test::PanelFixture fixture;
    fixture.area = {0, 0, 600, 700};
    fixture.window.wanted = Stage::conduct;
    fixture.window.setup.units = {"8585-301"};
    fixture.window.setup.learner = {"Sam Okafor", "L0012345"};
    const auto draw = fixture.drawing(draw_given_panel);
    fixture.ui.activate("given", "notes", draw); // asks whether there is to be no recording
    fixture.ui.activate("given", "notes-begin", draw);
    CHECK(fixture.sink.given.empty()); // nobody is named who assesses
    fixture.ui.activate("given", "notes-no", draw);
    CHECK_FALSE(fixture.window.beginning.notes_asked);
    fixture.window.setup.assessor = {"Alex Reid"};
    fixture.ui.activate("given", "notes", draw);
    fixture.ui.activate("given", "notes-begin", draw);
    CHECK(fixture.sink.given.empty());
    CHECK(fixture.window.beginning.reason_takes_focus); // the plan is not agreed, nobody's identity checked
    fixture.window.beginning.reason = "agreed by telephone";
    fixture.window.beginning.reason_takes_focus = false;
    fixture.window.beginning.consent = "said so";
    fixture.ui.activate("given", "notes-begin", draw);
    const auto wish = fixture.sink.requested<BeginWrittenNotes>();
    CHECK(wish.plan.units == std::vector<std::string>{"8585-301"});
    std::size_t exceptions = 0;
    for (const Action& action : wish.plan.arrangements) {
        CHECK_FALSE(std::holds_alternative<AgreeToRecording>(action));
        exceptions += std::holds_alternative<RecordException>(action) ? 1 : 0;
    }
    CHECK(exceptions == 2);
}
