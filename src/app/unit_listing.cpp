#include "app/unit_listing.h"

#include "units/unit_demands.h"
#include "units/unit_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

/// Only what is known: "Level 5" of a unit without UAN, credit and GLH.
std::string facts_line(const Unit& unit) {
    std::string line = fmt::format("Level {}", unit.level);
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty() && value != "0")
            line += fmt::format(", {} {}", name, value);
    };
    add("UAN", unit.uan);
    add("credit", std::to_string(unit.credit));
    add("GLH", std::to_string(unit.glh));
    if (unit.needs_prior_approval)
        line += ", a discussion needs approval beforehand";
    line += unit.source.file.empty() ? "; built in" : "; from " + unit.source.file;
    return line;
}

std::string texts_lines(std::string_view name, const Texts& texts) {
    std::string lines;
    for (const std::string& text : texts)
        lines += fmt::format("      {}: {}\n", name, text);
    return lines;
}

std::string criterion_text(const Criterion& criterion) {
    std::string text = fmt::format("  AC {}{}  ", criterion.number, criterion.inferred ? " (inferred)" : "");
    for (const char c : criterion.statement) // its bullets below each other
        text += c == '\n' ? std::string("\n      ") : std::string(1, c);
    text += "\n";
    if (!criterion.sheet_statement.empty())
        text += fmt::format("      On the result sheet: {}\n", criterion.sheet_statement);
    return text + texts_lines("Referral", criterion.referral) + texts_lines("Pass", criterion.pass) +
           texts_lines("Depth", criterion.depth) + texts_lines("Guidance", criterion.guidance) +
           texts_lines("Starting point", criterion.starting_points);
}

} // namespace

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
    std::string text = fmt::format("{}  {}\n{}\n", unit.id, unit.title, facts_line(unit));
    for (const std::string& qualification : unit.qualifications)
        text += qualification + "\n";
    if (!unit.aim.empty())
        text += unit.aim + "\n";
    for (const std::string& demand : demands_of(unit))
        text += demand + "\n";
    for (const Disagreement& disagreement : unit.disagreements)
        text += fmt::format("Disagreement{}: {} ({})\n",
                            disagreement.criterion.empty() ? "" : " on AC " + disagreement.criterion,
                            disagreement.text, disagreement.source);
    for (const LearningOutcome& outcome : unit.outcomes) {
        text += fmt::format("\nLO {}{}{}\n", outcome.number, outcome.statement.empty() ? "" : "  ",
                            outcome.statement);
        for (const Criterion& criterion : outcome.criteria)
            text += criterion_text(criterion);
    }
    return text;
}

std::string unit_json_text(const Unit& unit) {
    return unit_to_json(unit).dump(2) + "\n";
}

} // namespace counterpoint
