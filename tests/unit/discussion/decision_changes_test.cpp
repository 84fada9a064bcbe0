// The trail of decisions: what stood before, what stands now, when and by whom.

#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const std::string unit = "8585-301";
const CriterionId first{unit, "1.1"};
const OutcomeId outcome{unit, "1"};

std::vector<DecisionChange> changes(const ToldDiscussion& told) {
    return told.state().decisions.changes;
}

/// Decided, for the first time.
ToldDiscussion decided() {
    ToldDiscussion told;
    told.add(FeedbackGiven{first, "A start."}, Actor::assessor)
        .add(FeedbackGiven{first, "A clear plan."}, Actor::assessor)
        .add(CriterionDecided{first, Judgement::referral, "no tool was named"}, Actor::assessor)
        .add(OutcomeCommented{outcome, "Begun."}, Actor::assessor)
        .add(OutcomeCommented{outcome, "Thorough."}, Actor::assessor)
        .add(DeclarationMade{"My own work.", ""}, Actor::learner)
        .add(CountersignerNamed{"Robin Lane"}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::referral, "21 November 2026"}, Actor::assessor)
        .add(UnitCountersigned{unit, Judgement::referral, ""}, Actor::assessor);
    return told;
}

} // namespace

TEST_CASE("First decisions, and what was typed before them, are no history") {
    CHECK(changes(decided()).empty());
    ToldDiscussion told = decided();
    told.add(OutcomeCommented{outcome, "Agreed."}, Actor::iqa); // the first word of somebody is none either
    told.add(FeedbackGiven{{unit, "1.2"}, "Typed"}, Actor::assessor)
        .add(FeedbackGiven{{unit, "1.2"}, "Typed before its decision."}, Actor::assessor);
    CHECK(changes(told).empty());
}

TEST_CASE("A judgement that is changed keeps what stood before, and says what it opened again") {
    ToldDiscussion told = decided();
    told.add(CriterionDecided{first, Judgement::pass, ""}, Actor::assessor);
    const auto trail = changes(told);
    REQUIRE(trail.size() == 3);
    CHECK(trail[0].kind == DecisionChangeKind::criterion);
    CHECK(trail[0].sequence == told.events().back().sequence);
    CHECK(trail[0].at == told.events().back().at);
    CHECK(trail[0].by == Actor::assessor);
    CHECK(trail[0].unit == unit);
    CHECK(trail[0].criterion == "1.1");
    CHECK(trail[0].before.judgement == Judgement::referral);
    CHECK(trail[0].before.words == "no tool was named");
    CHECK(trail[0].after.judgement == Judgement::pass);
    CHECK(trail[0].after.words.empty());
    CHECK(trail[1].kind == DecisionChangeKind::unit_outcome);
    CHECK(trail[1].criterion == "1.1");
    CHECK(trail[1].before.day == "21 November 2026");
    CHECK_FALSE(trail[1].after.judgement);
    CHECK(trail[2].kind == DecisionChangeKind::countersignature);
    CHECK(trail[2].before.name == "Robin Lane");
    CHECK(trail[2].before.at == told.events()[told.events().size() - 2].at);
    CHECK_FALSE(told.state().decisions.units.at(unit).countersigned);
}

TEST_CASE("A reason, a reopening and a decision after it are changes; the same once more is none") {
    ToldDiscussion told;
    told.add(CriterionDecided{first, std::nullopt, ""}, Actor::assessor)
        .add(CriterionDecided{first, Judgement::referral, "no tool"}, Actor::assessor)
        .add(CriterionDecided{first, Judgement::referral, "no tool"}, Actor::assessor);
    CHECK(changes(told).empty());
    told.add(CriterionDecided{first, Judgement::referral, "no tool, no model"}, Actor::assessor)
        .add(CriterionDecided{first, std::nullopt, ""}, Actor::assessor)
        .add(CriterionDecided{first, Judgement::pass, ""}, Actor::assessor);
    const auto trail = changes(told);
    REQUIRE(trail.size() == 3);
    CHECK(trail[0].after.words == "no tool, no model");
    CHECK_FALSE(trail[1].after.judgement);
    CHECK_FALSE(trail[2].before.judgement);
    CHECK(trail[2].after.judgement == Judgement::pass);
}

