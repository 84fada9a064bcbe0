#include "live/window/noting.h"

#include "live/controller/note_keeper.h"
#include "live/views/notes_view.h"
#include "live/window/unsaved.h"
#include "support/fake_clock.h"
#include "support/noted_discussion.h"
#include "support/recording_sink.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// The window over a discussion that is kept in notes, and a controller that answers when it is told to.
struct NotingScene {
    RecordingSink sink;
    WindowState window;
    Snapshot snapshot;

    explicit NotingScene(const ToldDiscussion& told = begun_notes()) { keep(told.state()); }

    void keep(State state) {
        snapshot.state = std::make_shared<const State>(std::move(state));
        follow();
    }
    void follow() { follow_notes(snapshot, window); }
    void answer(bool written) {
        snapshot.note_answer = {window.notes_given, written};
        follow();
    }
    [[nodiscard]] NotesView view() const { return notes_view(*snapshot.state, window.written); }
    void put() { put_note(view(), window, sink); }
    void choose(NoteId note) { choose_note(note, *snapshot.state, window); }
    void end() { end_notes(view(), window, sink); }
};

} // namespace

TEST_CASE("What was typed goes once it is written down, and not before") {
    NotingScene scene;
    scene.window.written.text = "Sam plans.";
    scene.window.written.how = "read together";
    scene.put();
    CHECK_FALSE(scene.view().can_put); // twice would be two notes
    scene.follow();
    CHECK(scene.window.written.text == "Sam plans.");
    scene.answer(true);
    CHECK(scene.window.written.text.empty());
    CHECK(scene.window.written.takes_focus); // the next one can be typed
    CHECK(scene.window.written.how == "read together");
}

TEST_CASE("A note that was refused keeps its words, and can be given again at once") {
    NotingScene scene;
    scene.window.written.text = "Sam plans.";
    scene.window.written.time = "03:00";
    scene.put();
    scene.answer(false);
    CHECK(scene.window.written.text == "Sam plans.");
    CHECK(scene.view().can_put);
    scene.window.written.time = "14:30";
    scene.put();
    CHECK(scene.sink.requested<PutNote>(1).time == "14:30");
    CHECK(scene.sink.requested<PutNote>(1).number != scene.sink.requested<PutNote>(0).number);
}

TEST_CASE("What was typed on while a note was written down is not thrown away") {
    NotingScene scene;
    scene.window.written.text = "Sam plans.";
    scene.put();
    scene.window.written.text = "Sam plans. And reviews.";
    scene.answer(true);
    CHECK(scene.window.written.text == "Sam plans. And reviews.");
}

TEST_CASE("A new note waits while an older one is looked at or corrected, and comes back as it was") {
    NotingScene scene;
    WrittenNoteDraft& draft = scene.window.written;
    draft.text = "Sam pl";
    draft.criteria = "1.1";
    draft.time = "14:31";
    draft.begun = Instant(std::chrono::seconds(5));
    const TypedNote typed = draft;
    scene.choose(1);
    CHECK(draft.text != "Sam pl");
    SECTION("by leaving it") {
        leave_correction(*scene.snapshot.state, scene.window);
    }
    SECTION("by choosing the same once more") {
        scene.choose(1);
    }
    SECTION("by keeping the correction") {
        draft.text = "Sam uses GROW.";
        draft.reason = "a slip";
        scene.put();
        CHECK(scene.sink.requested<PutNote>().note == 1);
        scene.answer(true);
        CHECK(draft.frames_to_top > 0);
    }
    SECTION("by withdrawing it") {
        State state = *scene.snapshot.state;
        state.notes->notes.front().withdrawn = true;
        scene.keep(std::move(state));
    }
    SECTION("over another one that is corrected") {
        draft.text = "Sam uses GROW.";
        scene.choose(2);
        scene.choose(1);
        CHECK(draft.text == "Sam uses GROW."); // it waited too
        leave_correction(*scene.snapshot.state, scene.window);
        scene.choose(1);
        CHECK(draft.text != "Sam uses GROW."); // it was given up
        scene.choose(1);
    }
    CHECK(draft.correcting == 0);
    CHECK(static_cast<const TypedNote&>(draft) == typed);
}

TEST_CASE("The end writes down first what is typed, in the fields or waiting") {
    NotingScene scene;
    scene.window.written.text = "Sam plans.";
    scene.window.written.criteria = "1.1";
    if (GENERATE(false, true))
        scene.choose(1);
    scene.window.written.end_time = "14:50";
    scene.end();
    const auto wish = scene.sink.requested<EndWrittenNotes>();
    CHECK(wish.time == "14:50");
    REQUIRE(wish.first);
    CHECK(wish.first->note == 0);
    CHECK(wish.first->text == "Sam plans.");
    CHECK(wish.first->criteria == std::vector<CriterionId>{{"8585-301", "1.1"}});
    SECTION("refused: it stands there, and the end can be tried again") {
        scene.answer(false);
        CHECK(scene.view().can_end);
        REQUIRE(scene.view().unwritten);
        CHECK(scene.view().unwritten->text == "Sam plans.");
    }
    SECTION("written") {
        scene.answer(true);
        CHECK_FALSE(scene.view().unwritten);
    }
}

TEST_CASE("The end does not drop a note that cannot be written down, and says why it waits") {
    NotingScene scene;
    scene.window.written.text = "Sam plans.";
    scene.window.written.criteria = "9.9";
    CHECK_FALSE(scene.view().can_end);
    CHECK_THAT(scene.view().end_refusal, Catch::Contains("would be lost") && Catch::Contains("9.9"));
    scene.end();
    CHECK(scene.sink.given.empty());
    CHECK(scene.window.written.text == "Sam plans.");
    scene.window.written.text = "  ";
    CHECK(scene.view().can_end); // there is nothing to be lost
}

