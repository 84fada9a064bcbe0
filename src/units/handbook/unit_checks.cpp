#include "units/handbook/unit_checks.h"

#include "units/handbook/line_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace counterpoint {

namespace {

int value_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string printed(const std::string& value) {
    return value;
}

std::string printed(int value) {
    return std::to_string(value);
}

template <typename T>
void settle(Reading& reading, const FoundUnit& found, T& own, const T& table, const char* name) {
    if (own == T{})
        own = table;
    else if (table != T{} && own != table)
        reading.conflict(
            fmt::format("{} is given {} {} by its section (line {}) and {} by a table; the first was taken.",
                        found.unit.id, name, printed(own), found.line, printed(table)));
}

} // namespace

void add_from_tables(Reading& reading, FoundUnit& found, const std::string& number) {
    Unit& unit = found.unit;
    unit.id = unit_id(reading, number);
    const auto in_tables = reading.tables.find(number);
    if (in_tables == reading.tables.end())
        return;
    const UnitInTables& table = in_tables->second;
    if (unit.title.empty())
        unit.title = table.title;
    else if (!table.title.empty() && folded(table.title) != folded(unit.title))
        reading.conflict(
            fmt::format("{} has the title “{}” at line {} and “{}” in a table; the first was taken.", unit.id,
                        unit.title, found.line, table.title));
    settle(reading, found, unit.uan, table.uan, "the UAN");
    settle(reading, found, unit.level, table.level, "level");
    settle(reading, found, unit.credit, table.credit, "credit");
    settle(reading, found, unit.glh, table.glh, "GLH");
    unit.assessment_method = table.assessment_method;
    unit.qualifications = table.qualifications;
}

void check_unit(Reading& reading, const FoundUnit& found) {
    const Unit& unit = found.unit;
    const bool has_statements =
        std::any_of(unit.outcomes.begin(), unit.outcomes.end(),
                    [](const LearningOutcome& outcome) { return !outcome.statement.empty(); });
    const bool has_facts = !unit.uan.empty() || unit.level != 0 || unit.credit != 0 || unit.glh != 0;
    const auto tell_lack = [&](bool lacks, const char* name) {
        if (has_facts && lacks)
            reading.conflict(fmt::format("{} has no {}.", unit.id, name));
    };
    tell_lack(unit.uan.empty(), "UAN");
    tell_lack(unit.level == 0, "level");
    tell_lack(unit.credit == 0, "credit");
    tell_lack(unit.glh == 0, "GLH");
    int outcome_before = 0;
    for (const LearningOutcome& outcome : unit.outcomes) {
        const int number = value_of(outcome.number);
        if (number != outcome_before + 1)
            reading.conflict(outcome_before == 0 ? fmt::format("{} begins with LO {}.", unit.id, number)
                                                 : fmt::format("{} goes from LO {} to LO {}.", unit.id,
                                                               outcome_before, number));
        outcome_before = number;
        if ((has_statements || has_facts) && outcome.statement.empty())
            reading.conflict(fmt::format("LO {} of {} has no statement.", outcome.number, unit.id));
        int before = 0;
        for (const Criterion& criterion : outcome.criteria) {
            const int last =
                value_of(std::string_view(criterion.number).substr(criterion.number.find('.') + 1));
            if (last != before + 1)
                reading.conflict(before == 0
                                     ? fmt::format("LO {} of {} begins with AC {}.", outcome.number, unit.id,
                                                   criterion.number)
                                     : fmt::format("LO {} of {} goes from AC {}.{} to AC {}.", outcome.number,
                                                   unit.id, outcome_of(criterion.number), before,
                                                   criterion.number));
            before = last;
            if (criterion.statement.empty())
                reading.conflict(fmt::format("AC {} of {} has no statement.", criterion.number, unit.id));
            if (found.sheet_line != 0 && criterion.referral.empty() && criterion.pass.empty())
                reading.conflict(fmt::format("AC {} of {} has no descriptors on its result sheet.",
                                             criterion.number, unit.id));
        }
    }
}

} // namespace counterpoint
