#include "units/handbook/handbook_import.h"

#include "units/handbook/known_facts.h"
#include "units/handbook/labels.h"
#include "units/unit_differences.h"
#include "units/unit_json.h"
#include "units/unit_origin.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace counterpoint {

namespace {

const Unit* find_unit(const Catalogue& catalogue, const std::string& id) {
    const auto& units = catalogue.units();
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.id == id; });
    return found == units.end() ? nullptr : &*found;
}

void add_gap(Texts& gaps, const Unit& unit, std::string_view name, Texts Criterion::*texts) {
    Texts without;
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if ((criterion.*texts).empty())
                without.push_back(criterion.number);
    if (!without.empty() && without.size() < criteria_of(unit))
        gaps.push_back(fmt::format("No {} to AC {}.", name, fmt::join(without, ", ")));
}

Texts gaps_of(const Unit& unit) {
    Texts gaps;
    add_gap(gaps, unit, "Referral descriptor", &Criterion::referral);
    add_gap(gaps, unit, "Pass descriptor", &Criterion::pass);
    add_gap(gaps, unit, "depth", &Criterion::depth);
    add_gap(gaps, unit, "guidance", &Criterion::guidance);
    add_gap(gaps, unit, "starting points", &Criterion::starting_points);
    return gaps;
}

UnitReport report_of(const FoundUnit& found) {
    const Unit& unit = found.unit;
    UnitReport report{.id = unit.id,
                      .title = unit.title,
                      .line = found.line,
                      .sheet_line = found.sheet_line,
                      .outcomes = unit.outcomes.size(),
                      .criteria = criteria_of(unit),
                      .sheet_criteria = found.sheet_criteria,
                      .criteria_with_descriptors = found.criteria_with_descriptors,
                      .counters_line = found.counters_line,
                      .approval_line = found.approval_line,
                      .gaps = gaps_of(unit),
                      .given_twice = found.given_twice};
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (criterion.inferred)
                report.inferred.push_back(criterion.number);
    return report;
}

void compare(UnitReport& report, const Unit& unit, const Unit& known, TakenOver taken) {
    report.known = true;
    report.known_from = origin_text(known);
    if (is_older(unit.source.version, known.source.version))
        report.older_than = known.source.version;
    Unit comparable = known; // what the program keeps is told by what was carried over, and what was left off
    comparable.demands = unit.demands;
    comparable.disagreements = unit.disagreements;
    report.differences = differences(comparable, unit);
    report.filled_in = std::move(taken.filled_in);
    report.carried_over = std::move(taken.carried_over);
    report.left_off = std::move(taken.left_off);
}

} // namespace

HandbookImport plan_import(HandbookReading reading, const Catalogue& known, const std::string& file,
                           const std::string& sha256) {
    HandbookImport import;
    import.source = std::move(reading.handbook);
    import.source.file = file;
    import.source.sha256 = sha256;
    import.unplaced = std::move(reading.unplaced);
    import.conflicts = std::move(reading.conflicts);
    std::set<std::string> ids;
    for (FoundUnit& found : reading.units) {
        Unit& unit = found.unit;
        unit.source = import.source;
        const Unit* before = find_unit(known, unit.id);
        TakenOver taken;
        if (before != nullptr)
            taken = take_over(unit, *before, found.sheet_criteria > 0);
        add_labels(unit, before);
        const int line = found.line != 0 ? found.line : found.sheet_line;
        const auto valid = unit_from_json(unit_to_json(unit));
        if (!valid || !ids.insert(unit.id).second) {
            ++import.left_out;
            import.conflicts.push_back(
                valid
                    ? fmt::format("{} stands a second time at line {} and is left out there.", unit.id, line)
                    : fmt::format("{} (line {}) is left out: {}", unit.id, line, valid.error().message()));
            continue;
        }
        UnitReport report = report_of(found);
        if (before != nullptr)
            compare(report, unit, *before, std::move(taken));
        import.reports.push_back(std::move(report));
        import.units.push_back(std::move(unit));
    }
    return import;
}

} // namespace counterpoint
