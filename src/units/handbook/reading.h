#pragma once

// What the parts of the reader share while a handbook is read. Used inside this folder only.
// Thread: one at a time for one Reading.

#include "units/handbook/handbook_reader.h"

#include <map>
#include <set>
#include <string>

namespace counterpoint {

/// What tables of the handbook say of a unit, by its number ("301"). Empty or 0 where they say nothing.
struct UnitInTables {
    std::string id; ///< "8585-301"
    std::string title;
    std::string uan;
    int level = 0;
    int credit = 0;
    int glh = 0;
    std::string assessment_method;
    Texts qualifications;
};

/// An id as it stands in running text, "8585-301", and the words behind it.
struct UnitCode {
    std::string id;
    std::string_view behind;
};

class Reading {
public:
    explicit Reading(const HandbookText& text) : text_(text) {}

    [[nodiscard]] const HandbookText& text() const { return text_; }
    [[nodiscard]] const HandbookLine& line(std::size_t at) const { return text_[at]; }

    /// Index of the first line from `at` on, before `end`, that is not empty; `end` if there is none.
    [[nodiscard]] std::size_t next_text(std::size_t at, std::size_t end) const;

    /// True for a line that says again what the last line with words says: no handbook means that.
    [[nodiscard]] bool repeats_line_before(std::size_t at) const;

    /// A line that has no place, with the reason. Neighbours with the same reason become one entry.
    void no_place(std::size_t at, const std::string& why);
    /// The lines of [begin, end), which is not empty, as one entry.
    void no_place(std::size_t begin, std::size_t end, const std::string& why);

    /// A sentence about what is twice, missing or contradicts itself.
    void conflict(std::string sentence);

    /// Both lists in order, and what stands before each line; how many entries did not fit stands at the end
    /// of the conflicts.
    void finish();

    HandbookReading result;
    std::map<std::string, UnitInTables, std::less<>> tables;
    std::map<std::string, std::string> ids;    ///< that unit_id gave, by the number
    std::vector<UnitCode> codes;               ///< of the running text, the first few hundred
    std::set<std::string> qualification_codes; ///< "8585", of unit and qualification numbers anywhere

private:
    void name_neighbours(); ///< Unplaced::behind

    const HandbookText& text_;
    std::size_t left_out_ = 0;
};

/// The tables of units: qualification, unit number, facts, assessment method; and codes in running text.
void read_unit_tables(Reading& reading);

/// Title, version and date as the first pages print them.
void read_title(Reading& reading);

/// How the section of a unit ended.
struct UnitSection {
    FoundUnit found;
    bool has_requirements = false; ///< a heading ended the guidance
};

/// A unit from its heading at `begin` to `end`: facts, learning outcomes, criteria, depth, guidance.
[[nodiscard]] UnitSection read_unit_section(Reading& reading, std::size_t begin, std::size_t end);

/// Puts the result sheet between `begin` and `end` into the unit; `unit.line` is 0 if only this sheet is
/// known, whose own statements are then taken. Returns the AC rows that were found.
int read_result_sheet(Reading& reading, std::size_t begin, std::size_t end, FoundUnit& found);

/// The qualification that a guide is about, by its number in brackets on the first pages: "(8580)". Where
/// more than one stands there that is told; empty if none does.
[[nodiscard]] std::string qualification_number(Reading& reading);

/// The assignments of a guide that gives AC with starting points (the 8580 guide's form).
void read_assignment_guide(Reading& reading);

/// Units of a paper that has nothing of them but evidence matrices: titles and AC.
void read_evidence_matrices(Reading& reading);

/// What the pages around the units say of time counters and of approval beforehand; once the units are known.
void read_rules(Reading& reading);

/// The id of the unit with this number: from a table, from running text, or put together with the only
/// qualification number that the handbook names, which is told.
[[nodiscard]] std::string unit_id(Reading& reading, const std::string& number);

} // namespace counterpoint