TEST_CASE("The end brings the confirmation into sight, once") {
    NotingScene scene;
    CHECK(scene.window.written.frames_to_top == 0);
    scene.keep(ended_notes().state());
    CHECK(scene.window.written.frames_to_top > 0);
    scene.window.written.frames_to_top = 0;
    scene.follow();
    CHECK(scene.window.written.frames_to_top == 0);
}

TEST_CASE("The questions of the plan and the wording of what is chosen stand beside the notes") {
    ToldDiscussion told = begun_notes();
    State state = told.state();
    state.planning.questions = {{1, "How did you plan it?", {{"8585-301", "1.1"}, {"8585-301", "1.2"}}, {}},
                                {2, "Shall we begin?", {}, {}}};
    WrittenNoteDraft draft;
    draft.criteria = "2.1";
    const NotesView view = notes_view(state, draft);
    REQUIRE(view.questions.size() == 2);
    CHECK(view.questions[0].criteria == "AC 1.1 and 1.2");
    CHECK(view.questions[0].text == "How did you plan it?");
    CHECK(view.questions[1].criteria == "to begin with");
    REQUIRE(view.wording.size() == 1);
    CHECK(view.wording[0] == "AC 2.1  " + find_criterion(state, {"8585-301", "2.1"})->statement);
}

TEST_CASE("A tile puts its criterion beside those that were typed, and takes it out again") {
    const State state = begun_notes().state();
    WindowState window;
    window.written.criteria = "1.1  3.2";
    toggle_note_criterion({"8585-301", "2.1"}, state, window);
    CHECK(window.written.criteria == "1.1 3.2 2.1");
    toggle_note_criterion({"8585-301", "1.1"}, state, window);
    CHECK(window.written.criteria == "3.2 2.1");
    window.written.criteria = "8585-301/3.2";
    toggle_note_criterion({"8585-301", "3.2"}, state, window);
    CHECK(window.written.criteria.empty());
}

TEST_CASE("A note has the time at which its first letter was typed, however long it takes to write") {
    FakeClock clock;
    State state = begun_notes().state();
    state.notes->began_at = clock.wall_now() - std::chrono::hours(1);
    WindowState window;
    window.written.text = "S";
    note_was_typed(clock.monotonic_now(), window);
    clock.advance(std::chrono::seconds(40));
    window.written.text = "Sam plans.";
    note_was_typed(clock.monotonic_now(), window);
    const auto action = action_of({0, "Sam plans.", {}, "", "", window.written.begun}, state, clock);
    REQUIRE(action.ok());
    const auto& note = std::get<WriteNote>(*action);
    CHECK(note.at == clock.wall_now() - std::chrono::seconds(40));
    CHECK(note.clock == NoteClock::program);
    window.written.text.clear();
    note_was_typed(clock.monotonic_now(), window);
    CHECK_FALSE(window.written.begun.has_value());
}

TEST_CASE("A time that is none, or has not come, is refused and nothing is written") {
    FakeClock clock;
    const State state = begun_notes().state();
    CHECK_FALSE(action_of({0, "x", {}, "half past", "", {}}, state, clock).ok());
    CHECK_FALSE(action_of({9, "x", {}, "", "why", {}}, state, clock).ok());
}

TEST_CASE("What is typed waits while another discussion lies open, and is known to be unwritten") {
    NotingScene scene;
    WindowState& window = scene.window;
    const auto unwritten = [&] { return unsaved(scene.snapshot, window).note; };
    CHECK_FALSE(unwritten());
    window.written.text = "Sam plans.";
    CHECK(unwritten());
    change_notes("one", "another", window);
    CHECK(window.written.text.empty());
    CHECK(unwritten()); // it is lost with the window all the same
    window.written.text = "Kim asks.";
    change_notes("another", "one", window);
    CHECK(window.written.text == "Sam plans.");
    scene.put();
    scene.answer(true);
    CHECK(unwritten()); // the other one's
    change_notes("one", "another", window);
    window.written = {};
    CHECK_FALSE(unwritten());
}

TEST_CASE("A note that was only looked at is not taken for one that was typed") {
    NotingScene scene;
    WindowState& window = scene.window;
    const NoteId note = scene.snapshot.state->notes->notes.front().id;
    choose_note(note, *scene.snapshot.state, window);
    REQUIRE_FALSE(window.written.text.empty());
    change_notes("one", "another", window);
    CHECK(window.written_elsewhere.empty());
    change_notes("another", "one", window);
    choose_note(note, *scene.snapshot.state, window);
    window.written.text += " And more.";
    change_notes("one", "another", window);
    REQUIRE(window.written_elsewhere.contains("one"));
    change_notes("another", "one", window);
    CHECK(window.written.correcting == note);
    CHECK(window.written.text.ends_with(" And more."));
}

TEST_CASE("A refused note leaves the keyboard in its field; a written one takes it out of the old words") {
    NotingScene scene;
    scene.window.typing = true;
    scene.window.written.text = "Sam plans.";
    scene.put();
    CHECK_FALSE(scene.window.leave_field);
    scene.answer(false);
    CHECK_FALSE(scene.window.leave_field);
    scene.put();
    scene.answer(true);
    CHECK(scene.window.leave_field);
}

TEST_CASE("How the learner confirmed is said anew of notes that were corrected") {
    NotingScene scene(ended_notes());
    scene.window.written.how = "read together";
    scene.keep(confirmed_notes().state());
    State corrected = *scene.snapshot.state;
    corrected.notes->confirmed.reset();
    scene.window.written.frames_to_top = 0;
    scene.keep(std::move(corrected));
    CHECK(scene.window.written.how.empty());
    CHECK(scene.window.written.frames_to_top > 0);
}
