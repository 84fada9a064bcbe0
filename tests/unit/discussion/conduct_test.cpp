#include "discussion/decide.h"
#include "support/sample_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

State with_question() {
    return after(
        {},
        {OpenDiscussion{"00112233445566778899aabbccddeeff", "Counterpoint test"}, ChooseUnits{{small_unit()}},
         ListQuestions{{{3, "How did you plan?", {{"8585-301", "1.1"}}, {}}, {4, "And then?", {}, {}}}},
         StartTake{{SourceKind::device, "Test microphone"}, {48'000, 1}}});
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

TEST_CASE(
    "What was said at the beginning and the end is ticked with its moment, once, and can be taken back") {
    State state = after(with_question(), {SayStatement{SpokenStatement::recorded, 480}});
    CHECK(state.conduct.said.at(SpokenStatement::recorded) == 480);
    CHECK(unsaid(state.conduct, false).size() == 9);
    CHECK(unsaid(state.conduct, true) == std::vector<SpokenStatement>{SpokenStatement::end_time});
    CHECK(says(refusal(state, SayStatement{SpokenStatement::recorded, 960}), "already"));
    state = after(state, {UnsayStatement{SpokenStatement::recorded}});
    CHECK(unsaid(state.conduct, false).size() == 10);
    CHECK(says(refusal(state, UnsayStatement{SpokenStatement::recorded}), "not ticked"));
    CHECK(says(refusal(after({}, {OpenDiscussion{}}), SayStatement{}), "no recording yet"));
}

TEST_CASE("Questions are asked and answered in the recording; the list knows which were not") {
    State state = after(with_question(), {AskQuestion{3, "", 480}});
    CHECK(questions_not_asked(state.planning, state.conduct).size() == 1);
    CHECK(says(refusal(state, AskQuestion{9, "", 480}), "no question 9"));
    CHECK(says(refusal(state, AskQuestion{0, "", 480}), "no words"));
    state = after(state, {AnswerQuestion{48'000}});
    CHECK(state.conduct.asked.front().answered == Frame{48'000});
    CHECK(says(refusal(state, AnswerQuestion{50'000}), "already"));
    state = after(state, {AskQuestion{0, "What else?", 60'000}});
    CHECK(state.conduct.asked.back().text == "What else?");
    CHECK(says(refusal(with_question(), AnswerQuestion{1}), "No question was asked"));
}

TEST_CASE("Enough was heard is a view of the assessor that may change") {
    State state = after(with_question(), {NoteSufficiency{{"8585-301", "1.1"}, true}});
    CHECK(state.conduct.sufficient == std::vector<CriterionId>{{"8585-301", "1.1"}});
    CHECK(says(refusal(state, NoteSufficiency{{"8585-301", "1.1"}, true}), "already"));
    CHECK(after(state, {NoteSufficiency{{"8585-301", "1.1"}, false}}).conduct.sufficient.empty());
    CHECK(says(refusal(state, NoteSufficiency{{"8585-301", "9.1"}, true}), "AC 9.1"));
}

TEST_CASE("How the learner was known and agreed is said in words") {
    const State state =
        after(with_question(), {CheckIdentity{"photo identification"}, AgreeToRecording{"in the plan"},
                                AnswerStandardisation{false}});
    CHECK(state.conduct.identity == "photo identification");
    CHECK(state.conduct.recording_agreed == "in the plan");
    CHECK(state.conduct.standardisation_allowed == false);
    CHECK(says(refusal(state, CheckIdentity{""}), "How was the learner's identity established?"));
}
