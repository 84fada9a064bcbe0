#include "discussion/conduct/conduct_report.h"
#include "discussion/decide.h"
#include "support/told_discussion.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

constexpr int rate = 48'000;

Frame seconds(double number) {
    return frame_at_seconds(number, rate);
}

/// "a10 l5 .2 x1": the assessor (left) for ten seconds, the learner (right), nobody, both.
std::vector<Voices> talk(const std::string& told) {
    std::vector<Voices> steps;
    std::size_t at = 0;
    while (at < told.size()) {
        const Voices who = told[at] == 'a'   ? Voices::left
                           : told[at] == 'l' ? Voices::right
                           : told[at] == 'x' ? Voices::both
                                             : Voices::none;
        std::size_t end = told.find(' ', at);
        end = end == std::string::npos ? told.size() : end;
        const double length = std::stod(told.substr(at + 1, end - at - 1));
        steps.insert(steps.end(), static_cast<std::size_t>(length * TalkTime::steps_per_second + 0.5), who);
        at = end + 1;
    }
    return steps;
}

/// A recording that begins with the check: ten seconds of the assessor, ten of the learner.
struct Talk : ToldDiscussion {
    explicit Talk(const std::string& told, int channels = 2) : steps(talk("a10 l10 " + told)) {
        add(TakeStarted{1, "take-01.flac", {SourceKind::device, "two"}, {rate, channels}, 0});
    }
    Talk& end(std::optional<VoicesCheck> check = VoicesCheck{0, seconds(10)}) {
        const auto length = seconds(static_cast<double>(steps.size()) / TalkTime::steps_per_second);
        add(TakeEnded{1, length, TakeEnding::stopped, TalkTime{0, 0, 0, steps}});
        add(RecordingStopped{StopCause::assessor, length});
        if (check)
            add(VoicesChecked{*check}, Actor::assessor);
        return *this;
    }
    ConductReport report() { return conduct_report(state()); }
    std::vector<Voices> steps;
};

} // namespace

TEST_CASE("Voices are told apart only after each has spoken in turn") {
    CHECK_THAT(Talk("l60").end(std::nullopt).report().not_told, Contains("nobody has named ten seconds"));
    CHECK_THAT(Talk("x60").end(VoicesCheck{seconds(20), seconds(40)}).report().not_told,
               Contains("assessor is heard in both channels"));
    CHECK_THAT(Talk("l60").end(VoicesCheck{seconds(20), seconds(40)}).report().not_told,
               Contains("both voices are heard in the same channel"));
    CHECK_THAT(Talk(".60").end(VoicesCheck{0, seconds(30)}).report().not_told,
               Contains("learner hardly a voice is heard"));
    CHECK_THAT(Talk("l60", 1).end().report().not_told, Contains("one channel"));
    CHECK(Talk("l60").end().report().not_told.empty());
}

TEST_CASE("A recording that still runs, or was not listened to, tells nothing") {
    Talk running("l60");
    CHECK_THAT(running.report().not_told, Contains("not ended"));
    Talk unheard("l60");
    unheard.steps.clear();
    CHECK_THAT(unheard.end().report().not_told, Contains("not listened to"));
    CHECK_THAT(conduct_report(ToldDiscussion().state()).not_told, Contains("not ended"));
}

TEST_CASE("The check says which channel is whose, whichever it is") {
    const auto report = Talk("l60").end(VoicesCheck{seconds(10), 0}).report();
    CHECK(report.whole == TalkShare{seconds(70), seconds(10), 0});
}

TEST_CASE("Talk share is told of the whole, and of ten parts of the time") {
    const auto report = Talk("a20 l40 x10 .10").end().report();
    CHECK(report.whole == TalkShare{seconds(30), seconds(50), seconds(10)});
    REQUIRE(report.over_time.size() == 10);
    CHECK(report.over_time.front().share == TalkShare{seconds(10), 0, 0});
    CHECK(report.over_time.back().share == TalkShare{});
    CHECK(report.over_time.back().to == seconds(100));
    const Frame learner =
        std::accumulate(report.over_time.begin(), report.over_time.end(), Frame{0},
                        [](Frame sum, const SharePart& part) { return sum + part.share.learner; });
    CHECK(learner == report.whole.learner);
}

