#include "discussion/apply.h"
#include "discussion/decide.h"
#include "discussion/notes/clock_time.h"
#include "discussion/notes/sheet_notes.h"
#include "discussion/result_sheet.h"
#include "support/noted_discussion.h"
#include "support/sample_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

State planned() {
    return after({},
                 {OpenDiscussion{"00112233445566778899aabbccddeeff", "test"}, ChooseUnits{{small_unit()}},
                  NameParties{{"Riverside College", "012345"}, {"Sam Okafor", "L0012345"}, {"Alex Reid"}}});
}

WriteNote note(WallTime at, const std::string& text, std::vector<CriterionId> criteria = {}) {
    return {at, NoteClock::program, std::move(criteria), text};
}

State noted() {
    return after(planned(),
                 {BeginNotes{in_room(14, 0), 60}, note(in_room(14, 5), "Sam plans.", {{"8585-301", "1.1"}})});
}

State ended() {
    return after(noted(), {EndNotes{in_room(14, 30)}});
}

State confirmed() {
    return after(ended(), {ConfirmNotes{"A true record.", "signed on paper"}});
}

std::string refusal(const State& state, Action action, Actor by = Actor::assessor) {
    const auto events = decide(state, {by, std::move(action)});
    REQUIRE_FALSE(events.ok());
    return events.error().message();
}

bool holds(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

const std::string learner_key(64, 'a');

} // namespace

