#include "discussion/decide.h"
#include "discussion/marks/counters.h"
#include "support/sample_discussion.h"

#include <catch2/catch.hpp>

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
    CHECK(says(refusal(two_marks(), SplitMark{2, {{"8585-301", "2.2"}}, 1, "x"}), "at least one criterion"));
    CHECK(says(refusal(two_marks(), SplitMark{1, {{"8585-301", "2.2"}}, 1, "x"}), "does not name AC 2.2"));

    const State merged = after(two_marks(), {MergeMarks{1, 2, "one answer"}});
    CHECK(counter_line(counters(merged)) == "0m 02 secs AC 1.1, 2.1 and 2.2");
    CHECK(merged.marks[1].withdrawn);
    CHECK(says(refusal(two_marks(), MergeMarks{1, 1, "x"}), "with itself"));
}

TEST_CASE("That the learner was prompted is said once and can be taken back") {
    const State prompted = after(two_marks(), {PromptMark{1, true}});
    CHECK(prompted.marks[0].prompted);
    CHECK(says(refusal(prompted, PromptMark{1, true}), "already"));
    CHECK_FALSE(after(prompted, {PromptMark{1, false}}).marks[0].prompted);
}
