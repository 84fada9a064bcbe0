#include "units/handbook/handbook_import.h"

#include "units/same_words.h"
#include "units/unit_differences.h"
#include "units/unit_json.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace counterpoint {

namespace {

constexpr std::size_t longest_label = 28; // characters

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // every byte that begins a character
    }));
}

const Unit* find_unit(const Catalogue& catalogue, const std::string& id) {
    const auto& units = catalogue.units();
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.id == id; });
    return found == units.end() ? nullptr : &*found;
}

template <typename T>
void take_if_empty(T& own, const T& known) {
    if (own == T{})
        own = known;
}

/// What a handbook's pages do not give, from the unit that is known already.
void add_known_facts(Unit& unit, const Unit& known) {
    take_if_empty(unit.uan, known.uan);
    take_if_empty(unit.level, known.level);
    take_if_empty(unit.credit, known.credit);
    take_if_empty(unit.glh, known.glh);
    take_if_empty(unit.title, known.title);
    take_if_empty(unit.qualifications, known.qualifications);
    take_if_empty(unit.aim, known.aim);
    take_if_empty(unit.assessment_method, known.assessment_method);
    take_if_empty(unit.outcome_heading, known.outcome_heading);
    take_if_empty(unit.needs_prior_approval, known.needs_prior_approval);
    take_if_empty(unit.counters_mandatory, known.counters_mandatory);
    unit.demands = known.demands;
    unit.disagreements = known.disagreements;
}

/// What a document without the unit's own pages, or without its result sheet, cannot say anew.
void add_known_words(Unit& unit, const Unit& known, bool has_sheet) {
    for (LearningOutcome& outcome : unit.outcomes) {
        for (const LearningOutcome& before : known.outcomes)
            if (before.number == outcome.number)
                take_if_empty(outcome.statement, before.statement);
        for (Criterion& criterion : outcome.criteria) {
            const Criterion* before = find_criterion(known, criterion.number);
            if (!has_sheet && before != nullptr && same_words(before->statement, criterion.statement))
                take_if_empty(criterion.sheet_statement, before->sheet_statement);
        }
    }
}

void add_labels(Unit& unit, const Unit* known) {
    for (LearningOutcome& outcome : unit.outcomes)
        for (Criterion& criterion : outcome.criteria) {
            const Criterion* before = known == nullptr ? nullptr : find_criterion(*known, criterion.number);
            criterion.label = before != nullptr && same_words(before->statement, criterion.statement)
                                  ? before->label
                                  : label_from(criterion.number, criterion.statement);
        }
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

UnitReport report_of(const FoundUnit& found, const Unit& unit, const Unit* known) {
    UnitReport report{.id = unit.id,
                      .title = unit.title,
                      .line = found.line,
                      .sheet_line = found.sheet_line,
                      .outcomes = unit.outcomes.size(),
                      .criteria = criteria_of(unit),
                      .sheet_criteria = found.sheet_criteria,
                      .criteria_with_descriptors = found.criteria_with_descriptors,
                      .gaps = gaps_of(unit),
                      .given_twice = found.given_twice,
                      .known = known != nullptr};
    for (const LearningOutcome& outcome : unit.outcomes)
        for (const Criterion& criterion : outcome.criteria)
            if (criterion.inferred)
                report.inferred.push_back(criterion.number);
    if (known != nullptr)
        report.differences = differences(*known, unit);
    return report;
}

} // namespace

std::string label_from(std::string_view number, std::string_view statement) {
    std::string label(number);
    std::string_view rest = statement;
    constexpr std::string_view more = "…";
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.empty())
            continue;
        const std::size_t room = longest_label - (rest.empty() ? 0 : 1); // for "…"
        if (characters_in(label) + 1 + characters_in(word) > room)
            return label == number ? label : label + std::string(more);
        label += " " + std::string(word);
    }
    return label;
}

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
        if (before != nullptr) {
            add_known_facts(unit, *before);
            add_known_words(unit, *before, found.sheet_criteria > 0);
        }
        add_labels(unit, before);
        const auto valid = unit_from_json(unit_to_json(unit));
        if (!valid) {
            import.conflicts.push_back(fmt::format("{} (line {}) is left out: {}", unit.id,
                                                   found.line != 0 ? found.line : found.sheet_line,
                                                   valid.error().message()));
            continue;
        }
        if (!ids.insert(unit.id).second) {
            import.conflicts.push_back(
                fmt::format("{} stands a second time at line {} and is left out there.", unit.id,
                            found.line != 0 ? found.line : found.sheet_line));
            continue;
        }
        import.reports.push_back(report_of(found, unit, before));
        import.units.push_back(std::move(unit));
    }
    return import;
}

} // namespace counterpoint
