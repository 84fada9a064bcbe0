#include "app/unit_listing.h"

#include "units/unit_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

std::string units_text(const Catalogue& catalogue) {
    std::string text;
    for (const Unit& unit : catalogue.units())
        text += fmt::format("{}  level {}  {}\n", unit.id, unit.level, unit.title);
    return text;
}

std::string units_json(const Catalogue& catalogue) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Unit& unit : catalogue.units())
        list.push_back({{"id", unit.id}, {"title", unit.title}, {"level", unit.level}});
    return list.dump(2) + "\n";
}

std::string unit_text(const Unit& unit) {
    std::string text = fmt::format("{}  {}\nUAN {}, level {}, credit {}, GLH {}\n", unit.id, unit.title,
                                   unit.uan, unit.level, unit.credit, unit.glh);
    for (const LearningOutcome& outcome : unit.outcomes) {
        text += fmt::format("\nLO {}  {}\n", outcome.number, outcome.statement);
        for (const Criterion& criterion : outcome.criteria)
            text += fmt::format("  AC {}  {}\n", criterion.number, criterion.statement);
    }
    return text;
}

std::string unit_json_text(const Unit& unit) {
    return unit_to_json(unit).dump(2) + "\n";
}

} // namespace counterpoint
