#include "units/unit_demands.h"

#include "units/unit_origin.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace counterpoint {

namespace {

/// "1 hour", "2 hours"
std::string counted(int number, std::string_view of_one) {
    return fmt::format("{} {}{}", number, of_one, number == 1 ? "" : "s");
}

std::string people(const Demands& demands) {
    const int least = demands.individuals_at_least;
    const int most = demands.individuals_at_most;
    if (least != 0 && most != 0 && least != most)
        return fmt::format("with {} to {}", least, counted(most, "individual"));
    if (least != 0 && most == 0)
        return "with at least " + counted(least, "individual");
    if (least == 0 && most != 0)
        return "with at most " + counted(most, "individual");
    return most == 0 ? "" : "with " + counted(most, "individual");
}

void add(Texts& sentences, std::string_view name, const Texts& parts) {
    if (!parts.empty())
        sentences.push_back(fmt::format("{}: {}.", name, fmt::join(parts, ", ")));
}

std::string not_read(const Unit& unit) {
    switch (unit_origin(unit)) {
    case UnitOrigin::handbook:
        return "Not read from this handbook: ";
    case UnitOrigin::own:
        return "Not said in this unit's file: ";
    case UnitOrigin::built_in:
        break;
    }
    return "Not known: ";
}

} // namespace

Texts sentences_of(const Demands& demands) {
    Texts sentences;
    Texts practice;
    if (demands.coaching_hours != 0)
        practice.push_back("at least " + counted(demands.coaching_hours, "hour"));
    if (std::string with = people(demands); !with.empty())
        practice.push_back(std::move(with));
    add(sentences, "Practice", practice);

    Texts supervision;
    if (demands.supervision_sessions != 0)
        supervision.push_back("at least " + counted(demands.supervision_sessions, "session"));
    if (demands.supervision_hours != 0)
        supervision.push_back("at least " + counted(demands.supervision_hours, "hour"));
    add(sentences, "Supervision", supervision);
    return sentences;
}

Texts demands_of(const Unit& unit) {
    Texts sentences;
    if (!unit.assessment_method.empty())
        add(sentences, "Assessed by", {unit.assessment_method});
    for (std::string& sentence : sentences_of(unit.demands))
        sentences.push_back(std::move(sentence));

    if (unit.counters_mandatory.is_known())
        sentences.emplace_back(unit.counters_mandatory ? "Time counters must stand on the result sheet."
                                                       : "Time counters on the result sheet are advised.");
    else
        sentences.push_back(not_read(unit) + "whether time counters must stand on the result sheet.");
    if (!unit.needs_prior_approval.is_known())
        sentences.push_back(not_read(unit) + "whether a discussion needs approval beforehand.");
    return sentences;
}

} // namespace counterpoint
