#include "discussion/decide.h"

#include "discussion/apply.h"
#include "support/sample_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

std::string refusal(const State& state, Action action, ErrorKind kind) {
    const auto events = decide(state, {Actor::assessor, std::move(action)});
    REQUIRE_FALSE(events.ok());
    CHECK(events.error().kind == kind);
    return events.error().message();
}

} // namespace

TEST_CASE("A mark needs a moment, and criteria of this discussion") {
    const State planned = after({}, {OpenDiscussion{"id", "test"}, ChooseUnits{{small_unit()}}});
    CHECK(refusal(planned, mark_at(1, {"8585-301/1.1"}), ErrorKind::refused).find("not running") !=
          std::string::npos);

    const State recording = recording_discussion();
    CHECK(refusal(recording, mark_at(1, {}), ErrorKind::invalid).find("at least one") != std::string::npos);
    CHECK(refusal(recording, mark_at(1, {"8585-301/9.9"}), ErrorKind::invalid)
              .find("AC 9.9 of unit 8585-301") != std::string::npos);
    CHECK(refusal(recording, mark_at(1, {"8585-999/1.1"}), ErrorKind::invalid).find("8585-999") !=
          std::string::npos);
    CHECK(
        refusal(recording, mark_at(-1, {"8585-301/1.1"}), ErrorKind::invalid).find("before the beginning") !=
        std::string::npos);
}

TEST_CASE("A mark names each criterion once, in the order of the unit") {
    const auto events =
        decide(recording_discussion(),
               {Actor::assessor, mark_at(1, {"8585-301/2.1", "8585-301/1.1", "8585-301/2.1"})});
    REQUIRE(events.ok());
    const auto& made = std::get<MarkMade>(events->front());
    CHECK(made.criteria == std::vector<CriterionId>{{"8585-301", "1.1"}, {"8585-301", "2.1"}});
}

