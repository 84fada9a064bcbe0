#include "app/unit_listing.h"

#include "app/terminal_text.h"
#include "base/text.h"
#include "units/unit_demands.h"
#include "units/unit_json.h"
#include "units/unit_origin.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

/// Only what is known: "Level 5" of a unit without UAN, credit and GLH.
std::string facts_line(const Unit& unit) {
    std::string line;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty() && value != "0")
            line += fmt::format("{}{} {}", line.empty() ? "" : ", ", name, value);
    };
    add("Level", std::to_string(unit.level));
    add("UAN", unit.uan);
    add("credit", std::to_string(unit.credit));
    add("GLH", std::to_string(unit.glh));
    if (unit.needs_prior_approval)
        line += line.empty() ? "A discussion needs approval beforehand"
                             : ", a discussion needs approval beforehand";
    return line + (line.empty() ? "" : "; ") + origin_text(unit);
}

std::string texts_lines(std::string_view name, const Texts& texts) {
    std::string lines;
    for (const std::string& text : texts)
        lines += fmt::format("      {}: {}\n", name, printable(text));
    return lines;
}

std::string criterion_text(const Criterion& criterion) {
    std::string text =
        fmt::format("  AC {}{}  ", printable(criterion.number), criterion.inferred ? " (inferred)" : "");
    for (const std::string_view line : split(criterion.statement, '\n')) // its bullets below each other
        text += printable(line) + "\n      ";
    text.resize(text.size() - 6);
    if (!criterion.sheet_statement.empty())
        text += fmt::format("      On the result sheet: {}\n", printable(criterion.sheet_statement));
    return text + texts_lines("Referral", criterion.referral) + texts_lines("Pass", criterion.pass) +
           texts_lines("Depth", criterion.depth) + texts_lines("Guidance", criterion.guidance) +
           texts_lines("Starting point", criterion.starting_points);
}

std::string level_text(const Unit& unit) {
    return unit.level == 0 ? "no level" : fmt::format("level {}", unit.level);
}

constexpr std::string_view origin_name(UnitOrigin origin) {
    return origin == UnitOrigin::built_in ? "built-in" : origin == UnitOrigin::own ? "own" : "handbook";
}

} // namespace

std::string units_text(const Catalogue& catalogue) {
    std::string text;
    for (const Unit& unit : catalogue.units())
        text += fmt::format("{}  {}  {}  ({})\n", unit.id, level_text(unit), printable(unit.title),
                            printable(origin_text(unit)));
    return text;
}

std::string units_json(const Catalogue& catalogue) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Unit& unit : catalogue.units())
        list.push_back({{"id", unit.id},
                        {"title", unit.title},
                        {"level", unit.level},
                        {"origin", origin_name(unit_origin(unit))},
                        {"file", unit.source.file},
                        {"version", unit.source.version}});
    return json_for_terminal(list.dump(2)) + "\n";
}

std::string unit_text(const Unit& unit) {
    std::string text =
        fmt::format("{}  {}\n{}\n", unit.id, printable(unit.title), printable(facts_line(unit)));
    for (const std::string& qualification : unit.qualifications)
        text += printable(qualification) + "\n";
    if (!unit.aim.empty())
        text += printable(unit.aim) + "\n";
    for (const std::string& demand : demands_of(unit))
        text += printable(demand) + "\n";
    for (const Disagreement& disagreement : unit.disagreements)
        text +=
            printable(fmt::format("Disagreement{}: {} ({})",
                                  disagreement.criterion.empty() ? "" : " on AC " + disagreement.criterion,
                                  disagreement.text, disagreement.source)) +
            "\n";
    for (const LearningOutcome& outcome : unit.outcomes) {
        text += "\n" +
                printable(fmt::format("LO {}{}{}", outcome.number, outcome.statement.empty() ? "" : "  ",
                                      outcome.statement)) +
                "\n";
        for (const Criterion& criterion : outcome.criteria)
            text += criterion_text(criterion);
    }
    return text;
}

std::string unit_json_text(const Unit& unit) {
    return json_for_terminal(unit_to_json(unit).dump(2)) + "\n";
}

} // namespace counterpoint
