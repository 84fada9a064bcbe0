// What the checks of the counters find, and what they leave alone.

#include "discussion/review/review_checks.h"

#include "discussion/marks/counters.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

constexpr Frame second = 48'000;

CriterionId ac(const std::string& number) {
    return {"8585-301", number};
}

/// A talk of a minute. What is in scope is AC 1.1 alone, so that others are not missed.
struct Minute {
    ToldDiscussion told;
    HeardVoices voices;

    Minute() {
        told.add(DiscussionPlanned{{.scope = {ac("1.1")}}}, Actor::assessor).start();
        voices = {second, static_cast<int>(second), {std::vector<bool>(60, true)}, {}};
    }
    Minute& mark(double at, const std::string& number = "1.1") {
        told.mark(static_cast<Frame>(at * second), {ac(number)});
        return *this;
    }
    Minute& asked(double at) {
        told.add(QuestionAsked{0, "And then?", static_cast<Frame>(at * second)}, Actor::assessor);
        return *this;
    }
    Minute& answered(double at) {
        told.add(QuestionAnswered{static_cast<Frame>(at * second)}, Actor::assessor);
        return *this;
    }
    Minute& silent(std::size_t from, std::size_t until) {
        for (std::size_t i = from; i < until; ++i)
            voices.heard[0][i] = false;
        return *this;
    }
    ReviewReport report(Frame length = 60 * second) {
        told.stop(length).close(length, 1, std::string(64, '0'));
        return review_counters(told.state(), voices);
    }
};

std::vector<std::pair<ReviewCheck, MarkId>> found(const ReviewReport& report) {
    std::vector<std::pair<ReviewCheck, MarkId>> all;
    for (const ReviewFinding& finding : report.findings)
        all.emplace_back(finding.check, finding.mark);
    return all;
}

using Found = std::vector<std::pair<ReviewCheck, MarkId>>;

} // namespace

TEST_CASE("Counters in the learner's speech give no finding") {
    CHECK(Minute().asked(2).mark(5).answered(20).asked(24).mark(30).report().findings.empty());
}

TEST_CASE("A counter behind which nobody speaks is named with its time and criteria") {
    const auto report = Minute().mark(20).mark(40).silent(20, 31).report();
    REQUIRE(found(report) == Found{{ReviewCheck::no_speech_after, 1}});
    CHECK(report.findings[0].sentence ==
          "0m 20 secs AC 1.1 (counter 1): nobody is heard in the 10 seconds after it.");
    CHECK(Minute().mark(20).silent(20, 29).report().findings.empty()); // it took a while to think
}

TEST_CASE("Near the end the rest of the recording is looked at, however short") {
    CHECK_THAT(Minute().mark(57).silent(55, 60).report().findings.at(0).sentence, Contains("to the end"));
    CHECK(Minute().mark(59.5).silent(55, 60).report().findings.empty()); // half a second says nothing
}

TEST_CASE("Where nobody listened it is said that silence was not looked for") {
    Minute minute;
    minute.voices = {};
    const auto report = minute.mark(20).asked(22).answered(30).report();
    CHECK(report.not_checked.size() == 1);
    CHECK_THAT(report.not_checked.at(0), Contains("speaks after a counter is not known"));
}

TEST_CASE("A counter between an answer and the next question is found, one within an answer is not") {
    const auto report = Minute().asked(2).mark(5).answered(20).mark(22).asked(24).mark(30).report();
    REQUIRE(found(report) == Found{{ReviewCheck::inside_question, 2}});
    CHECK_THAT(report.findings[0].sentence,
               Contains("question 1 was answered at 0m 20 secs, and question 2 put at 0m 24 secs"));
    CHECK_THAT(Minute().mark(1).asked(10).report().findings.at(0).sentence, Contains("first question"));
}

TEST_CASE("Where nobody pressed “answered” a mark before the next question may be of the last answer") {
    const auto report = Minute().asked(2).mark(22).asked(24).report();
    CHECK(report.findings.empty());
    CHECK_THAT(report.not_checked.at(0), Contains("inside a question is not known"));
}

TEST_CASE("In a call the assessor's own channel tells that they speak") {
    Minute minute;
    minute.voices.heard.emplace_back(60, false); // the learner is silent
    minute.voices.assessor = 0;
    CHECK(found(minute.mark(20).report()) == Found{{ReviewCheck::inside_question, 1}});
    Minute both;
    both.voices.heard.emplace_back(60, true); // the assessor says "mhm" meanwhile
    both.voices.assessor = 0;
    CHECK(both.mark(20).report().findings.empty());
}

TEST_CASE("A counter past the end of what is there is found") {
    const auto report = Minute().mark(50).report(45 * second);
    REQUIRE(found(report) == Found{{ReviewCheck::past_end, 1}});
    CHECK_THAT(report.findings[0].sentence, Contains("the recording ends at 0m 45 secs"));
}

TEST_CASE("One criterion pressed twice within two seconds is found at the second press") {
    const auto report = Minute().mark(20).mark(21.4).mark(24).report();
    REQUIRE(found(report) == Found{{ReviewCheck::pressed_twice, 2}});
    CHECK_THAT(report.findings[0].sentence, Contains("AC 1.1 was pressed 1.4 s before it too (counter 1)"));
    CHECK(Minute().mark(20).mark(20.5, "2.1").report().findings.empty()); // two criteria at one moment
}

TEST_CASE("A double press is one of keys: what was tidied afterwards is none, nor what was withdrawn") {
    Minute withdrawn;
    withdrawn.mark(20).mark(21).told.add(MarkWithdrawn{2, "twice", 0}, Actor::assessor);
    CHECK(withdrawn.report().findings.empty());
    Minute moved; // pressed far apart, pointing to one place
    moved.mark(20).mark(30).told.add(MarkMoved{2, 20 * second, "x"}, Actor::assessor);
    CHECK(moved.report().findings.empty());
}

TEST_CASE(
    "A criterion in scope that no counter touches comes last, unless an earlier submission carries it") {
    Minute minute;
    const auto report = minute.mark(20, "2.1").report();
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].check == ReviewCheck::criterion_unmarked);
    CHECK(report.findings[0].mark == 0);
    CHECK(report.findings[0].criterion == ac("1.1"));
    Minute carried;
    carried.told.add(SubmissionNamed{{2, std::string(32, 'a'), std::string(64, 'b'), {ac("1.1")}}},
                     Actor::assessor);
    CHECK(carried.mark(20, "2.1").report().findings.empty());
}

TEST_CASE("Every rule says why one should look and where it comes from") {
    for (const ReviewRule& rule : review_rules()) {
        CAPTURE(rule.name);
        CHECK(rule_of(rule.check).name == rule.name);
        CHECK_FALSE(rule.title.empty());
        CHECK(rule.why.ends_with('.'));
        CHECK_FALSE(rule.source.empty());
    }
}