TEST_CASE("A mark that is added later may not lie past the end") {
    const State state = stopped_discussion(480'000);
    MakeMark mark = mark_at(9.99, {"8585-301/1.1"});
    mark.origin = MarkOrigin::added_later;
    mark.reason = "it was missed";
    CHECK(decide(state, {Actor::assessor, mark}).ok());
    mark = mark_at(10, {"8585-301/1.1"});
    mark.origin = MarkOrigin::added_later;
    CHECK(refusal(state, mark, ErrorKind::invalid).find("past the end") != std::string::npos);
    CHECK(refusal(state, mark_at(1, {"8585-301/1.1"}), ErrorKind::refused).find("not running") !=
          std::string::npos);
}

TEST_CASE("Undo withdraws the last mark that stands, one after the other") {
    State state = after(recording_discussion(), {mark_at(1, {"8585-301/1.1"}), mark_at(2, {"8585-301/1.2"}),
                                                 WithdrawMark{}, WithdrawMark{}});
    CHECK(state.marks[0].withdrawn);
    CHECK(state.marks[1].withdrawn);
    CHECK(refusal(state, WithdrawMark{}, ErrorKind::refused) == "There is no counter yet.");
    CHECK(refusal(state, WithdrawMark{1, {}}, ErrorKind::refused).find("already") != std::string::npos);
    CHECK(refusal(state, WithdrawMark{7, {}}, ErrorKind::invalid).find("no mark 7") != std::string::npos);
}

TEST_CASE("The numbers of marks are never used again") {
    const State state = after(recording_discussion(),
                              {mark_at(1, {"8585-301/1.1"}), WithdrawMark{}, mark_at(2, {"8585-301/1.2"})});
    CHECK(state.marks[1].id == 2);
    CHECK(find_mark(state, 2) == &state.marks[1]);
    CHECK(find_mark(state, 0) == nullptr);
    CHECK(find_mark(state, 3) == nullptr);
}

TEST_CASE("Adding a criterion that is there already is refused, not doubled") {
    const State state = after(recording_discussion(), {mark_at(1, {"8585-301/1.1"})});
    CHECK(refusal(state, AddCriteria{0, {{"8585-301", "1.1"}}}, ErrorKind::refused).find("already") !=
          std::string::npos);
}

TEST_CASE("A note is replaced by the next one, and must be text of bounded length") {
    const State state =
        after(recording_discussion(), {mark_at(1, {"8585-301/1.1"}, "first"), NoteMark{0, "second"}});
    CHECK(state.marks[0].note == "second");
    CHECK(refusal(state, NoteMark{0, std::string(10'001, 'x')}, ErrorKind::invalid).find("longer") !=
          std::string::npos);
    CHECK(refusal(state, NoteMark{0, "\xff"}, ErrorKind::invalid).find("UTF-8") != std::string::npos);
    CHECK(refusal(recording_discussion(), NoteMark{0, "n"}, ErrorKind::refused) ==
          "There is no counter yet.");
}

TEST_CASE("A recording goes from take to stop to closed, and not otherwise") {
    State state = recording_discussion();
    const ClosedRecording whole{"recording.flac", {48'000, 1}, 1000, 500, std::string(64, 'a')};
    CHECK(refusal(state, StartTake{}, ErrorKind::refused).find("running already") != std::string::npos);
    CHECK(refusal(after(state, {StopRecording{}}), CloseRecording{whole}, ErrorKind::refused)
              .find("must end") != std::string::npos);
    CHECK(refusal(state, CloseRecording{whole}, ErrorKind::refused).find("stopped") != std::string::npos);

    state = after(state, {EndTake{600, TakeEnding::cut_short}});
    CHECK(refusal(state, StartTake{{}, {44'100, 1}}, ErrorKind::refused).find("first") != std::string::npos);
    state = after(state, {StartTake{{}, {48'000, 1}}});
    CHECK(state.takes[1].first_frame == 600);
    CHECK(state.takes[1].file == "take-02.flac");
    state = after(state, {EndTake{400, TakeEnding::stopped}, StopRecording{StopCause::disk_reserve}});
    CHECK(recorded_frames(state) == 1000);
    CHECK(state.stopped_by == StopCause::disk_reserve);

    ClosedRecording shorter = whole;
    shorter.frames = 999;
    CHECK(refusal(state, CloseRecording{shorter}, ErrorKind::refused).find("999") != std::string::npos);
    state = after(state, {CloseRecording{whole}});
    CHECK(state.stage == RecordingStage::closed);
    CHECK(refusal(state, StartTake{{}, {48'000, 1}}, ErrorKind::refused).find("closed") != std::string::npos);
    CHECK(refusal(state, NameParties{}, ErrorKind::refused).find("closed") != std::string::npos);
}

TEST_CASE("A stopped recording may go on in a new take while it is not closed") {
    const State state = after(stopped_discussion(600), {StartTake{{}, {48'000, 1}}});
    CHECK(state.stage == RecordingStage::recording);
    CHECK_FALSE(state.stopped_by.has_value());
}

TEST_CASE("Sound that cannot be recorded is refused") {
    const State state = after({}, {OpenDiscussion{"id", "test"}, ChooseUnits{{small_unit()}}});
    CHECK(refusal(state, StartTake{{}, {48'000, 3}}, ErrorKind::invalid).find("3 channels") !=
          std::string::npos);
    CHECK(refusal(state, StartTake{{}, {4'000, 1}}, ErrorKind::invalid).find("4000 Hz") != std::string::npos);
}

TEST_CASE("A loss lies in the take that runs") {
    const State state = after(recording_discussion(), {ReportLoss{4800, 480, "no sound arrived"}});
    CHECK(lost_frames(state) == 480);
    CHECK(refusal(state, ReportLoss{0, 0, ""}, ErrorKind::invalid).find("longer than nothing") !=
          std::string::npos);
    CHECK(refusal(stopped_discussion(100), ReportLoss{0, 5, ""}, ErrorKind::refused) ==
          "No take is running.");
}

TEST_CASE("Units are chosen once each, before the recording") {
    const State opened = after({}, {OpenDiscussion{"id", "test"}});
    CHECK(refusal(opened, ChooseUnits{{}}, ErrorKind::invalid).find("No unit") != std::string::npos);
    CHECK(refusal(opened, ChooseUnits{{small_unit(), small_unit()}}, ErrorKind::invalid).find("twice") !=
          std::string::npos);
    CHECK(refusal(recording_discussion(), ChooseUnits{{small_unit()}}, ErrorKind::refused).find("before") !=
          std::string::npos);
    CHECK(refusal(opened, StartTake{}, ErrorKind::refused).find("No unit") != std::string::npos);
    CHECK(refusal(opened, OpenDiscussion{"id", "test"}, ErrorKind::refused).find("already") !=
          std::string::npos);
}

TEST_CASE("A pause has a reason and a moment, and nothing is marked in it") {
    const State recording = recording_discussion();
    CHECK(refusal(recording, PauseRecording{480, ""}, ErrorKind::invalid).find("reason") !=
          std::string::npos);
    CHECK(refusal(recording, ResumeRecording{}, ErrorKind::refused).find("not paused") != std::string::npos);
    const State paused = after(recording, {PauseRecording{480, "fire alarm"}});
    REQUIRE(is_paused(paused));
    CHECK(paused.pauses[0].at == 480);
    CHECK(refusal(paused, mark_at(0, {"8585-301/1.1"}), ErrorKind::refused).find("paused") !=
          std::string::npos);
    CHECK(refusal(paused, PauseRecording{490, "again"}, ErrorKind::refused).find("already") !=
          std::string::npos);

    const auto resumed = decide(paused, {Actor::assessor, ResumeRecording{}});
    REQUIRE(resumed.ok());
    CHECK(std::get<RecordingResumed>(resumed->front()) == RecordingResumed{480, paused.pauses[0].paused_at});
    const State again = after(paused, {ResumeRecording{}, mark_at(1, {"8585-301/1.1"})});
    CHECK_FALSE(is_paused(again));
    CHECK(again.pauses[0].resumed_at.has_value());
}

TEST_CASE("Why a pause was made can be told later, and what was said first is not said twice") {
    const State recording = recording_discussion();
    CHECK(refusal(recording, ExplainPause{"tea"}, ErrorKind::refused).find("not paused") !=
          std::string::npos);
    const State paused = after(recording, {PauseRecording{480, "break"}});
    CHECK(refusal(paused, ExplainPause{""}, ErrorKind::invalid).find("reason") != std::string::npos);
    CHECK(refusal(paused, ExplainPause{"break"}, ErrorKind::refused).find("already") != std::string::npos);
    const auto explained = decide(paused, {Actor::assessor, ExplainPause{"fire alarm"}});
    REQUIRE(explained.ok());
    CHECK(std::get<PauseExplained>(explained->front()) == PauseExplained{480, "fire alarm"});
    const State again = after(paused, {ResumeRecording{}, ExplainPause{"fire alarm"}});
    CHECK(again.pauses[0].reason == "fire alarm");
    CHECK(again.pauses[0].at == 480);
    const State stopped = after(recording, {StopRecording{StopCause::assessor, 480}, TakeBackStop{}});
    CHECK(refusal(stopped, ExplainPause{"tea"}, ErrorKind::refused).find("taken back") != std::string::npos);
}

TEST_CASE("A Stop can be taken back while its take stands still, and leaves a stated cut") {
    const State recording = after(recording_discussion(), {mark_at(0, {"8585-301/1.1"})});
    CHECK(refusal(recording, TakeBackStop{}, ErrorKind::refused) == "The recording was not stopped.");
    const State stopped = after(recording, {StopRecording{StopCause::assessor, 4'800}});
    REQUIRE(stop_can_be_taken_back(stopped));
    CHECK(stopped.stopped_frames == 4'800);
    for (const Action& action :
         std::vector<Action>{mark_at(0, {"8585-301/1.1"}), PauseRecording{4'800, "tea"}, ResumeRecording{},
                             StopRecording{}, StartTake{}})
        CHECK_FALSE(decide(stopped, {Actor::assessor, action}).ok());
    // What is only written down may still be.
    const State noted =
        after(stopped, {NoteMark{1, "the end"}, SayStatement{SpokenStatement::end_time, 4'800}});
    CHECK(noted.marks[0].note == "the end");

    const auto taken_back = decide(noted, {Actor::assessor, TakeBackStop{}});
    REQUIRE(taken_back.ok());
    CHECK(std::get<StopTakenBack>(taken_back->front()) == StopTakenBack{4'800, stopped.stopped_at});
    const State again = after(noted, {TakeBackStop{}, mark_at(1, {"8585-301/1.1"})});
    CHECK(again.stage == RecordingStage::recording);
    CHECK_FALSE(again.stopped_by.has_value());
    REQUIRE(again.pauses.size() == 1);
    CHECK(again.pauses[0].at == 4'800);
    CHECK(again.pauses[0].reason == stop_was_taken_back);
    CHECK(again.pauses[0].resumed_at.has_value());

    const State ended = after(stopped, {EndTake{4'800, TakeEnding::stopped}});
    CHECK(refusal(ended, TakeBackStop{}, ErrorKind::refused).find("any more") != std::string::npos);
}

TEST_CASE("A recording that was stopped in a pause is paused again when the Stop is taken back") {
    const State paused = after(recording_discussion(), {PauseRecording{480, "break"}});
    const State stopped = after(paused, {StopRecording{StopCause::assessor, 480}});
    CHECK_FALSE(is_paused(stopped));
    const State again = after(stopped, {TakeBackStop{}});
    CHECK(is_paused(again));
    CHECK(again.pauses.size() == 1);
    CHECK_FALSE(is_paused(after(again, {ResumeRecording{}})));
}

TEST_CASE("A recording that ends or breaks off in a pause is not paused any more") {
    const State paused = after(recording_discussion(), {PauseRecording{480, "break"}});
    const State ended = after(paused, {EndTake{480, TakeEnding::cut_short}});
    CHECK_FALSE(is_paused(ended));
    const State next = after(ended, {StartTake{{}, {48'000, 1}}});
    CHECK_FALSE(is_paused(next));
    CHECK(next.pauses[0].resumed_at.has_value());
    CHECK(refusal(ended, PauseRecording{480, "break"}, ErrorKind::refused).find("nothing to pause") !=
          std::string::npos);
}

TEST_CASE("An imported recording is the only one of its discussion") {
    const ImportRecording import{
        {"interview.wav", 12'345, std::string(64, 'a'), "WAV"}, {44'100, 2}, 441'000};
    const State planned = after({}, {OpenDiscussion{"id", "test"}, ChooseUnits{{small_unit()}}});
    const State imported = after(planned, {import});
    CHECK(imported.stage == RecordingStage::stopped);
    CHECK(imported.imported->name == "interview.wav");
    CHECK(recorded_frames(imported) == 441'000);
    CHECK(sound_format(imported) == SoundFormat{44'100, 2});
    CHECK(refusal(imported, import, ErrorKind::refused).find("recording already") != std::string::npos);
    CHECK(refusal(imported, StartTake{{}, {44'100, 2}}, ErrorKind::refused).find("imported recording") !=
          std::string::npos);
    CHECK(refusal(recording_discussion(), import, ErrorKind::refused).find("recording already") !=
          std::string::npos);
    CHECK(refusal({}, import, ErrorKind::refused).find("no discussion") != std::string::npos);

    // Of what a power cut left of an import, nothing stays when something else is recorded.
    const State cut =
        apply(planned, {planned.sequence + 1, {}, Actor::assessor, RecordingImported{import.source}});
    CHECK(after(cut, {import}).imported->name == "interview.wav");
    CHECK_FALSE(after(cut, {StartTake{{SourceKind::device, "USB"}, {44'100, 2}}}).imported.has_value());

    ImportRecording wrong = import;
    wrong.frames = 0;
    CHECK(refusal(planned, wrong, ErrorKind::invalid).find("no sound") != std::string::npos);
    wrong = import;
    wrong.source.sha256 = "1";
    CHECK(refusal(planned, wrong, ErrorKind::invalid).find("SHA-256") != std::string::npos);
    wrong = import;
    wrong.format.sample_rate = 1;
    CHECK(refusal(planned, wrong, ErrorKind::invalid).find("8,000 to 192,000") != std::string::npos);
    wrong = import;
    wrong.source.recorded_with = "\xFF";
    CHECK(refusal(planned, wrong, ErrorKind::invalid).find("UTF-8") != std::string::npos);
}
