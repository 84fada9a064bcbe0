#include "discussion/plan/plan_rules.h"

#include <fmt/format.h>

#include <set>

namespace counterpoint {

Decision decide_on(const State& state, Actor /*by*/, const OpenDiscussion& command) {
    if (state.stage != RecordingStage::none)
        return refused("This discussion is open already.");
    return one(DiscussionOpened{command.discussion, command.program});
}

Decision decide_on(const State& state, Actor /*by*/, const ChooseUnits& command) {
    if (state.stage != RecordingStage::planned)
        return refused("Units are chosen before the recording begins.");
    if (command.units.empty())
        return invalid("No unit was chosen.", "Choose at least one unit.");
    std::set<std::string> seen;
    for (const Unit& unit : command.units)
        if (!seen.insert(unit.id).second)
            return invalid(fmt::format("Unit {} was chosen twice.", unit.id));
    return one(UnitsChosen{command.units});
}

Decision decide_on(const State& state, Actor /*by*/, const NameParties& command) {
    if (state.stage == RecordingStage::none)
        return refused("There is no discussion yet.");
    if (state.stage == RecordingStage::closed)
        return refused("The recording is closed; the names on its sheet stay as they are.");
    for (const std::string* text : {&command.centre.name, &command.centre.number, &command.learner.name,
                                    &command.learner.registration, &command.assessor.name})
        if (auto clean = check_text(*text, "A name or number"); !clean)
            return clean.error();
    return one(PartiesNamed{command.centre, command.learner, command.assessor});
}

} // namespace counterpoint