TEST_CASE("Feedback is history once the criterion was decided, and a comment once the unit was") {
    ToldDiscussion told = decided();
    told.add(OutcomeCommented{outcome, "Agreed."}, Actor::iqa)
        .add(OutcomeCommented{outcome, ""}, Actor::iqa)
        .add(OutcomeCommented{outcome, "Agreed after all."}, Actor::iqa)
        .add(OutcomeCommented{outcome, "Thorough, on the whole."}, Actor::assessor)
        .add(FeedbackGiven{first, "A clear plan, told late."}, Actor::assessor)
        .add(FeedbackGiven{first, "A clear plan, told late."}, Actor::assessor);
    const auto trail = changes(told);
    REQUIRE(trail.size() == 4);
    CHECK(trail[0].before.words == "Agreed.");
    CHECK(trail[0].by == Actor::iqa);
    CHECK(trail[0].outcome == "1");
    CHECK(trail[1].before.words.empty());
    CHECK(trail[1].after.words == "Agreed after all.");
    CHECK(trail[2].before.words == "Thorough.");
    CHECK(trail[3].kind == DecisionChangeKind::feedback);
    CHECK(trail[3].before.words == "A clear plan.");
    CHECK(trail[3].after.words == "A clear plan, told late.");
}

TEST_CASE("An outcome that is decided otherwise, returned and decided again leaves its trail") {
    ToldDiscussion told = decided();
    told.add(UnitDecided{unit, Judgement::referral, "22 November 2026"}, Actor::assessor)
        .add(UnitCountersigned{unit, Judgement::referral, "22 November 2026"}, Actor::assessor)
        .add(UnitChecked{unit, "Kim Doe", QaResult::returned, "AC 1.1?", ""}, Actor::iqa)
        .add(UnitDecided{unit, Judgement::referral, "22 November 2026"}, Actor::assessor);
    const auto trail = changes(told);
    REQUIRE(trail.size() == 6);
    CHECK(trail[0].kind == DecisionChangeKind::unit_outcome);
    CHECK(trail[0].before.day == "21 November 2026");
    CHECK(trail[0].after.day == "22 November 2026");
    CHECK(trail[1].kind == DecisionChangeKind::countersignature); // it spoke of what was decided before
    CHECK_FALSE(trail[1].after.judgement);
    CHECK(trail[1].criterion.empty());
    CHECK(trail[2].kind == DecisionChangeKind::countersignature);
    CHECK_FALSE(trail[2].before.judgement);
    CHECK(trail[3].by == Actor::iqa);
    CHECK_FALSE(trail[3].after.judgement);
    CHECK(trail[4].kind == DecisionChangeKind::countersignature);
    CHECK(trail[5].after.judgement == Judgement::referral); // the same, and yet it had been opened
}

TEST_CASE("The same outcome of the same typed day is no change; without a day the day on the sheet is") {
    ToldDiscussion typed;
    typed.add(UnitDecided{unit, Judgement::pass, "today"}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::pass, "today"}, Actor::assessor);
    CHECK(changes(typed).empty());
    ToldDiscussion blank;
    blank.add(UnitDecided{unit, Judgement::pass, ""}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::pass, ""}, Actor::assessor);
    REQUIRE(changes(blank).size() == 1);
    CHECK(changes(blank)[0].before.at != changes(blank)[0].after.at);
}

TEST_CASE("A declaration that is made again keeps the one before, in the same words too") {
    ToldDiscussion told = decided();
    told.add(DeclarationMade{"My own work.", "signed on paper"}, Actor::assessor);
    const auto trail = changes(told);
    REQUIRE(trail.size() == 1);
    CHECK(trail[0].kind == DecisionChangeKind::declaration);
    CHECK(trail[0].by == Actor::assessor);
    CHECK(trail[0].before.how.empty());
    CHECK(trail[0].before.at == told.events()[7].at);
    CHECK(trail[0].after.how == "signed on paper");
}

TEST_CASE("The trail grows with its journal, and with no name that was said once") {
    ToldDiscussion told;
    const std::string name = std::string(119, 'x') + "ö" + std::string(100'000, 'y');
    told.add(CountersignerNamed{name}, Actor::assessor);
    for (int i = 0; i < 200; ++i)
        told.add(UnitCountersigned{unit, Judgement::pass, i % 2 == 0 ? "today" : "tomorrow"},
                 Actor::assessor);
    const State state = told.state();
    REQUIRE(state.decisions.changes.size() == 199);
    for (const DecisionChange& change : state.decisions.changes)
        CHECK(change.after.name == std::string(119, 'x') + "…"); // no letter is cut in two
    CHECK(state.decisions.units.at(unit).countersigned->name == name);
}
