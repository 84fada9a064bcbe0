#include "discussion/decide.h"
#include "discussion/decision/unit_stage.h"
#include "support/sample_discussion.h"

#include "discussion/apply.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const std::string unit = "8585-301";
const std::vector<std::string> numbers{"1.1", "1.2", "2.1", "2.2", "2.3"};

State closed_discussion() {
    return after(stopped_discussion(480'000),
                 {CloseRecording{{"recording.flac", {48'000, 1}, 480'000, 1'000, std::string(64, 'a')}}});
}

State by(State state, Actor actor, Action action) {
    const auto events = decide(state, {actor, std::move(action)});
    INFO((events ? std::string() : events.error().message()));
    REQUIRE(events.ok());
    for (const Event& event : *events)
        state = apply(std::move(state), {state.sequence + 1, {}, actor, event});
    return state;
}

State declared() {
    return by(closed_discussion(), Actor::learner, MakeDeclaration{"This is my own work.", ""});
}

State all_passed(State state) {
    for (const std::string& number : numbers)
        state = after(std::move(state), {DecideCriterion{{unit, number}, Judgement::pass}});
    return state;
}

std::string refusal(const State& state, Action action, Actor actor = Actor::assessor) {
    const auto events = decide(state, {actor, std::move(action)});
    REQUIRE_FALSE(events.ok());
    return events.error().message();
}

bool says(const std::string& sentence, const std::string& words) {
    INFO(sentence);
    return sentence.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("Only a criterion that is not met is a ground for a referral, and it says what is missing") {
    const State state = closed_discussion();
    const auto refer = [&](ReferralGround ground, const std::string& reason) {
        return DecideCriterion{{unit, "1.1"}, Judgement::referral, ground, reason};
    };
    for (const ReferralGround ground :
         {ReferralGround::literacy, ReferralGround::presentation, ReferralGround::missed_deadline})
        CHECK(says(refusal(state, refer(ground, "badly written")), "Only a criterion that is not met"));
    CHECK(says(refusal(state, refer(ReferralGround::criterion_not_met, "")), "What is missing for AC 1.1?"));

    const State referred = after(state, {refer(ReferralGround::criterion_not_met, "no goals were named")});
    CHECK(judgement_of(referred, {unit, "1.1"}) == Judgement::referral);
    CHECK(referred.decisions.criteria.at({unit, "1.1"}).referral_reason == "no goals were named");
}

TEST_CASE("A unit is passed only if each of its criteria is, and has no outcome while one is open") {
    State state = declared();
    CHECK(says(refusal(state, DecideUnit{unit, Judgement::pass, "today"}), "AC 1.1, 1.2, 2.1, 2.2, 2.3"));
    state = all_passed(state);
    CHECK(says(refusal(state, DecideUnit{unit, Judgement::referral, "today"}), "every AC is a Pass"));
    const State passed = after(state, {DecideUnit{unit, Judgement::pass, "21 November 2026"}});
    CHECK(unit_stage(passed, unit) == UnitStage::decided);

    state = after(state, {DecideCriterion{{unit, "2.2"}, Judgement::referral, {}, "no model was named"}});
    CHECK(says(refusal(state, DecideUnit{unit, Judgement::pass, "today"}), "AC 2.2 is referred"));
    CHECK(decide(state, {Actor::assessor, DecideUnit{unit, Judgement::referral, "today"}}).ok());
}

TEST_CASE("Nothing is decided before the recording is closed and the learner has declared it their own") {
    CHECK(says(refusal(stopped_discussion(480'000), DecideCriterion{{unit, "1.1"}, Judgement::pass}),
               "before the recording is closed"));
    CHECK(says(refusal(stopped_discussion(480'000), MakeDeclaration{"Mine.", ""}, Actor::learner),
               "before the recording is closed"));
    const State undeclared = all_passed(closed_discussion());
    CHECK(unit_stage(undeclared, unit) == UnitStage::closed);
    CHECK(
        says(refusal(undeclared, DecideUnit{unit, Judgement::pass, "today"}), "declaration of authenticity"));
    CHECK(unit_stage(declared(), unit) == UnitStage::authenticated);
}

TEST_CASE("Each role speaks for itself") {
    const State state = all_passed(declared());
    CHECK(says(refusal(state, DecideCriterion{{unit, "1.1"}, Judgement::pass}, Actor::learner),
               "the assessor's"));
    CHECK(says(refusal(state, DecideUnit{unit, Judgement::pass, ""}, Actor::iqa), "the assessor's"));
    CHECK(says(refusal(state, MakeDeclaration{"Mine.", ""}, Actor::iqa), "the learner's"));
    CHECK(says(refusal(state, MakeDeclaration{"Mine.", ""}), "How did the learner declare it?"));
    const State decided = after(state, {DecideUnit{unit, Judgement::pass, "today"}});
    CHECK(says(refusal(decided, CheckUnit{unit, "Kim Doe"}), "quality assurance"));
    CHECK(says(refusal(decided, CheckUnit{unit, "Alex Reid"}, Actor::iqa), "their own decision"));
    CHECK(says(refusal(decided, CheckUnit{unit, ""}, Actor::iqa), "Who checked"));
}

TEST_CASE("Quality assurance confirms, returns or leaves a unit outside its sample") {
    const State decided = after(all_passed(declared()), {DecideUnit{unit, Judgement::pass, "today"}});
    CHECK(says(refusal(declared(), CheckUnit{unit, "Kim Doe"}, Actor::iqa), "has not decided"));

    const State unsampled =
        by(decided, Actor::iqa, CheckUnit{unit, "Kim Doe", QaResult::not_sampled, "", ""});
    CHECK(unit_stage(unsampled, unit) == UnitStage::not_sampled);

    CHECK(says(refusal(decided, CheckUnit{unit, "Kim Doe", QaResult::returned, "", ""}, Actor::iqa),
               "look at again"));
    State state = by(decided, Actor::iqa, CheckUnit{unit, "Kim Doe", QaResult::returned, "AC 2.2?", ""});
    CHECK(unit_stage(state, unit) == UnitStage::returned);
    CHECK_FALSE(state.decisions.units.at(unit).outcome);
    state = after(state, {DecideUnit{unit, Judgement::pass, "later"}});
    CHECK(unit_stage(state, unit) == UnitStage::decided);
    state = by(state, Actor::iqa, CheckUnit{unit, "Kim Doe", QaResult::confirmed, "", ""});
    CHECK(unit_stage(state, unit) == UnitStage::confirmed);
    CHECK(state.decisions.units.at(unit).checks.size() == 2);

    CHECK(says(refusal(state, DecideCriterion{{unit, "1.1"}, Judgement::pass}), "has confirmed"));
    CHECK(says(refusal(state, GiveFeedback{{unit, "1.1"}, "more"}), "has confirmed"));
    CHECK(says(refusal(state, DecideUnit{unit, Judgement::pass, ""}), "has confirmed"));
}

TEST_CASE("A criterion that is decided anew opens its unit again") {
    const State decided = after(all_passed(declared()), {DecideUnit{unit, Judgement::pass, "today"}});
    const State again = after(decided, {DecideCriterion{{unit, "1.2"}, std::nullopt}});
    CHECK_FALSE(again.decisions.units.at(unit).outcome);
    CHECK_FALSE(judgement_of(again, {unit, "1.2"}));
    CHECK(unit_stage(again, unit) == UnitStage::authenticated);
}

TEST_CASE("Where a countersigning assessor is named, the unit waits for them") {
    State state = all_passed(declared());
    CHECK(says(refusal(state, NameCountersigner{"Alex Reid"}), "their own"));
    CHECK(says(refusal(state, CountersignUnit{unit, Judgement::pass, ""}), "No countersigning assessor"));
    state = after(state, {NameCountersigner{"Robin Lane"}});
    CHECK(says(refusal(state, CountersignUnit{unit, Judgement::pass, ""}), "has not decided"));
    state = after(state, {DecideUnit{unit, Judgement::pass, "today"}});
    CHECK(unit_stage(state, unit) == UnitStage::authenticated);
    CHECK(says(refusal(state, CheckUnit{unit, "Kim Doe"}, Actor::iqa), "Robin Lane"));
    state = after(state, {CountersignUnit{unit, Judgement::pass, "today"}});
    CHECK(unit_stage(state, unit) == UnitStage::decided);
    CHECK(state.decisions.units.at(unit).countersigned->name == "Robin Lane");
    CHECK(says(refusal(state, CheckUnit{unit, "Robin Lane"}, Actor::iqa), "their own decision"));
}

TEST_CASE("Other evidence may carry a criterion, and may be withdrawn") {
    State state = after(declared(), {NameEvidence{{{unit, "1.1"}}, "Coaching diary", "E4", "pages 3 to 5"}});
    CHECK(says(refusal(state, NameEvidence{{{unit, "1.1"}}, "", "E4", ""}), "needs a title"));
    CHECK(says(refusal(state, WithdrawEvidence{9, "gone"}), "no evidence 9"));
    state = after(state, {WithdrawEvidence{1, "the wrong diary"}});
    CHECK(state.decisions.evidence.front().withdrawn);
    CHECK(says(refusal(state, WithdrawEvidence{1, "again"}), "already"));
}
