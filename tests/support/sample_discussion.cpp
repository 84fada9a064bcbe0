#include "support/sample_discussion.h"

#include "discussion/apply.h"
#include "discussion/decide.h"

#include <catch2/catch.hpp>

namespace counterpoint::test {

Unit small_unit(const std::string& id) {
    Unit unit;
    unit.id = id;
    unit.title = "A small unit";
    unit.uan = "A/000/0001";
    unit.level = 3;
    unit.credit = 4;
    unit.glh = 12;
    unit.outcomes = {{"1",
                      "Be able to plan",
                      {{"1.1", "Produce a plan", "1.1 Plan"}, {"1.2", "Agree goals", "1.2 Goals"}}},
                     {"2",
                      "Be able to coach",
                      {{"2.1", "Use tools", "2.1 Tools"},
                       {"2.2", "Use a model", "2.2 Model"},
                       {"2.3", "Use skills", "2.3 Skills"}}}};
    return unit;
}

State after(State state, const std::vector<Action>& actions) {
    const WallTime at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{10};
    for (const Action& action : actions) {
        const auto events = decide(state, {Actor::assessor, action});
        INFO((events ? std::string() : events.error().message()));
        REQUIRE(events.ok());
        for (const Event& event : *events) {
            const RecordedEvent next{state.sequence + 1, at, Actor::assessor, event};
            state = apply(std::move(state), next);
        }
    }
    return state;
}

State recording_discussion(const std::vector<Unit>& units) {
    return after({},
                 {OpenDiscussion{"00112233445566778899aabbccddeeff", "Counterpoint test"}, ChooseUnits{units},
                  NameParties{{"Riverside College", "012345"}, {"Sam Okafor", "L0012345"}, {"Alex Reid"}},
                  StartTake{{SourceKind::device, "Test microphone"}, {48'000, 1}}});
}

State stopped_discussion(Frame frames, const std::vector<Unit>& units) {
    return after(recording_discussion(units),
                 {EndTake{frames, TakeEnding::stopped}, StopRecording{StopCause::assessor}});
}

MakeMark mark_at(double seconds, const std::vector<std::string>& criteria, const std::string& note) {
    MakeMark mark;
    mark.pressed = mark.points_to = static_cast<Frame>(seconds * 48'000);
    for (const std::string& text : criteria) {
        CriterionId id;
        REQUIRE(parse_criterion(text, id));
        mark.criteria.push_back(id);
    }
    mark.note = note;
    return mark;
}

} // namespace counterpoint::test
