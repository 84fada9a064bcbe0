#include "discussion/decide.h"
#include "support/sample_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

const CriterionId plan_criterion{"8585-301", "1.1"};

State planned_discussion() {
    return after({}, {OpenDiscussion{"00112233445566778899aabbccddeeff", "Counterpoint test"},
                      ChooseUnits{{small_unit()}}});
}

std::string refusal(const State& state, Action action, Actor by = Actor::assessor) {
    const auto events = decide(state, {by, std::move(action)});
    REQUIRE_FALSE(events.ok());
    return events.error().message();
}

bool says(const std::string& sentence, const std::string& words) {
    INFO(sentence);
    return sentence.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("Both agree to the plan, and a new plan or list of questions seeks agreement anew") {
    State state =
        after(planned_discussion(), {PlanDiscussion{{.place = "Room 4"}}, AgreePlan{Actor::assessor, ""}});
    CHECK_FALSE(agreed(state.planning));
    state = after(std::move(state), {AgreePlan{Actor::learner, "by e-mail"}});
    CHECK(agreed(state.planning));
    CHECK(state.planning.agreed_by_learner->how == "by e-mail");

    CHECK_FALSE(agreed(after(state, {PlanDiscussion{{.place = "Room 5"}}}).planning));
    CHECK_FALSE(
        agreed(after(state, {ListQuestions{{{1, "How did you plan?", {plan_criterion}, {}}}}}).planning));
}

TEST_CASE("Nobody agrees for somebody else without saying how they said so") {
    const State state = planned_discussion();
    CHECK(says(refusal(state, AgreePlan{Actor::learner, ""}), "How did the learner agree?"));
    CHECK(says(refusal(state, AgreePlan{Actor::assessor, "yes"}, Actor::learner), "each for themselves"));
    CHECK(says(refusal(state, AgreePlan{Actor::iqa, "yes"}), "assessor and learner"));
    CHECK(decide(state, {Actor::learner, AgreePlan{Actor::learner, ""}}).ok());
}

TEST_CASE("Plan and questions stand once the recording has begun") {
    const State state = recording_discussion();
    CHECK(says(refusal(state, PlanDiscussion{}), "before the recording begins"));
    CHECK(says(refusal(state, ListQuestions{}), "before the recording begins"));
    CHECK(says(refusal(state, AgreePlan{Actor::assessor, ""}), "before the recording begins"));
    CHECK(says(refusal(state, NameSubmission{}), "before the recording begins"));
    CHECK(
        decide(state, {Actor::assessor, RecordException{Step::plan_agreed, "the learner came early"}}).ok());
    CHECK(says(refusal(state, RecordException{Step::plan_agreed, ""}), "needs a reason"));
}

TEST_CASE("A plan speaks of this discussion's criteria and units, and of one learner") {
    const State state = planned_discussion();
    CHECK(says(refusal(state, PlanDiscussion{{.scope = {{"8585-301", "9.9"}}}}), "AC 9.9"));
    CHECK(says(refusal(state, PlanDiscussion{{.approvals = {{"8585-999", "Kim", "today"}}}}), "8585-999"));
    CHECK(says(refusal(state, PlanDiscussion{{.approvals = {{"8585-301", "Kim", ""}}}}),
               "who approved and when"));
    CHECK(says(refusal(state, PlanDiscussion{{.minutes = -1}}), "1,440 minutes"));
    PlanDiscussion group;
    group.plan.others_present.resize(21);
    CHECK(says(refusal(state, group), "never with a group"));
}

TEST_CASE("Every question has a number of its own and words; a criterion without one is named") {
    const State state = planned_discussion();
    CHECK(says(refusal(state, ListQuestions{{{1, "a", {}, {}}, {1, "b", {}, {}}}}), "number of its own"));
    CHECK(says(refusal(state, ListQuestions{{{0, "a", {}, {}}}}), "number of its own"));
    CHECK(says(refusal(state, ListQuestions{{{1, "", {}, {}}}}), "no words"));
    CHECK(says(refusal(state, ListQuestions{{{1, "a", {{"8585-301", "7.7"}}, {}}}}), "AC 7.7"));

    const State listed = after(state, {PlanDiscussion{{.scope = {{"8585-301", "1.1"}, {"8585-301", "2.1"}}}},
                                       ListQuestions{{{1, "How did you plan?", {plan_criterion}, {}}}}});
    CHECK(criteria_without_question(listed.planning, listed.units) ==
          std::vector<CriterionId>{{"8585-301", "2.1"}});
}

TEST_CASE("A further submission names the one before it, and carries its passes over") {
    const State state = planned_discussion();
    CHECK(says(refusal(state, NameSubmission{{2, "", "", {}}}), "names the discussion before it"));
    const Submission second{2, std::string(32, 'a'), std::string(64, 'b'), {plan_criterion}};
    const State named = after(state, {NameSubmission{second}});
    CHECK(named.planning.submission == second);
    CHECK(judgement_of(named, plan_criterion) == Judgement::pass);
    CHECK_FALSE(judgement_of(named, {"8585-301", "1.2"}));
}