TEST_CASE("Notes are kept instead of a recording, and never beside one") {
    CHECK(holds(refusal(stopped_discussion(48'000), BeginNotes{in_room(14, 0), 0}), "has a recording"));
    CHECK(holds(refusal(noted(), StartTake{{SourceKind::device, "microphone"}, {48'000, 1}}),
                "kept in written notes"));
    CHECK(holds(refusal(ended(), StartTake{{SourceKind::device, "microphone"}, {48'000, 1}}),
                "kept in written notes"));
    CHECK(
        holds(refusal(ended(), ImportRecording{{"talk.wav", 1, std::string(64, 'a'), "WAV"}, {48'000, 1}, 1}),
              "kept in written notes"));
    CHECK(holds(refusal(noted(), mark_at(1, {"8585-301/1.1"})), "no recording to mark"));
    CHECK(holds(refusal(noted(), BeginNotes{in_room(14, 0), 60}), "begun already"));
    CHECK(holds(refusal({}, BeginNotes{in_room(14, 0), 60}), "no discussion yet"));
    CHECK(holds(refusal(planned(), BeginNotes{in_room(14, 0), 24 * 60}), "far from UTC"));
}

TEST_CASE("A note has a time within the discussion, its text, and criteria of the discussion or none") {
    const State state = noted();
    CHECK(holds(refusal(state, note(in_room(13, 59), "early")), "before the discussion began"));
    CHECK(holds(refusal(state, note(in_room(14, 1) + std::chrono::hours(24), "late")), "twelve hours after"));
    CHECK(holds(refusal(state, note(in_room(14, 6), " \n")), "needs its text"));
    CHECK(holds(refusal(state, note(in_room(14, 6), "x", {{"8585-301", "9.9"}})), "not part of this"));
    CHECK(holds(refusal(planned(), note(in_room(14, 6), "x")), "not kept in written notes"));
    CHECK(holds(refusal(state, note(in_room(14, 6), "x"), Actor::learner), "assessor's"));
    CHECK(after(state, {note(in_room(14, 6), "A break.")}).notes->notes.back().criteria.empty());
}

TEST_CASE("Nothing is added once the notes are ended, and they end after the last of them") {
    CHECK(holds(refusal(ended(), note(in_room(14, 6), "later")), "were ended"));
    CHECK(holds(refusal(noted(), EndNotes{in_room(14, 4)}), "a later time than this end"));
    CHECK(holds(refusal(noted(), EndNotes{in_room(13, 0)}), "ends after it began"));
    CHECK(holds(refusal(after(planned(), {BeginNotes{in_room(14, 0), 0}}), EndNotes{in_room(14, 1)}),
                "Nothing was written"));
    CHECK(holds(refusal(ended(), EndNotes{in_room(14, 50)}), "ended already"));
    CHECK(ended().stage == RecordingStage::closed);
    CHECK(is_closed(ended()));
    CHECK_FALSE(is_closed(noted()));
}

TEST_CASE("A corrected note keeps in the trail what stood there, and why it was changed") {
    const State state = after(
        ended(),
        {CorrectNote{1, in_room(14, 6), {{"8585-301", "1.2"}}, "Sam agrees goals.", "the wrong criterion"}});
    REQUIRE(state.notes->changes.size() == 1);
    const NoteChange& change = state.notes->changes.front();
    CHECK(change.text == "Sam plans.");
    CHECK(change.at == in_room(14, 5));
    CHECK(change.criteria == std::vector<CriterionId>{{"8585-301", "1.1"}});
    CHECK(change.reason == "the wrong criterion");
    CHECK(change.after_end);
    const Note& now = state.notes->notes.front();
    CHECK(now.text == "Sam agrees goals.");
    CHECK(now.clock == NoteClock::typed);

    CHECK(holds(refusal(noted(), CorrectNote{1, in_room(14, 5), {}, "other", ""}), "needs a reason"));
    CHECK(holds(refusal(noted(), CorrectNote{2, in_room(14, 5), {}, "other", "why"}), "no note 2"));
    CHECK(
        holds(refusal(ended(), CorrectNote{1, in_room(14, 31), {}, "other", "why"}), "after the discussion"));
    CHECK(holds(refusal(noted(), CorrectNote{1, in_room(14, 5), {{"8585-301", "1.1"}}, "Sam plans.", "why"}),
                "says that already"));
}

TEST_CASE("A withdrawn note stays in the trail and nowhere else") {
    const State state =
        after(noted(), {note(in_room(14, 9), "x", {{"8585-301", "2.1"}}), WithdrawNote{2, "a slip"}});
    CHECK(sheet_notes(state).size() == 1);
    CHECK(state.notes->notes.size() == 2);
    CHECK(state.notes->changes.back().kind == NoteChangeKind::withdrawn);
    CHECK(holds(refusal(state, WithdrawNote{2, "again"}), "withdrawn already"));
    CHECK(holds(refusal(noted(), WithdrawNote{1, ""}), "needs a reason"));
}

TEST_CASE("The learner confirms ended notes as they stand, and a change asks them again") {
    CHECK(holds(refusal(noted(), ConfirmNotes{"True.", "signed"}), "not ended yet"));
    CHECK(holds(refusal(ended(), ConfirmNotes{"True.", ""}), "How did the learner"));
    CHECK(holds(refusal(ended(), ConfirmNotes{"", "signed"}), "no words"));
    CHECK(holds(refusal(ended(), ConfirmNotes{"True.", "x"}, Actor::iqa), "The learner confirms"));
    CHECK(decide(ended(), {Actor::learner, ConfirmNotes{"True.", ""}}).ok());
    CHECK(holds(refusal(confirmed(), ConfirmNotes{"True.", "signed"}), "already"));

    const State changed = after(
        confirmed(), {CorrectNote{1, in_room(14, 5), {}, "Sam plans well.", "the learner asked for it"}});
    CHECK_FALSE(changed.notes->confirmed.has_value());
    CHECK(changed.notes->changes.back().after_confirmation);
}

TEST_CASE("Without the learner's confirmation there is no declaration, no outcome and no seal of theirs") {
    const MakeDeclaration declaration{"My own work.", "signed on paper"};
    CHECK(holds(refusal(ended(), declaration), "not confirmed the notes"));
    const MakeSeal seal{"Sam Okafor", "It is true.", "photo ID", learner_key, "counterpoint-result-sheet/1"};
    CHECK(holds(refusal(ended(), seal, Actor::learner), "not confirmed the notes"));
    CHECK(decide(confirmed(), {Actor::learner, seal}).ok());
    CHECK(holds(refusal(noted(), seal, Actor::learner), "not ended"));

    State state = after(confirmed(), {declaration});
    for (const char* number : {"1.1", "1.2", "2.1", "2.2", "2.3"})
        state = after(state, {DecideCriterion{{"8585-301", number}, Judgement::pass}});
    CHECK(decide(state, {Actor::assessor, DecideUnit{"8585-301", Judgement::pass, "today"}}).ok());
    state = after(state, {WithdrawNote{1, "not said"}});
    CHECK(holds(refusal(state, DecideUnit{"8585-301", Judgement::pass, "today"}), "not confirmed the notes"));
}

TEST_CASE("The criteria that no note speaks to are known") {
    const auto open = criteria_without_note(noted());
    CHECK(open.size() == 4);
    CHECK(open.front() == CriterionId{"8585-301", "1.2"});
}

TEST_CASE("On the sheet notes stand in the order of the clock in the room") {
    const State state = begun_notes().state();
    const ResultSheet sheet = result_sheet(state);
    REQUIRE(sheet.notes.size() == 3);
    CHECK(sheet.notes[0].clock == "14:05:30");
    CHECK(sheet.notes[1].typed);
    CHECK(sheet.note_line == "14:05:30 AC 2.1, 14:07:10 AC 3.1 and 3.2");
    CHECK(sheet.counters.empty());
    CHECK(sheet.counter_line.empty());
    const auto& row = sheet.units.front().outcomes[1].criteria.front();
    REQUIRE(row.notes.size() == 1);
    CHECK(row.notes.front().note == 1);
}

TEST_CASE("A clock time that is typed lies nearest to the discussion") {
    WrittenNotes notes;
    notes.began_at = in_room(23, 50, 20);
    notes.utc_offset = 60;
    CHECK(clock_time_from("23:55", notes) == in_room(23, 55));
    CHECK(clock_time_from("00:10:05", notes) == in_room(24, 10, 5));
    CHECK(clock_text(notes, in_room(24, 10, 5)) == "00:10:05 next day");
    CHECK(clock_time_from("23:50", notes) == notes.began_at);
    CHECK(clock_time_from("23:50:10", notes) == in_room(23, 50, 10)); // a slip, which decide refuses
    for (const char* wrong :
         {"", "24:00", "12:60", "12", "1:2:3:4", "12:5x", "-1:00", "12:00:", ":", "123:00"}) {
        INFO(wrong);
        CHECK_FALSE(clock_time_from(wrong, notes).has_value());
    }
    CHECK(utc_offset_text(-210) == "UTC-03:30");
    CHECK(clock_time_on("00:30", std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}, 60) ==
          in_room(0, 30));
}

TEST_CASE("A stranger's journal may tell of notes what no program would, and it folds to something") {
    ToldDiscussion told;
    told.add(NoteWritten{1, in_room(14, 0), NoteClock::program, {}, "before they were begun"});
    told.add(NoteCorrected{7, in_room(14, 0), {}, "none", "none"});
    told.add(NotesEnded{in_room(14, 1)});
    told.add(NotesConfirmed{"x", "y"});
    CHECK_FALSE(told.state().notes.has_value());

    ToldDiscussion both = ended_notes();
    both.start().stop(48'000);
    CHECK(claims_notes_and_sound(both.state()));
    CHECK_FALSE(claims_notes_and_sound(ended_notes().state()));
    CHECK_FALSE(claims_notes_and_sound(typical_discussion().state()));
}
