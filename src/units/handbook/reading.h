#pragma once

// What the parts of the reader share while a handbook is read. Used inside this folder only.
// Thread: one at a time for one Reading.

#include "units/handbook/handbook_reader.h"

#include <map>
#include <string>

namespace counterpoint {

/// What tables of the handbook say of a unit, by its number ("301").
struct UnitInTables {
    std::string id; ///< "8585-301"
    std::string assessment_method;
    Texts qualifications;
};

class Reading {
public:
    explicit Reading(const HandbookText& text) : text_(text) {}

    [[nodiscard]] const HandbookText& text() const { return text_; }
    [[nodiscard]] const HandbookLine& line(std::size_t at) const { return text_[at]; }

    /// Index of the first line from `at` on, before `end`, that is not empty; `end` if there is none.
    [[nodiscard]] std::size_t next_text(std::size_t at, std::size_t end) const;

    /// A line that has no place, with the reason. Neighbours with the same reason become one entry.
    void no_place(std::size_t at, const std::string& why);

    HandbookReading result;
    std::map<std::string, UnitInTables, std::less<>> tables;

private:
    const HandbookText& text_;
};

/// The tables of units: qualification, unit number, assessment method.
void read_unit_tables(Reading& reading);

/// Title, version and date as the first pages print them.
void read_title(Reading& reading);

/// A unit from its heading at `begin` to `end`: facts, learning outcomes, criteria, depth, guidance.
[[nodiscard]] FoundUnit read_unit_section(Reading& reading, std::size_t begin, std::size_t end);

/// Puts the result sheet between `begin` and `end` into the unit; `unit.line` is 0 if only this sheet is
/// known, whose own statements are then taken. Returns the AC rows that were found.
int read_result_sheet(Reading& reading, std::size_t begin, std::size_t end, FoundUnit& found);

/// The assignments of a guide that gives AC with starting points (the 8580 guide's form).
void read_assignment_guide(Reading& reading);

} // namespace counterpoint
