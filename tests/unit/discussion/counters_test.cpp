#include "discussion/marks/counters.h"
#include "discussion/result_sheet.h"
#include "support/sample_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("A counter prints its time rounded down to the second") {
    CHECK(counter_text(0, 48'000) == "0m 00 secs");
    CHECK(counter_text(48'000 * 115, 48'000) == "1m 55 secs");
    CHECK(counter_text(48'000 * 116 - 1, 48'000) == "1m 55 secs");
    CHECK(counter_text(44'100 * 65, 44'100) == "1m 05 secs");
    CHECK(counter_text(48'000 * 3599, 48'000) == "59m 59 secs");
    CHECK(counter_text(Frame{48'000} * 3725, 48'000) == "1h 02m 05 secs");
    CHECK(counter_text(Frame{48'000} * 36'000, 48'000) == "10h 00m 00 secs");
    CHECK(counter_text(-5, 48'000) == "0m 00 secs");
}

TEST_CASE("Criteria print as the handbook prints them") {
    const CriterionId a{"8585-301", "1.1"}, b{"8585-301", "1.2"}, c{"8585-301", "1.4"}, d{"8585-303", "1.2"};
    std::vector<Unit> units(2);
    units[0].id = "8585-301";
    units[1].id = "8585-303";
    const UnitNames names = names_beside_others(units);
    CHECK(criteria_text({a}, {}) == "AC 1.1");
    CHECK(criteria_text({a, b}, {}) == "AC 1.1 and 1.2");
    CHECK(criteria_text({a, b, c}, {}) == "AC 1.1, 1.2 and 1.4");
    CHECK(criteria_text({a, d}, names) == "AC 1.1 (301), AC 1.2 (303)");
    CHECK(criteria_text({a, b, d}, names) == "AC 1.1 and 1.2 (301), AC 1.2 (303)");
}

TEST_CASE("The line of all counters has the mandated form and the order of the recording") {
    const State state = after(recording_discussion(), {mark_at(163, {"8585-301/2.2", "8585-301/2.3"}),
                                                       mark_at(115.9, {"8585-301/2.1"})});
    CHECK(counter_line(counters(state)) == "1m 55 secs AC 2.1, 2m 43 secs AC 2.2 and 2.3");
}

TEST_CASE("A withdrawn mark leaves the sheet and stays in the record") {
    const State state =
        after(recording_discussion(),
              {mark_at(1, {"8585-301/1.1"}), mark_at(2, {"8585-301/1.2"}), WithdrawMark{0, "wrong key"}});
    CHECK(counter_line(counters(state)) == "0m 01 secs AC 1.1");
    REQUIRE(state.marks.size() == 2);
    CHECK(state.marks[1].withdrawn);
    CHECK(state.marks[1].points_to == 96'000);
}

TEST_CASE("Criteria added to a moment join its counter in the order of the unit") {
    const State state =
        after(recording_discussion(), {mark_at(5, {"8585-301/2.1"}), AddCriteria{0, {{"8585-301", "1.2"}}}});
    CHECK(counter_line(counters(state)) == "0m 05 secs AC 1.2 and 2.1");
}

TEST_CASE("The result sheet puts each counter under every criterion that it names") {
    const State state =
        after(recording_discussion({small_unit("8585-301"), small_unit("8585-303")}),
              {mark_at(10, {"8585-301/2.1", "8585-303/1.2"}, "good example"), mark_at(20, {"8585-301/2.1"})});
    const ResultSheet sheet = result_sheet(state);
    REQUIRE(sheet.units.size() == 2);
    CHECK(sheet.units[0].outcomes[1].criteria[0].counters.size() == 2);
    CHECK(sheet.units[1].outcomes[0].criteria[1].counters.size() == 1);
    CHECK(sheet.units[1].outcomes[0].criteria[1].counters[0].note == "good example");
    CHECK(sheet.units[1].outcomes[0].criteria[0].counters.empty());
    CHECK(sheet.counter_line == "0m 10 secs AC 2.1 (301), AC 1.2 (303), 0m 20 secs AC 2.1 (301)");
    CHECK_FALSE(sheet.practice);
}

TEST_CASE("A sheet from the practice sound says so, even if only one take of it was practice") {
    State state =
        after({}, {OpenDiscussion{"00112233445566778899aabbccddeeff", "test"}, ChooseUnits{{small_unit()}},
                   StartTake{{SourceKind::device, "microphone"}, {}}, EndTake{100, TakeEnding::cut_short},
                   StartTake{{SourceKind::practice, "practice"}, {}}});
    CHECK(result_sheet(state).practice);
}
