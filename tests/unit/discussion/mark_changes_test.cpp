#include "discussion/decide.h"
#include "discussion/marks/counters.h"
#include "discussion/marks/nudge.h"
#include "support/sample_discussion.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

State two_marks() {
    return after(recording_discussion(),
                 {mark_at(2, {"8585-301/1.1", "8585-301/2.1"}), mark_at(5, {"8585-301/2.2"}),
                  EndTake{480'000, TakeEnding::stopped}, StopRecording{}});
}

std::string refusal(const State& state, Action action) {
    const auto events = decide(state, {Actor::assessor, std::move(action)});
    REQUIRE_FALSE(events.ok());
    return events.error().message();
}

bool says(const std::string& sentence, const std::string& words) {
    INFO(sentence);
    return sentence.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("A moved counter keeps the moment of its key, and the trail keeps where it pointed") {
    const State state = after(two_marks(), {MoveMark{1, 48'000, "the answer began earlier"}});
    CHECK(state.marks[0].pressed == 96'000);
    CHECK(state.marks[0].points_to == 48'000);
    CHECK(counter_line(counters(state)) == "0m 01 secs AC 1.1 and 2.1, 0m 05 secs AC 2.2");
    REQUIRE(state.mark_changes.size() == 1);
    const MarkChange& change = state.mark_changes.front();
    CHECK(change.kind == MarkChangeKind::moved);
    CHECK(change.before == 96'000);
    CHECK(change.after == 48'000);
    CHECK(change.reason == "the answer began earlier");
    CHECK_FALSE(change.while_recording);
}

TEST_CASE("What is tidied after the recording has a reason; while it runs nobody has time for one") {
    CHECK(says(refusal(two_marks(), MoveMark{1, 48'000, ""}), "needs a reason"));
    CHECK(says(refusal(two_marks(), TakeCriteria{1, {{"8585-301", "1.1"}}, ""}), "needs a reason"));
    const State running =
        after(recording_discussion(), {mark_at(2, {"8585-301/1.1"}), MoveMark{1, 48'000, ""}});
    CHECK(running.mark_changes.front().while_recording);
}

TEST_CASE("A counter that is added or withdrawn afterwards, or gains a criterion, has a reason too") {
    MakeMark missed = mark_at(7, {"8585-301/2.3"});
    missed.origin = MarkOrigin::added_later;
    CHECK(says(refusal(two_marks(), missed), "needs a reason"));
    CHECK(says(refusal(two_marks(), WithdrawMark{1, ""}), "needs a reason"));
    CHECK(says(refusal(two_marks(), AddCriteria{1, {{"8585-301", "2.3"}}, ""}), "needs a reason"));
    missed.reason = "the key was not pressed";
    const State state =
        after(two_marks(), {missed, AddCriteria{1, {{"8585-301", "2.3"}}, "said in one breath"},
                            WithdrawMark{2, "wrong key"}});
    REQUIRE(state.mark_changes.size() == 3);
    CHECK(state.mark_changes[0].reason == "the key was not pressed");
    CHECK(state.mark_changes[1].reason == "said in one breath");
    CHECK(state.mark_changes[2].reason == "wrong key");
}

TEST_CASE("Where the sound came from a file nobody could mark live, and no counter was missed") {
    MakeMark mark = mark_at(7, {"8585-301/2.3"});
    mark.origin = MarkOrigin::added_later;
    State state = two_marks();
    state.takes[0].source.kind = SourceKind::file;
    CHECK(decide(state, {Actor::assessor, mark}).ok());
}

TEST_CASE("A counter is nudged by tenths and seconds, and stays within the recording") {
    const State state = two_marks(); // at 2 s and 5 s of 10
    CHECK(nudged_counter(state, 1, -small_nudge).value() == 91'200);
    CHECK(nudged_counter(state, 1, large_nudge).value() == 144'000);
    CHECK(nudged_counter(state, 1, -60).value() == 0);
    CHECK(nudged_counter(state, 1, 1e300).value() == 479'999);
    CHECK_FALSE(nudged_counter(state, 1, std::numeric_limits<double>::quiet_NaN()).ok());
    CHECK_FALSE(nudged_counter(state, 3, 1).ok());
    CHECK_FALSE(nudged_counter(after(state, {WithdrawMark{1, "wrong key"}}), 1, 1).ok());
}

TEST_CASE("A counter cannot leave the recording, nor be moved to where it is") {
    CHECK(says(refusal(two_marks(), MoveMark{1, 480'000, "x"}), "past the end"));
    CHECK(says(refusal(two_marks(), MoveMark{1, -1, "x"}), "before the beginning"));
    CHECK(says(refusal(two_marks(), MoveMark{1, 96'000, "x"}), "there already"));
}

TEST_CASE("A counter is split in two, and two are merged into one") {
    const State split =
        after(two_marks(), {SplitMark{1, {{"8585-301", "2.1"}}, 144'000, "the second answer came later"}});
    CHECK(counter_line(counters(split)) == "0m 02 secs AC 1.1, 0m 03 secs AC 2.1, 0m 05 secs AC 2.2");
    CHECK(split.marks.back().origin == MarkOrigin::added_later);
    CHECK(split.marks.back().pressed == split.marks[0].pressed); // the press that named both
    CHECK(split.mark_changes.back().reason == "the second answer came later");
    CHECK(says(refusal(two_marks(), SplitMark{2, {{"8585-301", "2.2"}}, 1, "x"}), "at least one criterion"));
    CHECK(says(refusal(two_marks(), SplitMark{1, {{"8585-301", "2.2"}}, 1, "x"}), "does not name AC 2.2"));

    const State merged = after(two_marks(), {MergeMarks{1, 2, "one answer"}});
    CHECK(counter_line(counters(merged)) == "0m 02 secs AC 1.1, 2.1 and 2.2");
    CHECK(merged.marks[1].withdrawn);
    CHECK(merged.mark_changes.front().kind == MarkChangeKind::criteria_added);
    CHECK(merged.mark_changes.front().reason == "one answer");
    CHECK(says(refusal(two_marks(), MergeMarks{1, 1, "x"}), "with itself"));
}

TEST_CASE("That the learner was prompted is said once and can be taken back") {
    const State prompted = after(two_marks(), {PromptMark{1, true}});
    CHECK(prompted.marks[0].prompted);
    CHECK(says(refusal(prompted, PromptMark{1, true}), "already"));
    CHECK_FALSE(after(prompted, {PromptMark{1, false}}).marks[0].prompted);
}