TEST_CASE("A criterion's share reaches from each of its counters to the next counter") {
    Talk discussion("a10 l30 a10 l30");
    discussion.mark(seconds(30), {{"8585-301", "1.1"}})
        .mark(seconds(60), {{"8585-301", "2.1"}, {"8585-301", "2.2"}})
        .mark(seconds(90), {{"8585-301", "1.1"}});
    const auto shares = discussion.end().report().by_criterion;
    REQUIRE(shares.size() == 3);
    CHECK(shares[0].criterion == CriterionId{"8585-301", "1.1"});
    CHECK(shares[0].share == TalkShare{0, seconds(40), 0}); // 30 to 60, and 90 to the end
    CHECK(shares[1].share == TalkShare{seconds(10), seconds(20), 0});
    CHECK(shares[2].share == shares[1].share);
}

TEST_CASE("Time to think is the silence before the learner's first words") {
    Talk discussion("a5 .4 l20 a5 l20 a5 .3 a5");
    discussion.add(QuestionAsked{0, "first?", seconds(21)}, Actor::assessor)
        .add(QuestionAsked{0, "second?", seconds(50)}, Actor::assessor)
        .add(QuestionAsked{0, "third?", seconds(75)}, Actor::assessor);
    const auto thinking = discussion.end().report().thinking;
    REQUIRE(thinking.size() == 3);
    CHECK(thinking[0].frames == seconds(4));
    CHECK(thinking[1].frames == Frame{0});
    CHECK_FALSE(thinking[2].frames.has_value()); // nobody answered
}

TEST_CASE("A nod is no answer") {
    Talk discussion("a5 .1 l0.5 .4 l20");
    discussion.add(QuestionAsked{0, "what?", seconds(21)}, Actor::assessor);
    CHECK(discussion.end().report().thinking.front().frames > seconds(4.5));
}

TEST_CASE("The assessor's longest stretch bears nods and breaths, and ends with an answer or a silence") {
    const auto report = Talk("l5 a20 x0.5 a10 .1 a10 l5 a15 .4 a30").end().report();
    CHECK(report.longest.from == seconds(25));
    CHECK(report.longest.frames == seconds(41.5));
    CHECK(Talk("l5").end().report().longest.frames == seconds(10)); // the check itself
}

TEST_CASE("Overlaps of half a second and longer are counted") {
    const auto overlaps = Talk("a5 x2 l5 x0.3 a5 x0.5").end().report().overlaps;
    CHECK(overlaps.times == 2);
    CHECK(overlaps.frames == seconds(2.5));
}

TEST_CASE("Questions that were not put are told whatever the channels tell") {
    Talk discussion("l10", 1);
    discussion.add(QuestionsListed{{{1, "What went well?", {}, {}}, {2, "And what not?", {}, {}}}})
        .add(QuestionAsked{1, "", seconds(1)}, Actor::assessor);
    const auto report = discussion.end().report();
    REQUIRE(report.not_asked.size() == 1);
    CHECK(report.not_asked[0].text == "And what not?");
}

TEST_CASE("A stranger's journal may claim any length") {
    ToldDiscussion discussion;
    discussion.add(TakeStarted{1, "take-01.flac", {SourceKind::device, "two"}, {8'000, 2}, 0})
        .add(TakeEnded{1, Frame{1} << 48, TakeEnding::stopped, TalkTime{0, 0, 0, {Voices::left}}})
        .add(RecordingStopped{StopCause::assessor, Frame{1} << 48})
        .add(VoicesChecked{{Frame{1} << 47, 0}}, Actor::assessor);
    CHECK_THAT(conduct_report(discussion.state()).not_told, Contains("longer than any discussion"));
}

TEST_CASE("What makes no sense as a check is refused") {
    const State state = Talk("l60").end(std::nullopt).state();
    const auto refusal = [&](VoicesCheck check) {
        const auto events = decide(state, {Actor::assessor, CheckVoices{check}});
        return events ? std::string() : events.error().what;
    };
    CHECK(refusal({0, seconds(10)}).empty());
    CHECK_THAT(refusal({0, seconds(9)}), Contains("ten seconds apart"));
    CHECK_THAT(refusal({0, seconds(80)}), Contains("outside"));
    CHECK_THAT(refusal({-1, seconds(20)}), Contains("outside"));
    CHECK_FALSE(
        decide(Talk("l5", 1).end(std::nullopt).state(), {Actor::assessor, CheckVoices{{0, seconds(10)}}})
            .ok());
    CHECK_FALSE(decide(Talk("l5").state(), {Actor::assessor, CheckVoices{{0, seconds(10)}}}).ok());
}
