#include "support/told_discussion.h"

#include "discussion/apply.h"
#include "units/catalogue.h"

#include <chrono>
#include <utility>

namespace counterpoint::test {

ToldDiscussion::ToldDiscussion(const std::vector<std::string>& units, std::string discussion) {
    add(DiscussionOpened{std::move(discussion), "Counterpoint 0.1.0"});
    UnitsChosen chosen;
    const Catalogue catalogue = built_in_catalogue();
    for (const std::string& unit : units)
        chosen.units.push_back(catalogue.find(unit).value());
    add(std::move(chosen), Actor::assessor);
}

ToldDiscussion& ToldDiscussion::name(std::string centre, std::string learner, std::string assessor) {
    return add(
        PartiesNamed{{std::move(centre), "012345"}, {std::move(learner), "L0012345"}, {std::move(assessor)}},
        Actor::assessor);
}

ToldDiscussion& ToldDiscussion::start(SoundSource source) {
    return add(TakeStarted{1, "take-01.flac", std::move(source), {48'000, 1}, 0}, Actor::assessor);
}

ToldDiscussion& ToldDiscussion::mark(Frame frame, std::vector<CriterionId> criteria, std::string note,
                                     MarkOrigin origin) {
    return add(MarkMade{++marks_, frame, frame, std::move(criteria), std::move(note), origin},
               Actor::assessor);
}

ToldDiscussion& ToldDiscussion::stop(Frame frames) {
    add(TakeEnded{1, frames, TakeEnding::stopped});
    return add(RecordingStopped{StopCause::assessor, frames}, Actor::assessor);
}

ToldDiscussion& ToldDiscussion::close(Frame frames, std::uint64_t bytes, std::string sha256) {
    return add(RecordingClosed{{"recording.flac", {48'000, 1}, frames, bytes, std::move(sha256)}});
}

ToldDiscussion& ToldDiscussion::add(Event event, Actor by) {
    using namespace std::chrono;
    const WallTime at =
        sys_days{year{2026} / 11 / 21} + hours{10} + minutes{15} + seconds{static_cast<int>(events_.size())};
    events_.push_back({events_.size() + 1, at, by, std::move(event)});
    return *this;
}

State ToldDiscussion::state() const {
    State state;
    for (const RecordedEvent& event : events_)
        state = apply(std::move(state), event);
    return state;
}

ToldDiscussion typical_discussion() {
    ToldDiscussion discussion;
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid")
        .start()
        .mark(115 * 48'000 + 12'000, {{"8585-301", "2.1"}})
        .mark(163 * 48'000, {{"8585-301", "3.1"}, {"8585-301", "3.2"}}, "the GROW model, with \"Client 1\"")
        .add(FramesLost{200 * 48'000, 4'800, "no sound arrived from the device for 0.1 s"})
        .stop(300 * 48'000)
        .close(300 * 48'000, 9'876'543, std::string(64, 'a'))
        .mark(250 * 48'000, {{"8585-301", "2.1"}}, "", MarkOrigin::added_later);
    return discussion;
}

void tell_plan(ToldDiscussion& discussion) {
    const std::string unit = "8585-301";
    discussion
        .add(DiscussionPlanned{{.scope = {{unit, "1.1"}, {unit, "2.1"}, {unit, "3.1"}},
                                .date = "21 November 2026",
                                .time = "10:15",
                                .minutes = 45,
                                .place = "Room 4",
                                .manner = Manner::remote,
                                .method = "professional discussion over a video call",
                                .access_arrangements = "a break every 20 minutes",
                                .others_present = {{"Kim Doe", "IQA"}},
                                .evidence_title = "Professional discussion 1",
                                .evidence_reference = "E7"}},
             Actor::assessor)
        .add(QuestionsListed{{{1, "How did you plan?", {{unit, "1.1"}}, {"Can you give an example?"}},
                              {2, "Which tools did you use?", {{unit, "2.1"}}, {}}}},
             Actor::assessor)
        .add(PlanAgreed{Actor::assessor, ""}, Actor::assessor)
        .add(PlanAgreed{Actor::learner, "by e-mail"}, Actor::assessor)
        .add(SubmissionNamed{{2, std::string(32, '1'), std::string(64, '2'), {{unit, "1.2"}}}},
             Actor::assessor)
        .add(ExceptionRecorded{Step::microphone_tested, "the room was changed at short notice"},
             Actor::assessor)
        .add(IdentityChecked{"photo identification"}, Actor::assessor)
        .add(RecordingAgreed{"in the plan"}, Actor::assessor)
        .add(StandardisationAnswered{false}, Actor::learner);
}

void tell_decisions(ToldDiscussion& discussion) {
    const std::string unit = "8585-301";
    discussion.add(MarkMoved{1, 25 * 48'000, "the answer began earlier"}, Actor::assessor)
        .add(FeedbackGiven{{unit, "1.1"}, "A plan."}, Actor::assessor)
        .add(CriterionDecided{{unit, "1.1"}, Judgement::referral, "no hours were planned"}, Actor::assessor)
        .add(CriterionDecided{{unit, "2.1"}, Judgement::referral, "no tool was named"}, Actor::assessor)
        .add(EvidenceNamed{1, {{unit, "3.1"}}, "Coaching diary", "E4", "pages 3 to 5"}, Actor::assessor)
        .add(OutcomeCommented{{unit, "1"}, "An answer."}, Actor::assessor)
        .add(OutcomeCommented{{unit, "1"}, "Agreed."}, Actor::iqa)
        .add(DeclarationMade{"This is my own work.", ""}, Actor::learner)
        .add(CountersignerNamed{"Robin Lane"}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::referral, ""}, Actor::assessor)
        .add(UnitCountersigned{unit, Judgement::referral, "21 November 2026"}, Actor::assessor)
        .add(FeedbackGiven{{unit, "1.1"}, "A clear plan.\nWell told."}, Actor::assessor)
        .add(CriterionDecided{{unit, "1.1"}, Judgement::pass, ""}, Actor::assessor)
        .add(OutcomeCommented{{unit, "1"}, "A thorough answer."}, Actor::assessor)
        .add(UnitDecided{unit, Judgement::referral, "21 November 2026"}, Actor::assessor)
        .add(UnitCountersigned{unit, Judgement::referral, "22 November 2026"}, Actor::assessor)
        .add(UnitChecked{unit, "Kim Doe", QaResult::confirmed, "Heard counters 1 and 2.", "23 November 2026"},
             Actor::iqa);
}

} // namespace counterpoint::test
